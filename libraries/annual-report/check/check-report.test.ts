import { plainDate } from '@gongkai/base'
import { describe, expect, test } from 'vitest'
import {
  type CellPath,
  type CellValue,
  type Finding,
  type Reading,
  tableThreePaths,
} from '../model/index.ts'
import { aReading, changed, noFigures } from '../testing.ts'
import { type CheckOptions, checkReport, ruleBookVersion, rules } from './index.ts'

type Cells = Partial<Record<CellPath, CellValue>>
const with_ = (cells: Cells) => changed(noFigures, cells)

/** Rule, level and path of every finding, `I3 error table3.granted.total`. */
const heads = (findings: readonly Finding[]) =>
  findings.map(({ rule, level, path }) => `${rule} ${level} ${path}`)

const check = (given: Parameters<typeof aReading>[0], options?: CheckOptions) =>
  checkReport(aReading(given), options)

/** A column of natural persons only. */
const natural = (rows: Readonly<Record<string, number>>): Cells =>
  Object.fromEntries(
    Object.entries(rows).flatMap(([row, value]) => [
      [`table3.${row}.natural`, value],
      [`table3.${row}.total`, value],
    ]),
  )

const five = natural({ newReceived: 5, granted: 5, resultTotal: 5 })

describe('The tables', () => {
  test('A report without faults has no finding, and says what could not be checked', () => {
    const verdict = check({ figures: with_(five) })
    expect(verdict.findings).toEqual([])
    expect(verdict.repair).toBeNull()
    expect(verdict.ruleBook).toBe(ruleBookVersion)
    expect(verdict.unchecked.map(({ rule }) => rule).sort()).toEqual([
      'I11',
      'I13',
      'I15',
      'I4',
      'I6',
      'I8',
      'I9',
    ])
  })

  test('I1 first and second item equal third and fourth: the path is the column', () => {
    const { findings } = check({
      figures: with_({ ...five, ...natural({ newReceived: 6 }) }),
    })
    expect(heads(findings)).toEqual(['I1 error table3.*.natural', 'I1 error table3.*.total'])
    expect(findings[0]).toMatchObject({ expected: '6', found: '5' })
    expect(findings[0]!.message).toContain('6＋0≠5＋0')
  })

  test('I2 the total of results is the sum of its 21 leaf rows', () => {
    const { findings } = check({ figures: with_({ ...five, ...natural({ granted: 4 }) }) })
    expect(heads(findings)).toEqual([
      'I2 error table3.resultTotal.natural',
      'I2 error table3.resultTotal.total',
    ])
    expect(findings[0]).toMatchObject({ expected: '4', found: '5' })
  })

  test('I3 each row adds up, with the cells as evidence', () => {
    const { findings, repair } = check({
      figures: with_({ ...five, 'table3.granted.total': 7 }),
    })
    expect(heads(findings)).toContain('I3 error table3.granted.total')
    const finding = findings.find(({ rule }) => rule === 'I3')!
    expect(finding.evidence.map(({ path }) => path)).toEqual([
      'table3.granted.total',
      'table3.granted.natural',
    ])
    expect(repair).toMatchObject({
      alternatives: 1,
      changes: [{ path: 'table3.granted.total', from: '7', to: '5' }],
    })
  })

  test('I5 each group of table four adds up; the total is proposed first', () => {
    const figures = with_({ 'table4.review.upheld': 10, 'table4.review.corrected': 1 })
    const { findings, repair } = check({ figures })
    expect(heads(findings)).toEqual(['I5 error table4.review.total'])
    expect(findings[0]).toMatchObject({ expected: '11', found: '0' })
    expect(repair?.changes[0]).toMatchObject({ path: 'table4.review.total', to: '11' })
    expect(repair?.changes[0]?.evidence.map(({ text }) => text)).toEqual([
      '表四行政复议“总计” 0→11',
      '表四行政复议“总计”：0≠10＋1＝11，改后11＝10＋1',
    ])
  })

  test('I1, I2, I3, I5 a cell that was not read is unchecked, never zero and never a pass', () => {
    const { findings, unchecked } = check({
      figures: with_({ ...five, 'table3.granted.natural': null }),
    })
    expect(heads(findings)).toEqual(['R1 warning table3.granted.natural'])
    const lacking = unchecked.filter(({ rule }) => ['I1', 'I2', 'I3', 'I5'].includes(rule))
    expect(lacking.map(({ rule, path }) => `${rule} ${path}`)).toEqual([
      'I2 table3.resultTotal.natural',
      'I3 table3.granted.total',
    ])
  })

  test.each([['/'], ['—'], ['无'], ['-']])('I7 “%s” in a cell is an error', (printed) => {
    const cells = { 'table2.coercion': { status: 'blank', value: null, printed } } as const
    const { findings } = check({ cells })
    expect(heads(findings)).toEqual(['I7 error table2.coercion'])
    expect(findings[0]).toMatchObject({ expected: '0', found: printed })
  })

  test.each([
    [{ 'table2.licensing': -3 }, 'I7 error table2.licensing'],
    [{ 'table2.punishment': 1.5 }, 'I7 error table2.punishment'],
    [{ 'table2.fees': '1.23456' as CellValue }, 'I7 error table2.fees'],
  ])('I7 counts are whole and not negative, fees have at most four decimals: %o', (cells, head) => {
    expect(heads(check({ figures: with_(cells as Cells) }).findings)).toEqual([head])
  })

  test('I7 an empty cell of a DOCX or web page is an error, a warning where it can be inferred', () => {
    const blank = { status: 'blank', value: null, printed: '' } as const
    const inferred = { status: 'inferred', value: 0, printed: '' } as const
    const cells = { 'table2.licensing': blank, 'table3.partial.natural': inferred }
    expect(heads(check({ source: 'docx', cells }).findings)).toEqual([
      'I7 error table2.licensing',
      'I7 warning table3.partial.natural',
    ])
  })

  test('R1 what a PDF or text lost is the reader’s limit, and nothing at all where it was inferred', () => {
    const cells = {
      'table2.licensing': { status: 'missing', value: null, printed: null },
      'table3.partial.natural': { status: 'inferred', value: 0, printed: null },
      'table3.partial.total': {
        status: 'conflicting',
        value: null,
        printed: '1 0',
        candidates: [1, 0],
      },
    } as const
    expect(heads(check({ source: 'pdf', cells }).findings)).toEqual([
      'R1 warning table2.licensing',
      'R1 warning table3.partial.total',
    ])
  })

  test('R1 a table that was lost in reading is one finding that names every cell', () => {
    const lost = { status: 'missing', value: null, printed: null } as const
    const unsure = {
      status: 'conflicting',
      value: null,
      printed: null,
      candidates: [1, 2],
    } as const
    const inTable = (cell: Partial<Reading['cells'][CellPath]>) =>
      Object.fromEntries(tableThreePaths.map((path) => [path, cell]))
    for (const cell of [lost, unsure]) {
      const { findings } = check({ source: 'pdf', cells: inTable(cell) })
      expect(heads(findings)).toEqual(['R1 warning table3'])
      expect(findings[0]!.evidence.map(({ path }) => path)).toEqual(tableThreePaths)
      expect(findings[0]!.message).toContain('175格')
    }
    const row = tableThreePaths.filter((path) => path.startsWith('table3.granted.'))
    const cells = Object.fromEntries(row.map((path) => [path, unsure]))
    expect(heads(check({ source: 'pdf', cells }).findings)).toEqual(['R1 warning table3.granted'])
  })

  test('I9 many “其他” or “不掌握” are a hint', () => {
    const rows = natural({
      newReceived: 10,
      'unable.notHeld': 7,
      'other.other': 3,
      resultTotal: 10,
    })
    expect(heads(check({ figures: with_(rows) }).findings)).toEqual([
      'I9 note table3.unable.notHeld.total',
      'I9 note table3.other.other.total',
    ])
  })
})

