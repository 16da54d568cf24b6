import {
  outcomeLabels,
  outcomes,
  type Proceeding,
  proceedingLabels,
  proceedings,
  type Reading,
  tableFourPaths,
} from '@gongkai/annual-report/model'
import { roles } from '../../parts/table-roles.ts'
import { Figure } from './figure.zh.tsx'
import { Reasons } from './reasons.zh.tsx'

/** Statutory table four, one row of fifteen; on a phone three groups of five under one another, the same cells. */
export function TableFour({ reading, address }: { reading: Reading; address: string }) {
  return (
    <>
      <table class="statutory table-four" id="table4" {...roles.table}>
        <caption>表四 政府信息公开行政复议、行政诉讼情况</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            <th
              {...roles.column}
              scope="colgroup"
              colSpan={5}
              rowSpan={2}
              id="table4.review"
              class="review name"
            >
              {proceedingLabels.review}
            </th>
            <th
              {...roles.column}
              scope="colgroup"
              colSpan={10}
              id="table4.litigation"
              class="litigation"
            >
              行政诉讼
            </th>
          </tr>
          <tr {...roles.row}>
            <Litigation proceeding="litigationDirect" />
            <Litigation proceeding="litigationAfterReview" />
          </tr>
          <tr {...roles.row}>
            {proceedings.flatMap((proceeding) =>
              outcomes.map((outcome) => (
                <th
                  key={`${proceeding}.${outcome}`}
                  {...roles.column}
                  scope="col"
                  id={`table4.column.${proceeding}.${outcome}`}
                  class={`${proceeding} column`}
                >
                  {(outcomeLabels[outcome].match(/../gu) ?? []).map((half) => (
                    <span key={half} class="phrase">
                      {half}
                    </span>
                  ))}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody {...roles.group}>
          <tr {...roles.row}>
            {proceedings.flatMap((proceeding) =>
              outcomes.map((outcome) => {
                const path = `table4.${proceeding}.${outcome}` as const
                return (
                  <td
                    key={path}
                    {...roles.cell}
                    id={path}
                    headers={headersOf(proceeding, path)}
                    class={
                      outcome === 'total' ? `${proceeding} figure total` : `${proceeding} figure`
                    }
                  >
                    <Figure address={address} path={path} cell={reading.cells[path]} />
                  </td>
                )
              }),
            )}
          </tr>
        </tbody>
      </table>
      <Reasons reading={reading} paths={tableFourPaths} />
    </>
  )
}

function Litigation({ proceeding }: { proceeding: Exclude<Proceeding, 'review'> }) {
  return (
    <th
      {...roles.column}
      scope="colgroup"
      colSpan={5}
      id={`table4.${proceeding}`}
      class={`${proceeding} name`}
    >
      {proceedingLabels[proceeding]}
    </th>
  )
}

function headersOf(proceeding: Proceeding, path: string): string {
  const over = proceeding === 'review' ? [] : ['table4.litigation']
  return [...over, `table4.${proceeding}`, path.replace('table4.', 'table4.column.')].join(' ')
}
