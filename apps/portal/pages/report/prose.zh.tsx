import type { Passage, Reading, Statement } from '@gongkai/annual-report/model'
import type { ComponentChildren } from 'preact'
import { safeHref } from '../../frame/href.ts'
import { Origins } from './origins.zh.tsx'
import { type Span, spansOf, statementsIn } from './statements.ts'

/** Paragraphs as printed; every figure bound to a cell links to it, and notes stand under their paragraph. */
export function Prose({
  passages,
  from = 0,
  to = passages.length,
  part,
  statements,
  reading,
}: {
  passages: readonly Passage[]
  from?: number
  to?: number
  part: number
  statements: readonly Statement[]
  reading: Reading
}) {
  return (
    <div class="prose">
      {passages.slice(from, to).map((passage, at) => {
        const index = from + at
        const noted = statementsIn(statements, part, index, passage.text)
        return (
          <Paragraph key={index} text={passage.text} spans={spansOf(passage.text, noted)}>
            <Origins noted={noted} cells={reading.cells} year={reading.report.year} />
          </Paragraph>
        )
      })}
    </div>
  )
}

function Paragraph({
  text,
  spans,
  children,
}: {
  text: string
  spans: readonly Span[]
  children: ComponentChildren
}) {
  if (spans.length === 0 && isHeading(text)) return <h3>{text}</h3>
  const lead = leadOf(text)
  return (
    <>
      <p class={/[\x21-\x7e]{10,}/.test(text) ? 'loose' : undefined}>
        {lead > 0 && (
          <b>
            <Linked text={text} from={0} to={lead} spans={spans} />
          </b>
        )}
        <Linked text={text} from={lead} to={text.length} spans={spans} />
      </p>
      {children}
    </>
  )
}

/** The text between two characters, with its links; one that crosses a border is left out. */
function Linked({
  text,
  from,
  to,
  spans,
}: {
  text: string
  from: number
  to: number
  spans: readonly Span[]
}) {
  const inside = spans.filter((span) => span.start >= from && span.end <= to)
  const pieces: ComponentChildren[] = []
  let at = from
  for (const span of inside) {
    pieces.push(text.slice(at, span.start))
    pieces.push(<a href={safeHref(span.href)}>{text.slice(span.start, span.end)}</a>)
    at = span.end
  }
  pieces.push(text.slice(at, to))
  return pieces
}

/** A sub-heading stands alone: short, numbered or without a full stop. */
export function isHeading(text: string): boolean {
  return (
    text.length <= 30 &&
    /^[（(][一二三四五六七八九十]+[)）]/u.test(text) &&
    !/[。；：，]/u.test(text.slice(0, -1))
  )
}

/** Length of a numbered first sentence that works as a heading: （一）积极做好政府信息主动公开。 */
export function leadOf(text: string): number {
  const lead = /^[（(][一二三四五六七八九十]+[)）][^。；，]{2,28}[。]/u.exec(text)
  return lead && lead[0].length < text.length ? lead[0].length : 0
}