describe('Against the year before', () => {
  const before = (cells: Cells, more: Parameters<typeof aReading>[0] = {}): Reading =>
    aReading({ figures: with_(cells), year: 2023, ...more })

  test('I4 carried in is last year’s carried out, column by column', () => {
    const previous = before(natural({ newReceived: 2, carriedOut: 2 }))
    const { findings } = check({ figures: with_(five) }, { previous })
    expect(heads(findings)).toEqual([
      'I4 error table3.carriedIn.natural',
      'I4 error table3.carriedIn.total',
    ])
    expect(findings[0]).toMatchObject({ expected: '2', found: '0' })
  })

  test('I6 documents in force follow from last year’s', () => {
    const previous = before({ 'table2.normative.valid': 10 })
    const figures = with_({ 'table2.normative.made': 2, 'table2.normative.valid': 11 })
    const { findings } = check({ figures }, { previous })
    expect(heads(findings)).toEqual(['I6 warning table2.normative.valid'])
    expect(findings[0]).toMatchObject({ expected: '12', found: '11' })
  })

  test('I11 cases pending last year must be somewhere this year', () => {
    const previous = before({ 'table4.review.pending': 2, 'table4.review.total': 2 })
    expect(heads(check({}, { previous }).findings)).toEqual(['I11 warning table4.review.total'])
  })

  test.each([
    ['another agency', { agency: '平罗县教育局', year: 2023 }],
    ['another year', { agency: '平罗县财政局', year: 2022 }],
  ])('I4, I6, I11, I13 refuse the report of %s and say so', (_, more) => {
    const previous = before(natural({ newReceived: 2, carriedOut: 2 }), more)
    const { findings, unchecked } = check({}, { previous })
    expect(findings).toEqual([])
    for (const rule of ['I4', 'I6', 'I11', 'I13'])
      expect(unchecked.find((one) => one.rule === rule)?.reason).toContain('未作核对')
  })

  const prose = Array.from(
    { length: 12 },
    (_, index) =>
      `第${index}项工作围绕重点领域信息公开，组织各股室梳理公开事项清单，全年发布信息${index * 7}条，持续提升公开质量和服务水平。`,
  )

  test('I13 last year’s words with new figures are copied words', () => {
    const previous = before({}, { prose: { 1: prose } })
    const now = prose.map((text) => text.replace(/\d+/g, (digits) => String(Number(digits) + 3)))
    const { findings } = check({ prose: { 1: now } }, { previous })
    const copied = findings.filter(({ rule }) => rule === 'I13')
    expect(heads(copied)).toEqual(['I13 warning prose'])
    expect(copied[0]!.evidence.length).toBeGreaterThan(0)
  })

  test('I13 a text of one’s own is none', () => {
    const previous = before({}, { prose: { 1: prose } })
    const own = ['今年新建政务公开专区三处，群众可现场查询办事指南。'.repeat(20)]
    expect(
      check({ prose: { 1: own } }, { previous }).findings.filter(({ rule }) => rule === 'I13'),
    ).toEqual([])
  })

  test.each([
    ['同比增长25%', 0],
    ['同比增加1件', 0],
    ['比上年增长25.0%', 0],
    ['同比增长45%', 1],
    ['同比减少25%', 1],
    ['较上年增加2件', 1],
  ])('N3 stated growth is worked out again: %s', (growth, count) => {
    const previous = before(natural({ newReceived: 4, granted: 4, resultTotal: 4 }))
    const text = `2024年共收到政府信息公开申请5件，${growth}。`
    const { findings } = check({ figures: with_(five), prose: { 1: [text] } }, { previous })
    expect(findings.map(({ rule }) => rule)).toEqual(Array(count).fill('N3'))
  })

  test('N3 without last year’s report growth is unchecked', () => {
    const text = '2024年共收到政府信息公开申请5件，同比增长45%。'
    const verdict = check({ figures: with_(five), prose: { 1: [text] } })
    expect(verdict.findings).toEqual([])
    expect(verdict.unchecked.map(({ rule }) => rule)).toContain('N3')
    expect(verdict.statements.at(-1)).toMatchObject({ verdict: 'unverifiable', stated: '45%' })
  })
})

