import { doubledWordsIn, personalDataIn, repeatedSentencesIn } from '@gongkai/screening'
import type { Passage, Reading } from '../model/index.ts'
import { sayText } from './messages.zh.ts'
import { orderOfText, type Placed, type Said, type Sheet, tell, wordsEvidence } from './sheet.ts'

const contactHeading = /联系(?:方式|人|电话)|咨询电话/

type Located = { readonly part: number; readonly index: number; readonly passage: Passage }

/** Every passage with its part; 0 is the preamble, 7 what follows part six. */
export function passagesOf(reading: Reading): readonly Located[] {
  const located = (part: number, passages: readonly Passage[]) =>
    passages.map((passage, index): Located => ({ part, index, passage }))
  return [
    ...located(0, reading.preamble),
    ...reading.parts.flatMap(({ number, passages }) => located(number, passages)),
    ...located(7, reading.closing),
  ]
}

/** P1, P2, P3: numbers of persons. Evidence and message carry them masked only. */
export function checkPersonalData(sheet: Sheet): Said {
  const findings: Placed[] = []
  let before: Located | null = null
  for (const located of passagesOf(sheet.reading)) {
    const { part, index, passage } = located
    const above = before
    before = located
    if (!/\d{9}|\d[ -]\d{3,}/.test(passage.text)) continue
    for (const { kind, start, masked } of personalDataIn(passage.text)) {
      // The contact of an authority may be a mobile phone.
      if (kind === 'mobile-phone' && (part === 0 || part === 7 || isContact(above, part))) continue
      const [rule, level, message] = {
        'identity-number': ['P1', 'error', sayText.identity(masked)],
        'bank-card': ['P2', 'error', sayText.card(masked)],
        'mobile-phone': ['P3', 'warning', sayText.phone(masked)],
      }[kind] as [PersonalRule, 'error' | 'warning', string]
      const evidence = [{ ...wordsEvidence(passage, start, start), text: masked }]
      const path = pathOfPart(part)
      findings.push(
        tell(rule, level, orderOfText(part, index, start), {
          path,
          found: masked,
          message,
          evidence,
        }),
      )
    }
  }
  return { findings, unchecked: [] }
}

/** A heading such as （三）联系方式 right above. */
const isContact = (above: Located | null, part: number) =>
  above?.part === part && above.passage.text.length < 40 && contactHeading.test(above.passage.text)

type PersonalRule = 'P1' | 'P2' | 'P3'

const pathOfPart = (part: number) =>
  part === 0 ? 'preamble' : part === 7 ? 'closing' : `part.${part}`

/** W1, W2: words doubled, sentences that stand in the report twice. */
export function checkWording(sheet: Sheet): Said {
  const findings: Placed[] = []
  const sentences: { located: Located; start: number; end: number }[] = []
  for (const located of passagesOf(sheet.reading)) {
    const { part, index, passage } = located
    for (const { word, start, end } of doubledWordsIn(passage.text)) {
      findings.push(
        tell('W1', 'note', orderOfText(part, index, start), {
          path: pathOfPart(part),
          expected: word,
          found: word + word,
          message: sayText.doubled(word),
          evidence: [wordsEvidence(passage, Math.max(0, start - 6), end + 6)],
        }),
      )
    }
    for (const found of passage.text.matchAll(/[^。！？；;\n]{20,}/g)) {
      sentences.push({ located, start: found.index, end: found.index + found[0].length })
    }
  }
  const text = ({ located, start, end }: (typeof sentences)[number]) =>
    located.passage.text.slice(start, end)
  for (const [later, earlier] of repeatedSentencesIn(sentences.map(text))) {
    const [second, first] = [sentences[later]!, sentences[earlier]!]
    const { part, index } = second.located
    findings.push(
      tell('W2', 'note', orderOfText(part, index, second.start), {
        path: pathOfPart(part),
        found: text(second),
        message: sayText.twice(`${text(second).slice(0, 30)}……`),
        evidence: [first, second].map((one) =>
          wordsEvidence(one.located.passage, one.start, one.end),
        ),
      }),
    )
  }
  return { findings, unchecked: [] }
}
