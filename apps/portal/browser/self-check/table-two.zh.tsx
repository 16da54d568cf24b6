import {
  type DecisionKind,
  decisionKindLabels,
  decisionsColumnLabel,
  documentColumnLabels,
  documentColumns,
  documentKindLabels,
  documentKinds,
  feesColumnLabel,
  feesLabel,
  partHeadings,
  tableTwoBlocks,
} from '@gongkai/annual-report/model'
import { Figure } from './figure.zh.tsx'
import type { Shared } from './shared.ts'

/** 主动公开政府信息情况: four blocks, one body each. */
export function TableTwo(shared: Shared) {
  return (
    <table class="form-table form-two">
      <caption>{partHeadings[1]}</caption>
      <tbody>
        <Block
          label={tableTwoBlocks[0]}
          columns={documentColumns.map((one) => documentColumnLabels[one])}
        />
        {documentKinds.map((kind) => (
          <tr key={kind}>
            <th scope="row">{documentKindLabels[kind]}</th>
            {documentColumns.map((column) => (
              <Figure key={column} path={`table2.${kind}.${column}`} {...shared} />
            ))}
          </tr>
        ))}
      </tbody>
      <Decisions block={tableTwoBlocks[1]} kinds={['licensing']} {...shared} />
      <Decisions block={tableTwoBlocks[2]} kinds={['punishment', 'coercion']} {...shared} />
      <tbody>
        <Block label={tableTwoBlocks[3]} columns={[feesColumnLabel]} />
        <tr>
          <th scope="row">{feesLabel}</th>
          <Figure path="table2.fees" span={3} {...shared} />
        </tr>
      </tbody>
    </table>
  )
}

function Decisions({
  block,
  kinds,
  ...shared
}: Shared & { block: string; kinds: readonly DecisionKind[] }) {
  return (
    <tbody>
      <Block label={block} columns={[decisionsColumnLabel]} />
      {kinds.map((kind) => (
        <tr key={kind}>
          <th scope="row">{decisionKindLabels[kind]}</th>
          <Figure path={`table2.${kind}`} span={3} {...shared} />
        </tr>
      ))}
    </tbody>
  )
}

/** A block's name and its column heads in one row: the form's two, halved in height. */
function Block({ label, columns }: { label: string; columns: readonly string[] }) {
  return (
    <tr class="block-head">
      <th scope="rowgroup">{label}</th>
      {columns.map((column) => (
        <th key={column} scope="col" colSpan={columns.length === 1 ? 3 : 1}>
          {column}
        </th>
      ))}
    </tr>
  )
}
