import type { CellPath, CellReading, Reading, Verdict } from '@gongkai/annual-report/model'
import { applicantColumns } from '@gongkai/annual-report/model'
import { plainDate } from '@gongkai/base'
import type { PublishedReport } from '@gongkai/reporting/contract'
import { published } from './published.ts'

/** A report read from a damaged file, superseded by a correction, with findings at every level. */
export function damaged(): PublishedReport {
  const base = published('001_pingluo-office-2023')
  const reading: Reading = {
    ...base.reading,
    source: 'pdf',
    cells: { ...base.reading.cells, ...unread(base.reading.cells) },
    damages: [
      {
        kind: 'cells-merged',
        where: 'table2.normative',
        detail: '“11 36”印在同一格，读作制发11、废止36。',
        place: null,
      },
      {
        kind: 'label-garbled',
        where: 'table3.denied.lawProhibits',
        detail: '行标印作“其他法律行政止公开”，按位置读作“2.其他法律行政法规禁止公开”。',
        place: null,
      },
    ],
    kept: [
      {
        name: 'table3.other',
        table: 3,
        label: '（六）其他处理',
        columns: ['自然人', '总计'],
        values: ['6', '6'],
        place: { on: 'line', line: 1, column: 1, length: 1 },
      },
    ],
  }
  return {
    ...base,
    reading,
    verdict,
    versions: [
      {
        version: 2,
        publishedOn: plainDate('2024-05-10'),
        note: '表三“（一）予以公开”自然人一格印错，改为3。',
      },
      { version: 1, publishedOn: base.publishedOn, note: null },
    ],
  }
}

function unread(cells: Reading['cells']): Partial<Record<CellPath, CellReading>> {
  const row = 'other.lapsedPayment'
  const set = (path: CellPath, change: Partial<CellReading>) => ({
    [path]: { ...cells[path], ...change },
  })
  return {
    ...set('table3.granted.natural', {
      status: 'inferred',
      printed: null,
      value: 3,
      equation: '3 = 3 − 0 − 0 − 0 − 0 − 0',
      identity: 'I3.granted',
    }),
    ...set('table3.carriedIn.natural', { status: 'missing', printed: null, value: null }),
    ...Object.assign(
      {},
      ...applicantColumns.map((column) =>
        set(`table3.${row}.${column}`, { status: 'missing', printed: null, value: null }),
      ),
    ),
    ...set('table3.partial.commercial', {
      status: 'conflicting',
      printed: '3 0',
      value: null,
      candidates: [3, 30],
    }),
    ...set('table4.review.pending', { status: 'blank', printed: '', value: null }),
    ...set('table2.fees', { status: 'conflicting', printed: '1.2.3', value: null }),
  }
}

const law = '国办公开办函〔2021〕30号'

const verdict: Verdict = {
  ruleBook: '2026.1',
  statements: [],
  unchecked: [{ rule: 'I4', path: null, reason: '没有2022年的报告，上年结转核对不了。' }],
  repair: {
    alternatives: 2,
    changes: [{ path: 'table4.review.total', from: '0', to: '11', evidence: [] }],
  },
  findings: [
    {
      rule: 'I5',
      level: 'error',
      path: 'table4.review.total',
      expected: '11',
      found: '0',
      message: '表四行政复议的总计印的是0，四项相加是11。请核对原始台账后更正。',
      law,
      evidence: [{ text: '10＋1＋0＋0＝11', place: null }],
    },
    {
      rule: 'I10',
      level: 'warning',
      path: 'table2.normative.made',
      expected: '1',
      found: '6',
      message: '正文说规范性文件6件，表二制发1件、现行有效5件。请说明是制发数还是有效数。',
      law,
      evidence: [{ text: '规范性文件6件', place: null }],
    },
    {
      rule: 'D1',
      level: 'note',
      path: 'table3.granted.natural',
      expected: null,
      found: null,
      message: '“予以公开”自然人一格没有印出，按总计推出3。',
      law,
      evidence: [],
    },
  ],
}
