import type { Slot } from './labels.zh.ts'
import type { Row } from './rows.ts'
import { core, numberOf, similarity } from './words.ts'

/** How well a label fits a row of the form: `likeness` 0 to 1, `rank` with its number taken into account. */
export type Fit = { readonly likeness: number; readonly label: string; readonly rank: number }

const shortest = 0.55

/** For each slot how well the stretch's label fits it; null where the stretch has no label. */
export function fitsOf(
  rows: readonly Row[],
  from: number,
  to: number,
  slots: readonly Slot[],
  known: Map<string, readonly (Fit | null)[]>,
): readonly (Fit | null)[] | null {
  const stretch = rows.slice(from, to + 1)
  const texts = wordings(stretch)
  if (texts.length === 0) return null
  // A group's label beside a leaf's is no row of its own.
  const last = stretch.findLast((row) => row.labels.length > 0)!.labels.at(-1)!.text
  const parentTexts = texts.filter(
    (text) => core(text).length <= core(last).length + 8 && text.endsWith(last),
  )
  const key = `${last}\n${texts.join('\n')}`
  const before = known.get(key)
  if (before) return before
  const fits = slots.map((slot) => {
    let best: Fit | null = null
    for (const text of slot.parent ? parentTexts : texts) {
      const fit = fitOf(text, slot)
      if (fit && (!best || fit.rank > best.rank)) best = fit
    }
    return best
  })
  known.set(key, fits)
  return fits
}

function fitOf(text: string, slot: Slot): Fit | null {
  const said = core(text)
  let likeness = 0
  for (const word of slot.cores) likeness = Math.max(likeness, similarity(said, word))
  if (likeness < shortest) return null
  const number = numberOf(text)
  const differs =
    number &&
    slot.number &&
    number.shape === slot.number.shape &&
    number.value !== slot.number.value
  // A poor label under another number is another row's.
  if (differs && likeness < 0.85) return null
  const agrees =
    number === null || slot.number === null
      ? 0
      : number.value === slot.number.value && number.shape === slot.number.shape
        ? 0.03
        : -0.12
  return { likeness, label: text, rank: likeness + agrees }
}

/** The ways a stretch's label may read: group labels and vertical text to the left stand apart or do not. */
function wordings(rows: readonly Row[]): readonly string[] {
  const texts = new Set<string>()
  const labelled = rows.filter((row) => row.labels.length > 0)
  if (labelled.length === 0) return []
  const pieces = labelled.map((row) => row.labels.map((label) => label.text))
  texts.add(pieces.map((row) => row.at(-1)!).join(''))
  texts.add(pieces.flat().join(''))
  if (pieces.length === 1) {
    const row = pieces[0]!
    for (let at = 1; at < row.length; at += 1) {
      texts.add(row.slice(at).join(''))
      texts.add(row[at - 1]!)
    }
  }
  // What stands on the figures' own line belongs to their label.
  const bearing = rows.findIndex((row) => row.figures.length > 0 && row.labels.length > 0)
  const own =
    bearing < 0 || rows.length === 1
      ? ''
      : rows
          .slice(bearing)
          .map((row) => row.labels.at(-1)?.text ?? '')
          .join('')
  for (const text of [...texts]) {
    for (const part of afterNumbers(text)) if (part.length >= own.length) texts.add(part)
  }
  return [...texts].filter((text) => core(text) !== '' && text.length <= 90)
}

/** `（三）不予公开1.属于国家秘密` from its last number mark on. */
function afterNumbers(text: string): readonly string[] {
  const marks = [...text.matchAll(/[（(][一二三四五六七][）)]|\d[.、．](?!\d)/gu)]
  return marks.filter((mark) => mark.index > 0).map((mark) => text.slice(mark.index))
}
