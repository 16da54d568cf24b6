import { plainDate } from '@gongkai/base'
import { describe, expect, test } from 'vitest'
import { type Finding, partHeadings, type Reading } from '../model/index.ts'
import { aReading } from '../testing.ts'
import { type CheckOptions, checkReport } from './index.ts'

/** Rule, level and path of every finding, `S3 warning preamble`. */
const heads = (findings: readonly Finding[]) =>
  findings.map(({ rule, level, path }) => `${rule} ${level} ${path}`)

const check = (given: Parameters<typeof aReading>[0], options?: CheckOptions) =>
  checkReport(aReading(given), options)

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

  test.each([
    ['六、存在的主要问题及改进情况', '五、其他需要报告的事项'],
    ['五、存在的主要问题及改进情况', '六、其他需要报告的事项'],
    ['五、存在问题及改进措施', '六、其他需要报告的事项'],
  ])('I14 %s left below %s is out of order, not missing', (five, six) => {
    const reading = aReading()
    const [passage] = aReading({ prose: { 1: [five] } }).parts[0]!.passages
    const exchanged = reading.parts
      .filter(({ number }) => number !== 5)
      .map((part) =>
        part.number === 6
          ? { ...part, heading: six, passages: [...part.passages, passage!, ...part.passages] }
          : part,
      )
    const { findings } = checkReport({ ...reading, parts: exchanged })
    expect(heads(findings.filter(({ rule }) => rule === 'I14'))).toEqual(['I14 error part.5'])
    expect(findings[0]!.message).toBe(`“${five}”排在了“${six}”之后。请按格式的顺序排列。`)
  })

  test('I14 six left above five is out of order, not missing', () => {
    const reading = aReading()
    const [passage] = aReading({ prose: { 1: ['六、其他需要报告的事项'] } }).parts[0]!.passages
    const exchanged = reading.parts
      .filter(({ number }) => number !== 6)
      .map((part) => (part.number === 4 ? { ...part, passages: [passage!] } : part))
    expect(checkReport({ ...reading, parts: exchanged }).findings[0]).toMatchObject({
      rule: 'I14',
      path: 'part.5',
      message: `“${partHeadings[4]}”排在了“六、其他需要报告的事项”之后。请按格式的顺序排列。`,
    })
  })

  test('I14 a sentence that names the other part is no heading of it', () => {
    const told = '五、六两部分如下：存在的主要问题及改进情况另行报告。'
    const prose = { 6: [told] }
    const reading = aReading({ prose })
    const without = reading.parts.filter(({ number }) => number !== 5)
    expect(checkReport({ ...reading, parts: without }).findings[0]!.message).toContain('没有找到')
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
    [`${basis}统计时间为2024年1月1日起至2024年12月31日止。`, []],
    [`${basis}统计期限为2024年度。`, []],
    [`${basis}数据统计期限为2024.1.1—2024.12.31。`, []],
    [`${basis}数据统计期限为2024-01-01至2024-12-31。`, []],
    [`${basis}统计期限为2024/1/1-12/31。`, []],
    [`${basis}统计期限自二〇二四年一月一日起至二〇二四年十二月三十一日止。`, []],
    [`${basis}统计期限为2024年1月至12月。`, []],
    [`${basis}统计期限为2024年1月1日0时至12月31日24时。`, []],
    [`${basis}2025年1月10日至1月20日已公示。统计期限为2024年1月1日至12月31日。`, []],
    [
      `${basis}现将我局2024年度政府信息公开工作情况报告如下，统计期限为2024年1月1日至12月31日。`,
      [],
    ],
    [
      `${basis}现将我局2023年政府信息公开工作情况报告如下，统计期限为2024年1月1日至12月31日。`,
      ['S1 warning preamble'],
    ],
    [`${basis}统计期限为2023年度。`, ['S1 warning preamble']],
    [`${basis}数据统计期限为2023.1.1—2023.12.31。`, ['S1 warning preamble']],
    [`${basis}统计期限自二〇二三年一月一日起至十二月三十一日止。`, ['S1 warning preamble']],
    [`${basis}数据统计期限为2024.1.1—2024.11.30。`, ['S2 warning preamble']],
    [`${basis}统计期限为2024年1月至11月。`, ['S2 warning preamble']],
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

  test('S2 the days of a campaign in the text are no statistical period', () => {
    const preamble = ['根据《中华人民共和国政府信息公开条例》制定本报告，欢迎查阅。']
    const text = '2024年3月1日至3月31日，我局开展政务公开宣传月活动。'
    const { findings, unchecked } = check({ preamble, prose: { 1: [text] } })
    expect(findings).toEqual([])
    expect(unchecked.map(({ rule }) => rule)).toContain('S2')
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

  test.each([
    ['平罗县财政局', '如有疑问，请与平罗县教育局办公室联系（地址：平罗县民族大街）。', 1],
    ['平罗县财政局', '如有疑问，请与平罗县财政局办公室联系（地址：平罗县民族大街）。', 0],
    ['平罗县财政局', '如有疑问，请与县财政局联系（电话：0952-6095358）。', 0],
    ['平罗县财政局', '如有疑问，请与我局办公室联系（电话：0952-6095358）。', 0],
    ['平罗县财政局', '如有疑问，请与平罗县政务服务管理局联系。', 0],
    ['平罗县财政局', '现将平罗县教育局2024年政府信息公开工作情况报告如下。', 1],
    ['平罗县财政局', '现将县财政局2024年政府信息公开工作情况报告如下。', 0],
    ['平罗县财政局', '按照自治区财政厅、石嘴山市财政局要求，联合平罗县教育局开展检查。', 0],
    ['平罗县住房和城乡建设局', '本报告由平罗县住建局编制。', 0],
    ['平罗县住房和城乡建设局', '本报告由平罗县农业农村局编制。', 1],
    ['平罗县人民政府办公室', '如有疑问，请与惠农区人民政府办公室联系（电话：0952-3012345）。', 1],
    ['平罗县人民政府办公室', '如有疑问，请与县政府办联系（电话：0952-3012345）。', 0],
    ['平罗县人民政府', '本报告由平罗县人民政府办公室编制。', 0],
    ['城关镇人民政府', '如有疑问，请与城关镇人民政府联系（电话：0952-3012345）。', 0],
  ])('S3 a neighbour’s name in the place of one’s own: %s %s', (agency, text, count) => {
    const preamble = [
      '根据《中华人民共和国政府信息公开条例》，统计期限为2024年1月1日至12月31日。',
      text,
    ]
    expect(heads(check({ agency, preamble }).findings)).toEqual(
      Array(count).fill('S3 warning preamble'),
    )
    expect(heads(check({ agency, closing: [text] }).findings)).toEqual(
      Array(count).fill('S3 warning closing'),
    )
  })

  test.each([
    ['平罗县人民政府', '2024年，惠农区人民政府坚持以人民为中心。', 1],
    ['平罗县人民政府', '2024年，平罗县政府坚持以人民为中心。', 0],
    ['平罗县人民政府办公室', '2024年，县政府办公室认真贯彻落实条例。', 0],
    ['平罗县教育局', '2024年，惠农区教育局认真贯彻落实条例。', 1],
    ['某市某区人民政府办公室', '2024年，区政府办公室认真贯彻落实条例。', 0],
  ])('S3 the opening words of another region: %s %s', (agency, text, count) => {
    expect(heads(check({ agency, prose: { 1: [text] } }).findings)).toEqual(
      Array(count).fill('S3 warning part.1'),
    )
  })

  test.each([
    ['苍南县人民政府', '（二）依申请公开。2024年，平阳县人民政府坚持以公开为常态。', 1],
    ['苍南县人民政府', '2024年，平阳县人民政府坚持以公开为常态。', 1],
    ['苍南县人民政府办公室', '2024年，平阳县人民政府办公室认真落实条例。', 1],
    ['苍南县人民政府', '2024年，苍南县政府坚持以公开为常态。', 0],
    ['苍南县人民政府', '2024年，温州市人民政府积极推进政务公开标准化。', 0],
    ['浙江省温州市苍南县人民政府', '2024年，苍南县人民政府积极推进政务公开。', 0],
    ['温州市人民政府', '2024年，鹿城区人民政府积极推进政务公开标准化。', 0],
    ['温州市人民政府', '2024年，浙江省人民政府积极推进政务公开标准化。', 0],
    ['苍南县人民政府', '2024年，灵溪镇人民政府积极推进政务公开标准化。', 0],
    ['苍南县财政局', '2024年，苍南县人民政府积极推进政务公开标准化。', 0],
  ])(
    'S3 further down a government of the same rank is a neighbour: %s %s',
    (agency, text, count) => {
      const prose = { 1: [`2024年，${agency}认真落实条例。`, text] }
      expect(heads(check({ agency, prose }).findings)).toEqual(
        Array(count).fill('S3 warning part.1'),
      )
    },
  )

  test.each([
    ['苍南县人民政府', '2024年，温州市人民政府深入推进政务公开，我县抓好落实。', 0],
    ['灵溪镇人民政府', '2024年，苍南县人民政府深入推进政务公开，我镇抓好落实。', 0],
    ['苍南县人民政府', '2024年，平阳县人民政府深入推进政务公开。', 1],
  ])('S3 the government above may open the text: %s %s', (agency, text, count) => {
    expect(heads(check({ agency, prose: { 1: [text] } }).findings)).toEqual(
      Array(count).fill('S3 warning part.1'),
    )
  })

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
