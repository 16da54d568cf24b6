import type { Change, Rate } from './change.ts'
import type { Judged } from './judge.ts'
import type { Sentence } from './sentences.ts'

const last = '(?:上年度?|去年|上一年度?|(20\\d\\d)年度?)(?:同期)?'
const same = new RegExp(`^[,，(（]?[与和同较比]${last}(?:相比)?(?:基本)?(?:持平|相同|一致)`)
const doubled = new RegExp(
  `^[,，(（]?(?:同比|(?:相?较于?|比)${last}(?:相比)?)(?:增长了?|增加了?)?翻了?([一两])番`,
)
const times = new RegExp(
  `^[,，(（]?(?:约?[是为](?:${last})的|(?:同比|[较比]${last})(增长|增加)了?)(\\d+(?:\\.\\d+)?)倍`,
)

/** N3 in words: 与上年持平, 较上年翻一番, 是上年的2倍, 同比增长1倍, each right behind its figure. */
export function comparedInWords(
  sentence: Sentence,
  judged: readonly Judged[],
  year: number,
): readonly Change[] {
  return judged.flatMap((about): readonly Change[] => {
    const from = about.frame.end
    const words = sentence.text.slice(from, Math.min(sentence.end, from + 30))
    if (!/[平同致番倍]/.test(words)) return []
    const said = saidIn(words, year)
    if (!said) return []
    const start = from + /^[,，(（]?/.exec(words)![0].length
    return [{ about, start, end: from + said.length, stated: said.stated, rate: said.rate }]
  })
}

type Said = {
  readonly length: number
  readonly stated: string
  readonly rate: (now: number, before: number) => Rate | null
}

function saidIn(words: string, year: number): Said | null {
  const isLast = (named: string | undefined) => named === undefined || Number(named) === year - 1
  const level = same.exec(words)
  if (level && isLast(level[1]))
    return {
      length: level[0].length,
      stated: '持平',
      rate: (now, before) => levelRate(now, before),
    }
  const twice = doubled.exec(words)
  if (twice && isLast(twice[1])) {
    const factor = twice[2] === '一' ? 2 : 4
    return {
      length: twice[0].length,
      stated: `${factor}倍`,
      rate: (now, before) => timesRate(now, before, factor, factor / 10),
    }
  }
  const many = times.exec(words)
  if (!many || !isLast(many[1] ?? many[2])) return null
  const more = many[3] ? 1 : 0
  const digits = many[4]!.split('.')[1]?.length ?? 0
  return {
    length: many[0].length,
    stated: `${Number(many[4]) + more}倍`,
    rate: (now, before) => timesRate(now, before, Number(many[4]) + more, 10 ** -digits / 2),
  }
}

/** 持平 leaves one or three in a hundred open. */
const levelRate = (now: number, before: number): Rate => ({
  text: `${now - before}件`,
  sum: `${now}－${before}`,
  right: Math.abs(now - before) <= Math.max(1, before * 0.03),
})

function timesRate(now: number, before: number, factor: number, slack: number): Rate | null {
  if (before === 0) return null
  return {
    text: `${Math.round((now / before) * 100) / 100}倍`,
    sum: `${now}÷${before}`,
    right: Math.abs(now / before - factor) <= slack + 1e-9,
  }
}
