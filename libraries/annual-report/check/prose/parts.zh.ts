import { orderOfText, type Placed, tell, wordsEvidence } from '../sheet.ts'
import type { NumberToken } from './frame.ts'
import type { Judged } from './judge.ts'
import { sayProse } from './sayings.zh.ts'
import { type Sentence, spanOf, startOfWords } from './sentences.ts'

const channel =
  '(?:(?:政府|门户|官方|部门)*(?:网站|网上|网络|互联网|在线|线上|线下)|信函|信件|邮寄|邮政|快递|电子邮件|电子邮箱|邮件|邮箱|当面|现场|窗口|传真|书面|口头|电话|其他(?:方式|渠道|途径|形式))'
const item = new RegExp(
  `^(?:(?:其中|包括|包含|分别为|分别是|分为|有|即|[\\u4e00-\\u9fff]{0,6}(?:方式|渠道|途径|形式)(?:上|看|来看|分|来分|划分|包括|有|为)|申请中|以及|和|及)[,，:：]?)*(?:通过|采用|采取|以|经)?${channel}(?:(?:、|和|或|及|与|等)${channel})*等?(?:平台|系统|渠道|方式|途径|形式)*(?:收到|接收|接到|提交|提出|受理|递交)?(?:的)?(?:政府信息公开|信息公开|依申请公开)?(?:申请)?(?:的|共|共计|有|为|是|各)?$`,
)
const half =
  /^(?:(?:其中|包括)[,，:：]?)?(?:上半年|下半年|第?[一二三四]季度)(?:新?收到|受理|办理|办结|接收)?(?:政府信息公开|依申请公开)?(?:申请)?$/
const together = /(?:共计|合计|总计|全年共?|共)(?:新?收到|受理|办理)?(?:政府信息公开)?(?:申请)?$/

const doing = /收到|受理|办结|办理|答复|接收/

type Kind = 'channel' | 'period'

/** Numbers that follow one another, each of one channel or one part of the year. */
type Run = {
  readonly kind: Kind
  readonly items: readonly NumberToken[]
  /** Of `numbers`: where the run begins and what stands behind it. */
  readonly from: number
  readonly to: number
}

/**
 * N1: channels and parts of the year exclude one another, so their numbers never make more than the whole; where all
 * are listed (分别为, 合计, both halves, four quarters) they do not make less either. 其中 may leave some out.
 */
export function checkParts(
  sentence: Sentence,
  all: readonly NumberToken[],
  judged: readonly Judged[],
): readonly Placed[] {
  const numbers = all.filter(({ amount }) => amount.unit !== '%')
  if (numbers.length < 3) return []
  return runsIn(sentence, numbers).flatMap((run) => {
    const sum = run.items.reduce((total, { amount }) => total + amount.low, 0)
    const { unit } = run.items[0]!.amount
    const before = numbers.slice(0, run.from).filter((one) => one.amount.unit === unit)
    const last = numbers[run.to]
    const behind = last && isTogether(sentence, numbers, run.to, unit) ? last : null
    const whole = behind ?? before.at(-1)
    if (!whole || !isExact(whole)) return []
    if (run.items.some(({ amount }) => amount.low > whole.amount.low)) return []
    const over = sum > Math.max(...[whole, ...before].map(({ amount }) => amount.low))
    const under = sum < whole.amount.low && (behind !== null || isAnnounced(sentence, numbers, run))
    const stray = behind !== null && before.length > 0
    const carried = /结转/.test(sentence.text.slice(sentence.start, sentence.end))
    const bound = judged.find(({ frame }) => frame.amount.end === whole.end)
    const linked = behind !== null || bound?.frame.domains[0] === 'application'
    if (stray || carried || bound?.finding || !(over || under)) return []
    if (!linked && !isLinked(sentence, numbers, run)) return []
    return [said(sentence, [whole, ...run.items], sum, whole.amount.low)]
  })
}

const isExact = ({ amount }: NumberToken) => amount.low === amount.high

function runsIn(sentence: Sentence, numbers: readonly NumberToken[]): readonly Run[] {
  const runs: Run[] = []
  let items: NumberToken[] = []
  let kind: Kind | null = null
  const close = (to: number) => {
    if (kind && items.length > 1) runs.push({ kind, items, from: to - items.length, to })
    items = []
    kind = null
  }
  numbers.forEach((number, index) => {
    const words = wordsBefore(sentence, numbers, index)
    const own: Kind | null = item.test(words) ? 'channel' : half.test(words) ? 'period' : null
    const same = items[0]?.amount.unit === number.amount.unit
    const anew = /^(?:其中|包括)/.test(words) || own !== kind || !same
    if (anew) close(index)
    if (!own || !isExact(number) || !number.amount.unit) return
    kind = own
    items.push(number)
  })
  close(numbers.length)
  return runs
}

/** From the number before, marks aside; a bracket ends what stands in front of it. */
function wordsBefore(
  { text, start }: Sentence,
  numbers: readonly NumberToken[],
  index: number,
): string {
  const words = text.slice(numbers[index - 1]?.end ?? start, numbers[index]!.start)
  // 15件，占60%，信函……: the share is no part of what follows.
  const own = words.replace(/^[,，(（]?占[^,，;；\d]{0,8}[\d.]+%[)）]?/, '')
  if (own.length > 40 || /[(（;；)）]/.test(own)) return ''
  return own.replace(/^[,，、:：]+/, '')
}

function isTogether(
  sentence: Sentence,
  numbers: readonly NumberToken[],
  index: number,
  unit: string,
): boolean {
  const { amount } = numbers[index]!
  const words = wordsBefore(sentence, numbers, index)
  const said = doing.exec(words)?.[0]
  const listed = doing.exec(wordsBefore(sentence, numbers, index - 1))?.[0]
  const same = said === undefined || listed === undefined || said === listed
  return amount.unit === unit && same && together.test(words)
}

/** A number of something else may stand in front of the list: 公开文件25件，网上收到申请15件. */
const isLinked = (sentence: Sentence, numbers: readonly NumberToken[], { from }: Run) =>
  /^(?:其中|包括|包含|分别[为是]|分为|申请中)/.test(wordsBefore(sentence, numbers, from))

/** 25件，分别为网上15件、信函8件、当面2件: the list says that it is whole. */
function isAnnounced(sentence: Sentence, numbers: readonly NumberToken[], run: Run): boolean {
  const words = wordsBefore(sentence, numbers, run.from)
  const tail = sentence.text.slice(run.items.at(-1)!.end, run.items.at(-1)!.end + 1)
  return /^(?:申请[,，])?(?:分别[为是]|分为)/.test(words) && tail !== '等'
}

function said(
  sentence: Sentence,
  numbers: readonly NumberToken[],
  sum: number,
  whole: number,
): Placed {
  const start = startOfWords(sentence, Math.min(...numbers.map((one) => one.start)))
  const end = Math.max(...numbers.map((one) => one.end))
  const span = spanOf(sentence, start, end)
  return tell('N1', 'warning', orderOfText(sentence.part, sentence.passage, span.start), {
    path: 'prose',
    expected: sum,
    found: whole,
    message: sayProse.breakdown(sentence.text.slice(start, end), sum, whole),
    evidence: [wordsEvidence(sentence.source, span.start, span.end)],
  })
}
