import type { KeptRow, Reading } from '@gongkai/annual-report/model'
import { pathWords } from '@gongkai/annual-report/render'

const sources: Readonly<Record<Reading['source'], string>> = {
  pdf: 'PDF 文件',
  docx: 'DOCX 文件',
  html: '网页',
  text: '文本文件',
}

/** 这份报告是怎样读出来的: the source, what was damaged in it, and rows the form does not know. */
export function Provenance({ reading }: { reading: Reading }) {
  const cells = Object.values(reading.cells)
  const printed = cells.filter((cell) => cell.status === 'printed').length
  const inferred = cells.filter((cell) => cell.status === 'inferred').length
  const rest = cells.length - printed - inferred
  return (
    <section class="section" id="reading" aria-labelledby="reading-title">
      <h2 id="reading-title">这份报告是怎样读出来的</h2>
      <p class="text">
        从机关公布的{sources[reading.source]}读出。三张法定表共{cells.length}格：{printed}
        格照原文印出
        {inferred > 0 && `，${inferred}格按勾稽关系算出（放在方括号里）`}
        {rest > 0 && `，${rest}格空白、未印出或待核，不当作0`}。
        {reading.report.norm === '60号(2019)' &&
          '报告用的是国办公开办函〔2019〕60号的旧格式，两种格式都有的行才填进表里。'}
      </p>
      {reading.damages.length > 0 && (
        <details class="fold" open={reading.damages.length <= 8}>
          <summary>原文件有{reading.damages.length}处残缺或走样，这样读的</summary>
          <ul>
            {reading.damages.map((damage, index) => (
              <li key={index}>
                {damage.detail} <span class="note">{pathWords(damage.where)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {reading.kept.length > 0 && <Kept rows={reading.kept} />}
    </section>
  )
}

function Kept({ rows }: { rows: readonly KeptRow[] }) {
  return (
    <>
      <p class="text">下面这些原文印出的数，法定表样里没有对应的格，照原样保留：</p>
      <table class="kept">
        <caption class="hidden">法定表样之外的数</caption>
        <thead>
          <tr>
            <th scope="col">原文的行</th>
            <th scope="col">原文的数</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">
                {row.table !== null && `表${'〇一二三四'[row.table]}：`}
                {row.label}
              </th>
              <td>
                {row.values
                  .map((value, at) => (row.columns[at] ? `${row.columns[at]} ${value}` : value))
                  .join('，')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
