import { rules } from '@gongkai/annual-report/check'
import type {
  Evidence,
  Finding,
  Level,
  Reading,
  Repair,
  Unchecked,
  Verdict,
} from '@gongkai/annual-report/model'
import { pathWords } from '@gongkai/annual-report/render'
import { placeWords } from './places.zh.ts'

export const levelWords: Readonly<Record<Level, string>> = {
  error: '错误',
  warning: '警告',
  note: '提示',
}

/** The findings of one file for a person: what, where, why, and what to do. */
export function verdictText(file: string, { report }: Reading, verdict: Verdict): string {
  const { findings, unchecked, repair, ruleBook } = verdict
  return [
    file,
    `${report.agency} ${report.year} 年度（规则 ${ruleBook}）：${countsWords(findings)}`,
    ...groupsOf(findings).flatMap((group) => [
      '',
      ...(group.length > 1 ? foldedLines(group) : findingLines(group[0]!)),
    ]),
    ...repairLines(repair),
    ...uncheckedLines(unchecked),
    '',
  ].join('\n')
}

/** `错误 0，警告 1，提示 2`. */
export function countsWords(findings: readonly Finding[]): string {
  if (findings.length === 0) return '没有发现问题'
  return (Object.keys(levelWords) as Level[])
    .map((level) => `${levelWords[level]} ${findings.filter((one) => one.level === level).length}`)
    .join('，')
}

/** More notes than this of one rule are said together. */
const FEW = 3

/** Findings in their order, each alone; many notes of one rule and law together where the first stands. */
function groupsOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const alike = ({ rule, level, law }: Finding) => `${level} ${rule} ${law}`
  const groups = Map.groupBy(findings, alike)
  return findings.flatMap((finding) => {
    const group = groups.get(alike(finding))!
    if (finding.level !== 'note' || group.length <= FEW) return [[finding]]
    return group[0] === finding ? [group] : []
  })
}

function foldedLines(group: readonly Finding[]): string[] {
  const { rule, level, law } = group[0]!
  return [
    `  ${levelWords[level]} ${rule}　共 ${group.length} 处`,
    ...group.flatMap((finding) => [
      `    · ${whereWords(finding)}：${finding.message}`,
      ...factLines(finding).map((line) => `  ${line}`),
    ]),
    ...basisLines(rule, law),
  ]
}

const whereWords = ({ path, evidence }: Finding) =>
  [pathWords(path), placeWords(evidence.find((one) => one.place)?.place ?? null)].join('')

function factLines({ expected, found, message, evidence }: Finding): string[] {
  return [
    ...(expected === null && found === null
      ? []
      : [`    应为：${expected ?? '—'}　现为：${found ?? '—'}`]),
    ...evidence
      .filter((one) => one.text !== message)
      .map((one) => `    证据：${evidenceWords(one)}`),
  ]
}

function basisLines(rule: string, law: string): string[] {
  const remedy = rules.find(({ id }) => id === rule)?.remedy
  return [`    依据：${law}`, ...(remedy ? [`    处理：${remedy}`] : [])]
}

function findingLines(finding: Finding): string[] {
  const { rule, level, message, law } = finding
  return [
    `  ${levelWords[level]} ${rule}　${whereWords(finding)}`,
    `    ${message}`,
    ...factLines(finding),
    ...basisLines(rule, law),
  ]
}

function repairLines(repair: Repair | null): string[] {
  if (!repair || repair.changes.length === 0) return []
  const { changes, alternatives } = repair
  return [
    '',
    alternatives > 1
      ? `  改正建议（同样少的改法有 ${alternatives} 种，这是其中一种，请以台账为准）：`
      : '  改正建议（改动最少、使各项勾稽全部成立的改法，请以台账为准）：',
    ...changes.flatMap(({ path, from, to, evidence }) => [
      `    ${pathWords(path)}：${from ?? '未印出'} 改为 ${to}`,
      ...evidence.map((one) => `      ${evidenceWords(one)}`),
    ]),
  ]
}

function uncheckedLines(unchecked: readonly Unchecked[]): string[] {
  if (unchecked.length === 0) return []
  const byReason = new Map<string, string[]>()
  for (const { rule, path, reason } of unchecked) {
    const at = `${rule}${path === null ? '' : ` ${pathWords(path)}`}`
    byReason.set(reason, [...(byReason.get(reason) ?? []), at])
  }
  return [
    '',
    '  没有检查的（不等于没有问题）：',
    ...[...byReason].map(([reason, where]) => `    ${where.join('；')}　${reason}`),
  ]
}

const evidenceWords = ({ text, place }: Evidence) => `${text}${placeWords(place)}`
