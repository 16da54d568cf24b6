import {
  type CellPath,
  type Part,
  partHeadings,
  tableFourPaths,
  tableThreePaths,
  tableTwoPaths,
  type Unchecked,
} from '../model/index.ts'
import { sayForm } from './messages.zh.ts'
import { comparePlaces, orderOfPart, type Placed, type Said, type Sheet, tell } from './sheet.ts'
import { tableNames } from './words.zh.ts'

/** I14: six headings, complete and in order, word for word; the three tables in parts two, three and four. */
export function checkHeadings(sheet: Sheet): Said {
  const { parts, damages } = sheet.reading
  const findings: Placed[] = []
  const garbled = damages.some((damage) => damage.kind === 'heading-garbled')
  partHeadings.forEach((statutory, index) => {
    const found = parts.filter((part) => part.number === index + 1)
    if (!found.length)
      findings.push(
        elsewhere(index + 1, statutory, parts) ?? missing(index + 1, statutory, garbled),
      )
    else if (plain(found[0]!.heading) !== plain(statutory))
      findings.push(reworded(found[0]!, statutory))
    if (found.length > 1) findings.push(twice(found[1]!, statutory))
  })
  parts.forEach((part, index) => {
    const before = parts[index - 1]
    if (before && part.number < before.number) findings.push(outOfOrder(part, before))
  })
  const unchecked: Unchecked[] = []
  for (const table of tables) checkTable(table, sheet, findings)
  return { findings, unchecked }
}

/** A heading that the reader left among the prose because it stands out of order: 六 before 五. */
function elsewhere(number: number, statutory: string, parts: readonly Part[]): Placed | null {
  for (const [index, part] of parts.entries()) {
    const passage = part.passages.find(({ text }) => isHeading(text, statutory))
    if (!passage) continue
    const own: Part = {
      number,
      heading: passage.text.trim(),
      place: passage.pieces[0]!.place,
      passages: [],
    }
    if (part.number > number) return outOfOrder(own, part)
    const behind = parts.slice(index + 1).find((other) => other.number < number)
    return behind ? outOfOrder(behind, own) : null
  }
  return null
}

const isHeading = (text: string, statutory: string): boolean => {
  const words = plain(text.trim())
  if (!/^[一二三四五六][、.．]/.test(text.trim()) || words.length > 24) return false
  return words === plain(statutory) || (looser[statutory]?.test(words) ?? false)
}

/** Parts five and six in the words that agencies use for them. */
const looser: Readonly<Record<string, RegExp>> = {
  [partHeadings[4]]: /^(?:政府信息公开工作)?存在的?(?:主要)?(?:问题|不足).{0,2}改进(?:情况|措施)$/,
  [partHeadings[5]]: /^(?:其他)?需要(?:报告|说明)的?(?:其他)?事项$|^其他需要(?:报告|说明)的?事项$/,
}

type TablePaths = { readonly number: 2 | 3 | 4; readonly paths: readonly CellPath[] }
const tables: readonly TablePaths[] = [
  { number: 2, paths: tableTwoPaths },
  { number: 3, paths: tableThreePaths },
  { number: 4, paths: tableFourPaths },
]

const pathOf = (part: number) => `part.${part}`

function missing(number: number, statutory: string, garbled: boolean): Placed {
  const told = { path: pathOf(number), expected: statutory }
  return garbled
    ? tell('R1', 'warning', orderOfPart(number), {
        ...told,
        message: sayForm.partUnread(statutory),
      })
    : tell('I14', 'error', orderOfPart(number), {
        ...told,
        message: sayForm.partMissing(statutory),
      })
}

const reworded = (part: Part, statutory: string) =>
  tell('I14', 'note', orderOfPart(part.number), {
    path: pathOf(part.number),
    expected: statutory,
    found: part.heading,
    message: sayForm.wording(part.heading, statutory),
    evidence: [{ text: part.heading, place: part.place }],
  })

const twice = (part: Part, statutory: string) =>
  tell('I14', 'error', orderOfPart(part.number), {
    path: pathOf(part.number),
    expected: statutory,
    found: part.heading,
    message: sayForm.twice(statutory),
    evidence: [{ text: part.heading, place: part.place }],
  })

const outOfOrder = (part: Part, before: Part) =>
  tell('I14', 'error', orderOfPart(part.number), {
    path: pathOf(part.number),
    expected: partHeadings[part.number - 1] ?? null,
    found: before.heading,
    message: sayForm.order(part.heading, before.heading),
    evidence: [before, part].map((one) => ({ text: one.heading, place: one.place })),
  })

/** Only where most of the table's placed cells lie outside; single cells may be misplaced by the reader. */
function checkTable({ number, paths }: TablePaths, sheet: Sheet, findings: Placed[]) {
  const { reading } = sheet
  const own = reading.parts.find((part) => part.number === number)
  if (!own) return
  const cells = paths.map((path) => reading.cells[path])
  if (cells.every((cell) => cell.status === 'missing')) {
    if (reading.source !== 'docx' && reading.source !== 'html') return
    const message = sayForm.tableMissing(tableNames[number], own.heading)
    findings.push(
      tell('I14', 'error', orderOfPart(number) + 1, { path: `table${number}`, message }),
    )
    return
  }
  const next = reading.parts[reading.parts.indexOf(own) + 1]
  const last = reading.parts.at(-1)!
  let outside = 0
  let placed = 0
  for (const { place } of cells) {
    const before = place && comparePlaces(place, own.place)
    const after = place && next ? comparePlaces(place, next.place) : null
    if (before === null || (next && after === null)) continue
    placed++
    if (before < 0) outside++
    // Plain text often lists its tables after the prose it was taken from: no fault of the report.
    else if (
      after !== null &&
      after > 0 &&
      !(place!.on === 'line' && comparePlaces(place!, last.place)! > 0)
    )
      outside++
  }
  if (outside * 2 <= placed) return
  findings.push(
    tell('I14', 'error', orderOfPart(number) + 1, {
      path: `table${number}`,
      expected: own.heading,
      message: sayForm.tablePlace(tableNames[number], own.heading),
      evidence: [{ text: own.heading, place: own.place }],
    }),
  )
}

/** Numbering, marks and spaces do not matter; NFKC has made marks narrow. */
const plain = (heading: string) =>
  heading.replace(/^[一二三四五六][、.,，\s]*/, '').replace(/[\s、,，。：:]/g, '')
