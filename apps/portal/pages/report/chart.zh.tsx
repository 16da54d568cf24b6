import type { ComponentChildren } from 'preact'
import { Icon } from '../../frame/icons.tsx'
import { type Bar, Bars, shares } from '../../parts/bars.tsx'

/** One bar and its row: a count, null where one of its cells is not known. */
export type Line = { readonly label: string; readonly href: string; readonly count: number | null }

/** A chart with its table under it. */
export function Chart({
  title,
  bars,
  description,
  mismatch,
  children,
}: {
  title: string
  bars: readonly Bar[]
  description: string
  /** The parts do not add up to the total: said under the title. */
  mismatch?: boolean
  children: ComponentChildren
}) {
  return (
    <figure>
      <figcaption>{title}</figcaption>
      {mismatch && (
        <p class="mark wrong">
          <Icon name="error" /> 各项相加和总计对不上，见<a href="#checks">核对结果</a>。
        </p>
      )}
      <Bars bars={bars} description={description} />
      {children}
    </figure>
  )
}

export function barsOf(
  lines: readonly Line[],
  aside: (line: Line) => string | null = () => null,
): readonly Bar[] {
  const lengths = shares(lines.map((line) => line.count))
  return lines.map((line, at) => {
    const beside = aside(line)
    return {
      label: line.label,
      share: lengths[at] ?? null,
      value: shown(line.count),
      ...(beside === null ? {} : { aside: beside }),
    }
  })
}

export const shown = (count: number | null) => (count === null ? '不全' : String(count))

export const told = (subject: string, lines: readonly Line[]) =>
  `${subject}：${lines.map((line) => `${line.label}${line.count === null ? '不全' : `${line.count}件`}`).join('，')}`
