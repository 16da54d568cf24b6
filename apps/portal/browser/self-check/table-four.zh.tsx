import {
  outcomeLabels,
  outcomes,
  partHeadings,
  proceedingLabels,
  proceedings,
} from '@gongkai/annual-report/model'
import { Figure } from './figure.zh.tsx'
import type { Shared } from './shared.ts'

/** 行政复议、行政诉讼情况: the form's one row of fifteen as three rows of five, which fit any screen. */
export function TableFour(shared: Shared) {
  return (
    <table class="form-table form-four">
      <caption>{partHeadings[3]}</caption>
      <thead>
        <tr>
          <td class="stub" />
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col">
              {outcomeLabels[outcome].slice(0, 2)}
              <wbr />
              {outcomeLabels[outcome].slice(2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {proceedings.map((proceeding) => (
          <tr key={proceeding}>
            <th scope="row">
              {proceeding !== 'review' && <small>行政诉讼 </small>}
              {proceedingLabels[proceeding]}
            </th>
            {outcomes.map((outcome) => (
              <Figure
                key={outcome}
                path={`table4.${proceeding}.${outcome}`}
                total={outcome === 'total'}
                {...shared}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
