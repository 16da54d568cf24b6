import { toYuan } from '@gongkai/base'
import type { Statement, Unchecked } from '../../model/index.ts'
import { cellEvidence, orderOfText, type Placed, type Sheet, tell } from '../sheet.ts'
import { isWord } from './frame.ts'
import { statementOf } from './judge.ts'
import type { Amount } from './numbers.zh.ts'
import { sayProse } from './sayings.zh.ts'
import type { Owner } from './scope.zh.ts'
import type { Sentence } from './sentences.ts'
import type { Token } from './tokens.ts'

const none =
  /(?:未|没有|无|从未|不)[^,，。收]{0,14}?(?:收取|产生|发生|收到|收|征收)[^,，。]{0,14}?(?:处理费|费用)|(?:无|没有)[^,，。]{0,10}?处理费(?:收取|收入|产生|的?情况)|免收[^,，。]{0,8}处理费|处理费[^,，。]{0,6}(?:为零|未收取|没有收取|零收取)/
const wide = /全[省市县区州旗]|各级|各部门|各单位/

/** I12: the information processing fee (元) belongs to the administrative fees (万元) of table two and is never compared with it directly. */
export function feeStatements(sentence: Sentence, sheet: Sheet, owner: Owner) {
  const statements: Statement[] = []
  const findings: Placed[] = []
  const unchecked: Unchecked[] = []
  const words = sentence.text.slice(sentence.start, sentence.end)
  if (!/费/.test(words)) return { statements, findings, unchecked }
  const zero = /处理费|信息公开/.test(words) ? none.exec(words) : null
  if (zero) {
    const start = sentence.start + zero.index
    const told = {
      subject: sayProse.subjects.infoFee,
      paths: [],
      stated: '0',
      table: null,
      verdict: 'match',
    } as const
    statements.push(statementOf(sentence, start, start + zero[0].length, told))
    return { statements, findings, unchecked }
  }
  const info = amountFor(sentence, 'noun.infoFee')
  if (info) judgeInfoFee(info, sentence, sheet, owner, { statements, findings, unchecked })
  const fees = amountFor(sentence, 'noun.fees')
  if (fees && !info) judgeFees(fees, sentence, sheet, owner, { statements, findings })
  return { statements, findings, unchecked }
}

type Money = {
  readonly start: number
  readonly end: number
  readonly yuan: number
  readonly amount: Amount
}

const yuanOf: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 1e8 }

/** The first sum of money behind the noun, or the last in front of it in its own clause. */
function amountFor(sentence: Sentence, noun: 'noun.infoFee' | 'noun.fees'): Money | null {
  for (const [at, token] of sentence.tokens.entries()) {
    if (!isWord(token) || token.tag !== noun) continue
    const found = amountBeside(sentence.tokens, at)
    if (found) return found
  }
  return null
}

function amountBeside(tokens: readonly Token[], at: number): Money | null {
  const noun = tokens[at]!
  const money = (token: Token | undefined): Money | null => {
    const unit = token?.kind === 'number' ? yuanOf[token.amount.unit] : undefined
    if (token?.kind !== 'number' || !unit) return null
    const { amount } = token
    const start = Math.min(token.start, noun.start)
    const end = Math.max(token.end, noun.end)
    return { start, end, yuan: Math.round(amount.low * unit), amount }
  }
  for (const token of tokens.slice(at + 1, at + 8)) {
    if (token.kind === 'mark') break
    const found = money(token)
    if (found) return found
  }
  return money(tokens[at - 1]) ?? money(tokens[at - 2])
}

type Out = { statements: Statement[]; findings: Placed[]; unchecked: Unchecked[] }

function judgeInfoFee(money: Money, sentence: Sentence, sheet: Sheet, owner: Owner, out: Out) {
  const { start, end, yuan } = money
  const fees = sheet.fees === null ? null : toYuan(sheet.fees)
  const other = owner.kind !== 'government' && wide.test(sentence.text.slice(sentence.start, start))
  const broken = yuan > 0 && fees !== null && fees < yuan && !other
  const verdict = yuan === 0 ? 'match' : broken ? 'contradiction' : 'unverifiable'
  const subject = sayProse.subjects.infoFee
  const statement = statementOf(sentence, start, end, {
    subject,
    paths: [],
    stated: String(yuan),
    table: null,
    verdict,
  })
  out.statements.push(statement)
  if (yuan > 0 && fees === null) {
    out.unchecked.push({ rule: 'I12', path: 'table2.fees', reason: sayProse.feeUnknown })
  }
  if (!broken) return
  out.findings.push(
    tell('I12', 'warning', orderOfText(sentence.part, sentence.passage, statement.at.start), {
      path: 'table2.fees',
      expected: `≥${yuan / 10_000}`,
      found: sheet.fees,
      message: sayProse.fee(statement.quote, String(yuan), sheet.fees!),
      evidence: [
        { text: statement.quote, place: statement.place },
        cellEvidence(sheet, 'table2.fees'),
      ],
    }),
  )
}

/** 行政事业性收费4957万元: equal at the precision written. */
function judgeFees(
  money: Money,
  sentence: Sentence,
  sheet: Sheet,
  owner: Owner,
  out: Pick<Out, 'statements' | 'findings'>,
) {
  const fees = sheet.fees === null ? null : toYuan(sheet.fees)
  if (fees === null) return
  const { amount } = money
  const unit = yuanOf[amount.unit]!
  const slack = unit / 10 ** amount.decimals
  const agrees = fees > amount.low * unit - slack && fees < amount.high * unit + slack
  const before = sentence.text.slice(sentence.start, money.start)
  const other = owner.kind !== 'government' && wide.test(before)
  const about = /减免|降低|减轻|节约|取消|退|预算|清单|目录|\d月|同比/.test(
    sentence.text.slice(sentence.start, sentence.end),
  )
  const verdict = agrees ? 'match' : other || about ? 'unverifiable' : 'contradiction'
  const statement = statementOf(sentence, money.start, money.end, {
    subject: sayProse.subjects.fees,
    paths: ['table2.fees'],
    stated: `${amount.low}${amount.unit}`,
    table: String(sheet.fees),
    verdict,
  })
  out.statements.push(statement)
  if (verdict !== 'contradiction') return
  out.findings.push(
    tell('I10', 'warning', orderOfText(sentence.part, sentence.passage, statement.at.start), {
      path: 'table2.fees',
      expected: sheet.fees,
      found: statement.stated,
      message: sayProse.fees(statement.quote, String(sheet.fees)),
      evidence: [
        { text: statement.quote, place: statement.place },
        cellEvidence(sheet, 'table2.fees'),
      ],
    }),
  )
}
