import {
  type ApplicantColumn,
  type ApplicationRow,
  applicantColumnLabels,
  applicationRowLabels,
} from '@gongkai/annual-report/model'
import { pathWords } from '@gongkai/annual-report/render'

/** The short name of a cell for a sentence: 本年新收（自然人）. */
export function cellName(path: string): string {
  const [table, ...rest] = path.split('.')
  const last = rest.at(-1) ?? ''
  if (table === 'table3') {
    const row = rest.slice(0, -1).join('.')
    const name = rowNames[row] ?? stripped(applicationRowLabels[row as ApplicationRow] ?? row)
    return last === 'total'
      ? name
      : `${name}（${applicantColumnLabels[last as ApplicantColumn] ?? last}）`
  }
  return pathWords(path).replace(/^表[二三四]/, '')
}

const rowNames: Readonly<Record<string, string>> = {
  newReceived: '本年新收',
  carriedIn: '上年结转',
  resultTotal: '本年办结',
  carriedOut: '结转下年',
}

/** Without its number and without the words in brackets. */
export const stripped = (label: string) =>
  label.replace(/^(（[一二三四五六七]）|\d\.|[一二三四]、)/, '').replace(/（.*）$/, '')
