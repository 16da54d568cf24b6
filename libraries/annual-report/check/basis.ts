import type { Unchecked } from '../model/index.ts'
import { sayForm } from './messages.zh.ts'
import { orderOfText, type Placed, type Said, type Sheet, tell, wordsEvidence } from './sheet.ts'

const old = /国办公开办函\s{0,3}[〔[（(【]\s{0,3}2019\s{0,3}[〕\]）)】]\s{0,3}60\s{0,3}号/
const act = /政府信息公开条例|《条例》/

/** S4: the preamble names the Regulations and the form in force; the form of 2019 ended with the report for 2021. */
export function checkBasis(sheet: Sheet): Said {
  const { preamble, report, parts } = sheet.reading
  const findings: Placed[] = []
  const unchecked: Unchecked[] = []
  const { year } = report
  if (report.norm === '60号(2019)' && year >= 2021) {
    findings.push(tell('S4', 'warning', 0, { path: 'table3', message: sayForm.oldForm(year) }))
  }
  preamble.forEach((passage, index) => {
    const found = year >= 2021 ? old.exec(passage.text) : null
    if (!found) return
    findings.push(
      tell('S4', 'warning', orderOfText(0, index, found.index), {
        path: 'preamble',
        expected: '国办公开办函〔2021〕30号',
        found: found[0].replace(/\s/g, ''),
        message: sayForm.oldBasis(year),
        evidence: [wordsEvidence(passage, found.index, found.index + found[0].length)],
      }),
    )
  })
  const head = [...preamble, ...(parts[0]?.passages.slice(0, 2) ?? [])]
  if (preamble.every(({ text }) => text.length < 10))
    unchecked.push({ rule: 'S4', path: 'preamble', reason: sayForm.noPreamble })
  else if (!head.some((passage) => act.test(passage.text.replace(/\s/g, ''))))
    findings.push(tell('S4', 'note', 0, { path: 'preamble', message: sayForm.noBasis }))
  return { findings, unchecked }
}