describe('The form of the report', () => {
  const parts = (edit: (reading: Reading) => Reading['parts']) => {
    const reading = aReading()
    return heads(checkReport({ ...reading, parts: edit(reading) }).findings)
  }

  test('I14 a part that is missing is an error', () => {
    expect(parts(({ parts }) => parts.filter(({ number }) => number !== 5))).toEqual([
      'I14 error part.5',
    ])
  })

  test('I14 parts out of order are an error', () => {
    const swapped = parts(({ parts: [one, two, three, four, five, six] }) =>
      [one, two, three, four, six, five].map((part) => part!),
    )
    expect(swapped).toEqual(['I14 error part.5'])
  })

  test('I14 a heading in other words is a note', () => {
    const reworded = parts(({ parts }) =>
      parts.map((part) =>
        part.number === 5 ? { ...part, heading: '五、存在问题及改进措施' } : part,
      ),
    )
    expect(reworded).toEqual(['I14 note part.5'])
  })

  test('R1 a heading that was damaged in the file is no error of the agency', () => {
    const reading = aReading()
    const damage = {
      kind: 'heading-garbled',
      where: 'headings',
      detail: '标题残缺。',
      place: null,
    } as const
    const damaged = { ...reading, parts: reading.parts.slice(1), damages: [damage] }
    expect(heads(checkReport(damaged).findings)).toEqual(['F1 note headings', 'R1 warning part.1'])
  })

  test.each([
    ['平罗县财政局', '2025-01-31', 0],
    ['平罗县财政局', '2025-02-01', 1],
    ['平罗县人民政府', '2025-03-31', 0],
    ['平罗县人民政府', '2025-04-01', 1],
    ['平罗县人民政府办公室', '2025-02-01', 1],
  ])('I15 art. 49: %s on %s', (agency, day, count) => {
    const { findings, unchecked } = check({ agency }, { submittedOn: plainDate(day) })
    expect(findings.map(({ rule }) => rule)).toEqual(Array(count).fill('I15'))
    expect(unchecked.map(({ rule }) => rule)).not.toContain('I15')
  })

  const basis = '根据《中华人民共和国政府信息公开条例》，'
  test.each([
    [`${basis}本报告统计期限为2024年1月1日至2024年12月31日。`, []],
    [`${basis}本报告数据统计从2024年1月1日起到12月31日止。`, []],
    [`${basis}统计期限从2024 年1 月1 日起，至2024 年12 月30 日止。`, ['S2 warning preamble']],
    [`${basis}统计期限为 2023 年 1 月 1 日至 12 月 31 日。`, ['S1 warning preamble']],
    [`${basis}统计期限为2024年1月1日至11月30日。`, ['S2 warning preamble']],
    [`${basis}统计期限为2024年1月1日至2023年12月31日。`, ['S1 warning preamble']],
    [
      `${basis}现发布《平罗县财政局2023年政府信息公开工作年度报告》，统计期限为2024年1月1日至12月31日。`,
      ['S1 warning preamble'],
    ],
    [
      `${basis}现发布《平罗县教育局2024年政府信息公开工作年度报告》，统计期限为2024年1月1日至12月31日。`,
      ['S3 warning preamble'],
    ],
    [
      `${basis}按照国办公开办函〔2019〕60号，统计期限为2024年1月1日至12月31日。`,
      ['S4 warning preamble'],
    ],
    ['本报告统计期限为2024年1月1日至2024年12月31日，电子版可在网站查阅。', ['S4 note preamble']],
  ])('S1, S2, S3, S4 preamble: %s', (text, expected) => {
    expect(heads(check({ preamble: [text] }).findings)).toEqual(expected)
  })

  test.each([
    ['平罗县财政局', '2024年，县财政局坚持以习近平新时代中国特色社会主义思想为指导。', []],
    [
      '平罗县财政局',
      '2024年，县教育局坚持以习近平新时代中国特色社会主义思想为指导。',
      ['S3 warning part.1'],
    ],
    ['平罗县住房和城乡建设局', '2024年，县住建局深入贯彻落实条例。', []],
    ['平罗县卫生健康局', '2024年，县卫健局认真贯彻落实条例。', []],
    ['平罗县财政局', '2023年，县财政局坚持把政务公开作为重点。', ['S1 warning part.1']],
    [
      '平罗县人民政府办公室',
      '2024年，县政府办公室认真贯彻落实条例。我局高度重视。',
      ['S3 warning part.1'],
    ],
    ['平罗县财政局', '2024年，我局认真贯彻落实条例。', []],
    ['平罗县发展和改革委员会', '2024年，县发改委认真贯彻落实条例，我委高度重视。', []],
  ])(
    'S1, S3 the first sentence speaks of this agency and this year: %s %s',
    (agency, text, expected) => {
      expect(heads(check({ agency, prose: { 1: [text] } }).findings)).toEqual(expected)
    },
  )

  test('S4 the form of 2019 ended with the report for 2021; its missing cells are one note', () => {
    const cells = {
      'table2.regulations.made': { status: 'missing', value: null, printed: null },
    } as const
    expect(heads(check({ norm: '60号(2019)', cells }).findings)).toEqual([
      'S4 warning table3',
      'F3 note null',
    ])
    expect(heads(check({ norm: '60号(2019)', year: 2020, cells }).findings)).toEqual([
      'F3 note null',
    ])
  })
})

