import { describe, expect, it } from 'vitest'
import { at, gridOf, paperOf, pdfOf, rowsOf, tablesIn } from './testing.ts'

const xs = [60, 200, 300, 400]

describe('tables over several pages', () => {
  const head = ['项目', '自然人', '总计']
  const page = (cells: readonly (readonly string[])[], top: number, number: number) =>
    gridOf(xs, cells.map((_, row) => top + row * 30).concat(top + cells.length * 30), cells) +
    at(290, 800, `- ${number} -`)

  it('are one, a head printed again is not read again', async () => {
    const paper = await paperOf(
      pdfOf([page([head, ['新收', '1', '1']], 700, 1), page([head, ['结转', '2', '2']], 60, 2)]),
    )
    expect(tablesIn(paper).map(rowsOf)).toEqual([[head, ['新收', '1', '1'], ['结转', '2', '2']]])
    expect(tablesIn(paper)[0]!.cells.at(-1)!.place).toMatchObject({ page: 2, top: 90 })
  })

  it('put a row together that the page break cut', async () => {
    const paper = await paperOf(
      pdfOf([
        page([head, ['1.逾期不补', '4', '5']], 700, 1),
        page(
          [
            ['正的申请', '', ''],
            ['2.其他', '0', '0'],
          ],
          60,
          2,
        ),
      ]),
    )
    expect(tablesIn(paper).map(rowsOf)).toEqual([
      [head, ['1.逾期不补正的申请', '4', '5'], ['2.其他', '0', '0']],
    ])
  })

  it('put labels and figures together that the page break cut', async () => {
    const cut = [
      page([head, ['一、新收申请数', '12', '1406']], 700, 1),
      page(
        [
          ['量', '', '9'],
          ['结转', '2', '2'],
        ],
        60,
        2,
      ),
    ]
    expect(tablesIn(await paperOf(pdfOf(cut))).map(rowsOf)).toEqual([
      [head, ['一、新收申请数量', '12', '14069'], ['结转', '2', '2']],
    ])
  })

  it('stay two where text stands between or the columns differ', async () => {
    const other = gridOf(
      [60, 120, 400],
      [60, 90, 120],
      [
        ['规章', '1'],
        ['文件', '2'],
      ],
    )
    expect(
      tablesIn(
        await paperOf(
          pdfOf([
            page([head, ['新收', '1', '1']], 700, 1),
            at(60, 50, '三、情况') + page([head], 90, 2),
          ]),
        ),
      ),
    ).toHaveLength(2)
    expect(
      tablesIn(await paperOf(pdfOf([page([head, ['新收', '1', '1']], 700, 1), other]))),
    ).toHaveLength(2)
  })
})
