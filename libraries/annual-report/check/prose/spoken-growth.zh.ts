import { orderOfText, type Placed, tell, wordsEvidence } from '../sheet.ts'
import { changeWords, sayProse } from './sayings.zh.ts'
import { type Sentence, spanOf } from './sentences.ts'

const number = '(\\d+)(?:件|份|条|起|次|期)'
const year = '(20\\d\\d)年度?'
const change =
  '(?:同比|相比|比上年|较上年)?(增长|增加|上升|提高|多|减少|下降|降低|少)(?:了)?(约)?(\\d+(?:\\.\\d+)?)(件|份|条|起|次|期|%)'

/** 2024年25件，较2023年的30件减少5件 */
const against = new RegExp(
  `${number}[,，(（]?(?:比|较|与)(?:${year}|上年度?|去年)(?:同期)?的?${number}(?:相比)?[,，]?${change}(?:[,，]${change})?`,
  'g',
)
/** 2023年30件，2024年25件，下降16.7% */
const then = new RegExp(
  `${year}[^\\d,，。;；]{0,24}${number}[,，;；]${year}[^\\d,，。;；]{0,24}${number}[,，]${change}`,
  'g',
)
/** 由2023年的30件下降到2024年的25件，降幅16.7% */
const fromTo = new RegExp(
  `[由从](?:(?:${year}|上年|去年|上年度)的?)?${number}(?:增长|增加|上升|提高|减少|下降|降低|降|升|增|减)(?:到|至|为)(?:(?:${year}|今年|本年度?)的?)?${number}[,，]${change}`,
  'g',
)

/** N3 where the sentence names both years' figures itself: the difference it states is worked out again. */
export function checkSpokenGrowth(sentence: Sentence): readonly Placed[] {
  const words = sentence.text.slice(sentence.start, sentence.end)
  if (!/[增升高多减降少]/.test(words) || !/[比较由从年]/.test(words)) return []
  const plain = words.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  if (plain !== words) return []
  return [
    ...[...words.matchAll(against)].flatMap((found) => [
      ...odd(sentence, found, { now: found[1]!, before: found[3]!, change: found.slice(4, 8) }),
      ...odd(sentence, found, { now: found[1]!, before: found[3]!, change: found.slice(8, 12) }),
    ]),
    ...[...words.matchAll(then)].flatMap((found) =>
      Number(found[3]) === Number(found[1]) + 1
        ? odd(sentence, found, { now: found[4]!, before: found[2]!, change: found.slice(5, 9) })
        : [],
    ),
    ...[...words.matchAll(fromTo)].flatMap((found) =>
      odd(sentence, found, { now: found[4]!, before: found[2]!, change: found.slice(5, 9) }),
    ),
  ]
}

type Compared = {
  readonly now: string
  readonly before: string
  /** Direction, 约, amount, unit; undefined where the sentence goes on to something else. */
  readonly change: readonly (string | undefined)[]
}

function odd(sentence: Sentence, found: RegExpExecArray, compared: Compared): readonly Placed[] {
  const [direction, about, amount, unit] = compared.change
  const [now, before] = [Number(compared.now), Number(compared.before)]
  if (!direction || !amount || !unit || about || before === 0) return []
  const sign = /[减降少]/.test(direction) ? -1 : 1
  const decimals = amount.split('.')[1]?.length ?? 0
  const value = unit === '%' ? ((now - before) / before) * 100 : now - before
  const stated = sign * Number(amount)
  const slack = unit === '%' ? 10 ** -decimals : 0
  if (Math.abs(value - stated) <= slack + 1e-9) return []
  const start = sentence.start + found.index
  const span = spanOf(sentence, start, start + found[0].length)
  const right = `${value.toFixed(unit === '%' ? decimals : 0)}${unit}`
  const sum = unit === '%' ? `（${now}－${before}）÷${before}` : `${now}－${before}`
  return [
    tell('N3', 'warning', orderOfText(sentence.part, sentence.passage, span.start), {
      path: 'prose',
      expected: right,
      found: `${sign < 0 ? '-' : ''}${amount}${unit}`,
      message: sayProse.spokenGrowth(found[0], sum, changeWords(right)),
      evidence: [wordsEvidence(sentence.source, span.start, span.end)],
    }),
  ]
}
