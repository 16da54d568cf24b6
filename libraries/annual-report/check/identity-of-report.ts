import type { Passage } from '../model/index.ts'
import { agencyKind, mayShorten, regionRank, sameAgency, suffixes } from './agency.zh.ts'
import { sayForm } from './messages.zh.ts'
import { titleInText } from './period.ts'
import { orderOfText, type Placed, type Said, type Sheet, tell, wordsEvidence } from './sheet.ts'
import { selfWords } from './words.zh.ts'

const openingWords =
  /^[（(]?(\d{4})\s{0,3}年(?:度|来|以来)?[,，、]?\s{0,3}([\u4e00-\u9fff]{2,30}?)(?:坚持|深入|认真|严格|始终|紧紧|全面|按照|根据|以习近平|在[^,，。]{0,20}领导下|高度重视|积极|贯彻|切实|不断|扎实|持续|围绕|立足|聚焦)/

const body = '([\\u4e00-\\u9fff]{2,24}?(?:局|厅|委员会|委|人民政府办公厅|人民政府办公室|人民政府))'
const ownName = new RegExp(
  `现将${body}\\d{4}年|(?:报告|年报)由${body}(?:根据|依据|按照|编制|组织|负责)|(?:疑问|咨询|意见|建议|查询)[^。；;]{0,20}(?:请与|请联系|请向|请致电|联系)${body}(?=办公室|综合|联系|咨询|反映|[（(,，:：])`,
  'g',
)
/** Bodies that answer for others' reports. */
const helpers = /政务|大数据|行政审批|信息|公开|数据/
/** The full name of a government with its region: 惠农区人民政府办公室. */
const otherRegion = /^[\u4e00-\u9fff]{2,10}[省市县区旗州](?:人民)?政府(?:办公[室厅])?$/

/** Plans, and looks back from this year. */
const otherTime = /计划|拟|将|力争|今年|本年|下一步|相比|去年|上年/

/** S1 and S3: the report speaks of its own agency and its own year, not of a neighbour's or last year's text. */
export function checkIdentityOfReport(sheet: Sheet): Said {
  const findings: Placed[] = []
  const { reading } = sheet
  for (const [index, passage] of reading.preamble.entries()) {
    namedInPreamble(sheet, passage, index, findings)
    namedAsOwn(sheet, passage, 0, index, findings)
  }
  for (const [index, passage] of reading.closing.entries()) {
    namedAsOwn(sheet, passage, 7, index, findings)
  }
  for (const part of reading.parts) {
    if (part.number !== 1 && part.number !== 5) continue
    const index = part.passages.findIndex(
      ({ text }) => !/^[（(][一二三四五六七八九十][）)]/.test(text),
    )
    const passage = part.passages[index]
    if (passage) openingOf(sheet, passage, part.number, index, findings)
    if (part.number === 1) equalsNamed(sheet, part.passages, index, findings)
  }
  const self = otherSelf(sheet)
  if (self) findings.push(self)
  return { findings, unchecked: [] }
}

function namedInPreamble(sheet: Sheet, passage: Passage, index: number, findings: Placed[]) {
  const { agency, title } = sheet.reading.report
  const named = titleInText(passage.text)
  if (!named || sameAgency(named.agency, agency) || title.includes(named.agency)) return
  if (mayShorten(named.agency, agency) || mayShorten(agency, named.agency)) return
  findings.push(
    tell('S3', 'warning', orderOfText(0, index, named.start), {
      path: 'preamble',
      expected: agency,
      found: named.agency,
      message: sayForm.otherTitle(named.agency, agency),
      evidence: [wordsEvidence(passage, named.start, named.end)],
    }),
  )
}

function openingOf(
  sheet: Sheet,
  passage: Passage,
  part: number,
  index: number,
  findings: Placed[],
) {
  const { year } = sheet.reading.report
  const began = /^(\d{4})\s{0,3}年度?(?!\s{0,3}(?:\d|度|以?来))/.exec(passage.text)
  if (
    began &&
    Number(began[1]) !== year &&
    !otherTime.test(passage.text) &&
    !passage.text.includes(String(year))
  ) {
    findings.push(
      tell('S1', 'warning', orderOfText(part, index, 0), {
        path: `part.${part}`,
        expected: year,
        found: began[1]!,
        message: sayForm.otherYear(year, Number(began[1]), passage.text.slice(0, 20)),
        evidence: [wordsEvidence(passage, 0, began[0].length)],
      }),
    )
  }
  const found = openingWords.exec(passage.text)
  const name = found?.[2]
  if (name) neighbour(sheet, { passage, part, index, name }, findings)
}

/** Further down, and below a sub-heading, only a government of the same rank: not its own counties, nor the city above. */
function equalsNamed(
  sheet: Sheet,
  passages: readonly Passage[],
  opening: number,
  findings: Placed[],
) {
  const rank = regionRank(sheet.reading.report.agency)
  if (agencyKind(sheet.reading.report.agency) === 'department' || rank < 1) return
  for (const [index, passage] of passages.entries()) {
    const heading = subHeading.exec(passage.text)?.[0].length ?? 0
    const name = openingWords.exec(passage.text.slice(heading))?.[2]
    if (index === opening || !name || rank === 2 || regionRank(name) !== rank) continue
    neighbour(sheet, { passage, part: 1, index, name }, findings)
  }
}

const subHeading = /^[（(][一二三四五六七八九十]{1,2}[）)][^。\d]{2,30}。/

/** Where the preamble or the contact gives the body's own name: 现将××局2024年…, 由××局编制, 请与××局联系. */
function namedAsOwn(
  sheet: Sheet,
  passage: Passage,
  part: 0 | 7,
  index: number,
  findings: Placed[],
) {
  for (const found of passage.text.matchAll(ownName)) {
    const name = found.slice(1).find(Boolean)!
    if (helpers.test(name)) continue
    const before = findings.length
    neighbour(sheet, { passage, part, index, name }, findings)
    if (findings.length > before) return
  }
}

type Named = {
  readonly passage: Passage
  readonly part: number
  readonly index: number
  readonly name: string
}

/** S3 where a name that should be the agency's own is that of a body of its kind which it cannot shorten. */
function neighbour(sheet: Sheet, { passage, part, index, name }: Named, findings: Placed[]) {
  const { agency } = sheet.reading.report
  if (!isNeighbour(name, agency)) return
  const start = passage.text.indexOf(name)
  findings.push(
    tell('S3', 'warning', orderOfText(part, index, start), {
      path: part === 0 ? 'preamble' : part === 7 ? 'closing' : `part.${part}`,
      expected: agency,
      found: name,
      message: sayForm.otherName(name, agency),
      evidence: [wordsEvidence(passage, start, start + name.length)],
    }),
  )
}

function isNeighbour(name: string, agency: string): boolean {
  if (name.length < 3 || /^[我本]|全|各/.test(name)) return false
  if (agencyKind(agency) !== 'department') {
    const [own, other] = [regionRank(agency), regionRank(name)]
    const above = own > 0 && other > 0 && other < own
    return (
      !above && otherRegion.test(name) && !mayShorten(name, agency) && !mayShorten(agency, name)
    )
  }
  const [own, other] = [suffixOf(agency), suffixOf(name)]
  if (!own || !other || other === '府' || other === '办') return false
  return !mayShorten(stem(name), agency) && !mayShorten(stem(agency), name)
}

const stem = (text: string) => suffixes.reduce((rest, [suffix]) => rest.replace(suffix, ''), text)

/** “我局” in the report of a body that is no 局. */
function otherSelf(sheet: Sheet): Placed | null {
  const { agency } = sheet.reading.report
  const own = suffixOf(agency)
  if (!own || own === '府') return null
  for (const part of sheet.reading.parts) {
    for (const [index, passage] of part.passages.entries()) {
      for (const [word, suffix] of selfWords) {
        const at = suffix === own ? -1 : passage.text.indexOf(word)
        if (at < 0) continue
        return tell('S3', 'warning', orderOfText(part.number, index, at), {
          path: `part.${part.number}`,
          expected: agency,
          found: word,
          message: sayForm.otherSelf(word, agency),
          evidence: [wordsEvidence(passage, Math.max(0, at - 10), at + 12)],
        })
      }
    }
  }
  return null
}

const suffixOf = (name: string) => suffixes.find(([suffix]) => suffix.test(name))?.[1] ?? null
