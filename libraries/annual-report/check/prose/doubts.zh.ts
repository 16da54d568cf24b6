import type { Frame } from './frame.ts'
import type { Owner } from './scope.zh.ts'
import type { Sentence } from './sentences.ts'

/**
 * Why a figure that differs from the tables may still be right: it is not plainly this agency's, of this year,
 * or of this kind. Null where nothing in the sentence leaves that open.
 */
export function doubtOf(
  frame: Frame,
  sentence: Sentence,
  year: number,
  owner: Owner,
): string | null {
  if (isOfAnotherYear(frame, sentence, year)) return 'year'
  const [domain] = frame.domains
  const words = sentence.text.slice(sentence.start, sentence.end)
  const before = words.slice(0, frame.end - sentence.start)
  const doubts = frame.doubts.filter((doubt) => doubt !== 'modifier' || domain === 'application')
  if (doubts.length) return doubts[0]!
  switch (domain) {
    case 'application':
      return doubtOfApplications(frame, before, words)
    case 'licensing':
    case 'punishment':
    case 'coercion':
      return isWholeYearsDecisions(before, words, sentence) ? null : 'decision'
    case 'normative':
    case 'regulations':
      return doubtOfDocuments(frame, before, words, owner)
    case 'review':
    case 'litigation':
      return isAboutDisclosure(sentence, before, words) && !isOfReviewBody(words, owner)
        ? null
        : 'dispute'
    default:
      return null
  }
}

/** Another year than the report's; 2021年、2022年、2023年分别 lists several. */
function isOfAnotherYear(frame: Frame, sentence: Sentence, year: number): boolean {
  if (frame.carried) return false
  if (frame.year !== null && frame.year !== year) return true
  const years = sentence.tokens.filter((token) => token.kind === 'year' && token.start < frame.end)
  const several = new Set(years.map((token) => token.kind === 'year' && token.year)).size > 1
  return several && /分别|依次/.test(sentence.text.slice(sentence.start, frame.end))
}

/** Decisions of a whole year and of all fields, said to be decisions. */
function isWholeYearsDecisions(before: string, words: string, sentence: Sentence): boolean {
  if (!/决定/.test(words) || /领域|专项|行动|案件查处|立案|其中/.test(before)) return false
  if (/全年|本年|年度|共|\d{4}年|今年/.test(before)) return true
  const plain = /^(?:依法|我局|本局|本机关|我单位)*作出行政(?:许可|处罚|强制)决定/.test(words)
  const above = sentence.text.slice(Math.max(0, sentence.start - 200), sentence.start)
  return plain && !/执法|检查|查处|专项|领域|行动|案件|部门|乡镇|月/.test(above)
}

/** 制发公文120件，其中主动公开60件、依申请公开45件: how documents are filed, not what was asked for. */
const filed = /公文|公开属性|主动公开[^,，。;；\d]{0,8}\d/

const withdrawn =
  /\d[件份][^,，。;；]{0,8}(?:撤回|终止|撤销)|(?:撤回|终止|撤销|并案|剔除|扣除|合并(?:办理|答复|处理))[^,，。;；\d]{0,8}\d/

/** 其中当年办结24件; 2023年接收2024年办结2件 */
const ofOneYear =
  /(?:当年|年内)(?:已|收到|受理)*(?:办结|办理|答复)[^,，。]{0,4}$|\d年[^,，。]{0,4}(?:接收|收到|受理|申请)[^,，。]{0,4}\d年[^,，。]{0,4}(?:办结|办理|答复)[^,，。]{0,4}$/
/** 收到25件，受理23件: what is received is not always taken on. */
const receivedBefore = /(?:收到|接收|接到|新收|登记)[^。\d]{0,20}\d[^。]{0,40}受理[^,，。]{0,20}$/

/** Applications withdrawn in between, and what people asked at an open day, are in no row of the form. */
function doubtOfApplications(frame: Frame, before: string, words: string): string | null {
  if (!frame.verbs.length && frame.amount.unit === '条') return 'verb'
  if (filed.test(words) && !/收到|新收|受理|答复|办结|办理/.test(words)) return 'topic'
  const result = /^verb\.(?:handled|closed|answered)/.test(frame.verbs[0] ?? '')
  if (/第三方(?:意见|权利人)/.test(before)) return 'topic'
  if (ofOneYear.test(before) || (result && withdrawn.test(words))) return 'topic'
  if (frame.verbs[0] === 'verb.accepted' && receivedBefore.test(before)) return 'topic'
  if (!frame.rows.length && /撤回[^,，。]{0,12}$/.test(before)) return 'topic'
  const activity = Math.max(...['活动', '开放日', '咨询'].map((word) => before.lastIndexOf(word)))
  return activity >= 0 && !/全年|年度|\d年|共收到/.test(before.slice(activity)) ? 'topic' : null
}

function doubtOfDocuments(
  frame: Frame,
  before: string,
  words: string,
  owner: Owner,
): string | null {
  if (!frame.verbs.length) return 'verb'
  if (owner.kind === 'office' && /[省市县区旗州](?:人民)?政府(?!办|信息|网|门户)/.test(before))
    return 'nominal'
  // 废止2件、宣布失效1件: the form has one column for both.
  if (
    frame.verbs[0] === 'verb.repealed' &&
    /废止[^,，。]{0,12}\d.{0,40}失效|失效[^,，。]{0,12}\d.{0,40}废止/.test(words)
  )
    return 'topic'
  const site = /网站|平台|专栏|文件库|公报|公众号/.test(before)
  return frame.verbs[0] === 'verb.published' && site ? 'channel' : null
}

/** A bureau of justice, and a government, decides reviews of others; those are not reviews of its own acts. */
const isOfReviewBody = (words: string, owner: Owner) =>
  (owner.kind === 'government' || /司法[局厅]/.test(owner.agency)) &&
  /复议(?:机关|机构|委员会)|(?:受理|审理|办理|审结)[^,，。]{0,12}行政复议/.test(words) &&
  !/[因引被]/.test(words)

/** Table four counts only cases about disclosure in which the agency is the respondent. */
function isAboutDisclosure(sentence: Sentence, before: string, words: string): boolean {
  const about = /信息公开|依申请|公开申请/
  const asBody =
    /(?:受理|新收|收到|接到|接收|审理|办理|审结|代理)(?:各类|各种)?行政(?:复议|诉讼|应诉)|应诉率/
  if (/第三人|民事|代理|参加行政|参与行政|法院(?:共|新)?(?:受理|审理|审结|收)/.test(words))
    return false
  if (asBody.test(words) && !/[因引被]/.test(words) && !about.test(words)) return false
  if (/不(?:涉及|属于|是)政府信息公开|(?:其中|含)[^,，]{0,8}信息公开/.test(words)) return false
  if (sentence.topic === 'applications' || sentence.topic === 'disputes' || sentence.part === 4)
    return true
  return about.test(before) || /(?:均|都)[^,，]{0,4}信息公开/.test(words)
}