describe('Words', () => {
  test('P1, P2, P3 personal data is reported masked', () => {
    const text = '申请人身份号码11010519491231002X，卡号6222021234567890128，另留13812345678备查。'
    const verdict = check({ prose: { 6: [text] } })
    expect(heads(verdict.findings)).toEqual([
      'P1 error part.6',
      'P2 error part.6',
      'P3 warning part.6',
    ])
    expect(JSON.stringify(verdict)).not.toMatch(
      /11010519491231002X|6222021234567890128|13812345678/,
    )
  })

  test('P3 the contact of the authority is no personal data', () => {
    const text = '如有疑问，请联系县财政局（电话：13812345678，传真：0952-6095358）。'
    expect(check({ prose: { 6: [text] } }).findings).toEqual([])
  })

  test('W1, W2 slips and repeated sentences are notes', () => {
    const long = '各股室按照职责分工抓好落实，确保主动公开内容及时准确更新到位'
    const texts = [
      `我们进行进行了培训，取得了的的成效。${long}。`,
      `${long}。件件有着落，一项一项抓。`,
    ]
    expect(heads(check({ prose: { 1: texts } }).findings)).toEqual([
      'W1 note part.1',
      'W1 note part.1',
      'W2 note part.1',
    ])
  })
})

describe('The rule book', () => {
  test('has I1 to I16 and every rule says law and remedy', () => {
    const ids: readonly string[] = rules.map(({ id }) => id)
    for (let number = 1; number <= 16; number++) expect(ids).toContain(`I${number}`)
    for (const rule of rules) {
      expect(rule.law && rule.remedy && rule.title && rule.compares).toBeTruthy()
      expect(rule.levels.length).toBeGreaterThan(0)
    }
  })

  test('the same input gives the same bytes', () => {
    const given = {
      figures: with_({ ...five, 'table3.granted.total': 7, 'table4.review.upheld': 3 }),
      prose: { 1: ['全年共收到政府信息公开申请6件。'], 6: ['全年未收取信息处理费。'] },
    }
    expect(JSON.stringify(check(given))).toBe(JSON.stringify(check(given)))
  })
})
