import { chineseDate, dateOf, type PlainDate } from '@gongkai/base'
import { agencyKind } from './agency.zh.ts'
import { sayForm } from './messages.zh.ts'
import { type Said, type Sheet, tell } from './sheet.ts'

/** I15: departments by 31 January, governments by 31 March of the year after (art. 49). */
export function checkDeadline(sheet: Sheet, submittedOn: PlainDate | undefined): Said {
  if (!submittedOn) {
    return { findings: [], unchecked: [{ rule: 'I15', path: null, reason: sayForm.noDay }] }
  }
  const { agency, year } = sheet.reading.report
  const government = agencyKind(agency) === 'government'
  const due = government ? dateOf(year + 1, 3, 31) : dateOf(year + 1, 1, 31)
  if (submittedOn <= due) return { findings: [], unchecked: [] }
  const message = sayForm.late(
    chineseDate(submittedOn),
    chineseDate(due),
    government ? '政府' : '部门',
  )
  const told = { expected: `≤${due}`, found: submittedOn, message }
  return { findings: [tell('I15', 'warning', -1, told)], unchecked: [] }
}
