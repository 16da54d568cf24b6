import {
  contentColumnLabel,
  type DecisionKind,
  decisionKindLabels,
  decisionsColumnLabel,
  documentColumnLabels,
  documentColumns,
  documentKindLabels,
  documentKinds,
  feesColumnLabel,
  feesLabel,
  type Reading,
  tableTwoBlocks,
  tableTwoPaths,
} from '@gongkai/annual-report/model'
import { Figure } from './figure.zh.tsx'
import { Reasons } from './reasons.zh.tsx'

/** Statutory table two: four blocks under the items of article 20. */
export function TableTwo({ reading, address }: { reading: Reading; address: string }) {
  return (
    <>
      <table class="statutory table-two" id="table2">
        <caption>表二 主动公开政府信息情况</caption>
        <tbody>
          <Block name={tableTwoBlocks[0]} id="b1" />
          <tr class="columns">
            <th scope="col" id="table2.b1.row">
              {contentColumnLabel}
            </th>
            {documentColumns.map((column) => (
              <th key={column} scope="col" id={`table2.column.${column}`}>
                {documentColumnLabels[column]}
              </th>
            ))}
          </tr>
          {documentKinds.map((kind) => (
            <tr key={kind}>
              <th scope="row" id={`table2.${kind}`}>
                {documentKindLabels[kind]}
              </th>
              {documentColumns.map((column) => (
                <td
                  key={column}
                  id={`table2.${kind}.${column}`}
                  headers={`table2.b1 table2.${kind} table2.column.${column}`}
                >
                  <Figure
                    address={address}
                    path={`table2.${kind}.${column}`}
                    cell={reading.cells[`table2.${kind}.${column}`]}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <Decisions
          reading={reading}
          address={address}
          name={tableTwoBlocks[1]}
          id="b5"
          kinds={['licensing']}
        />
        <Decisions
          reading={reading}
          address={address}
          name={tableTwoBlocks[2]}
          id="b6"
          kinds={['punishment', 'coercion']}
        />
        <tbody>
          <Block name={tableTwoBlocks[3]} id="b8" />
          <Columns id="b8" label={feesColumnLabel} />
          <tr>
            <th scope="row" id="table2.row.fees">
              {feesLabel}
            </th>
            <td colSpan={3} id="table2.fees" headers="table2.b8 table2.row.fees table2.b8.value">
              <Figure address={address} path="table2.fees" cell={reading.cells['table2.fees']} />
            </td>
          </tr>
        </tbody>
      </table>
      <Reasons reading={reading} paths={tableTwoPaths} />
    </>
  )
}

function Decisions({
  reading,
  address,
  name,
  id,
  kinds,
}: {
  reading: Reading
  address: string
  name: string
  id: string
  kinds: readonly DecisionKind[]
}) {
  return (
    <tbody>
      <Block name={name} id={id} />
      <Columns id={id} label={decisionsColumnLabel} />
      {kinds.map((kind) => (
        <tr key={kind}>
          <th scope="row" id={`table2.row.${kind}`}>
            {decisionKindLabels[kind]}
          </th>
          <td
            colSpan={3}
            id={`table2.${kind}`}
            headers={`table2.${id} table2.row.${kind} table2.${id}.value`}
          >
            <Figure
              address={address}
              path={`table2.${kind}`}
              cell={reading.cells[`table2.${kind}`]}
            />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function Block({ name, id }: { name: string; id: string }) {
  return (
    <tr class="block">
      <th scope="rowgroup" colSpan={4} id={`table2.${id}`}>
        {name}
      </th>
    </tr>
  )
}

function Columns({ id, label }: { id: string; label: string }) {
  return (
    <tr class="columns">
      <th scope="col" id={`table2.${id}.row`}>
        {contentColumnLabel}
      </th>
      <th scope="col" colSpan={3} id={`table2.${id}.value`}>
        {label}
      </th>
    </tr>
  )
}
