import { describe, expect, it } from 'vitest'
import { completeAgency } from './agency.zh.ts'
import { fileTitle, quotedTitle, titleOf } from './title.zh.ts'

describe('a title gives agency and year, however it puts them', () => {
  it.each([
    ['宿迁市 2023 年政府信息公开工作年度报告', '宿迁市', 2023],
    ['2023年某市财政局政府信息公开工作年度报告', '某市财政局', 2023],
    ['某市财政局政府信息公开工作年度报告（2023年）', '某市财政局', 2023],
    ['某市财政局2022年度政府信息公开年度报告', '某市财政局', 2022],
    ['某市财政局2022年政府信息公开年报', '某市财政局', 2022],
    ['关于某市财政局2021年政府信息公开工作情况的报告', '某市财政局', 2021],
    ['某省人民政府办公厅二〇二三年政府信息公开工作年度报告', '某省人民政府办公厅', 2023],
    ['《某县人民政府2024年政府信息公开工作年度报告》', '某县人民政府', 2024],
    ['2023年度政府信息公开工作年度报告', '', 2023],
  ])('%s', (text, agency, year) => {
    expect(titleOf(text)).toMatchObject({ agency, year })
  })

  it.each([
    '某县教育局2023年度政务公开工作要点',
    '某区2024年法治政府建设年度报告',
    '某县人民政府办公室关于印发2024年政府信息公开工作年度报告的通知',
    '某局2024年政府信息公开工作年度报告解读',
    '政府信息公开工作年度报告',
    '上一篇：某局2024年政府信息公开工作年度报告',
  ])('%s is none', (text) => {
    expect(titleOf(text)).toBeNull()
  })

  it('is found in the page’s own title and in the preamble', () => {
    expect(fileTitle('某局2024年政府信息公开工作年度报告_年报_某市人民政府')).toMatchObject({
      agency: '某局',
      year: 2024,
    })
    expect(quotedTitle('现发布《某局2024年政府信息公开工作年度报告》。')).toMatchObject({
      agency: '某局',
      year: 2024,
    })
    expect(quotedTitle('印发《中华人民共和国政府信息公开工作年度报告格式》')).toBeNull()
  })
})

describe('an abbreviated agency is completed only by what the text names', () => {
  it.each([
    [
      '自治区人民政府办公厅',
      '可在宁夏回族自治区人民政府门户网站查阅',
      '宁夏回族自治区人民政府办公厅',
    ],
    ['市财政局', '请与宿迁市财政局联系', '宿迁市财政局'],
    ['县人民政府办公室', '《关于公布平罗县人民政府2023年度事项的通知》', '平罗县人民政府办公室'],
    ['洪泽区人民政府', '由淮安市洪泽区人民政府办公室编制', '淮安市洪泽区人民政府'],
    ['海淀区', '海淀区人民政府', '海淀区人民政府'],
    ['宿迁市', '围绕市委、市政府中心工作', '宿迁市人民政府'],
    ['回民区人民政府', '呼和浩特市回民区人民政府', '呼和浩特市回民区人民政府'],
  ])('%s with “%s”', (titled, text, agency) => {
    expect(completeAgency(titled, text)).toBe(agency)
  })

  it.each([
    ['惠农区人民政府办公室', '《石嘴山市惠农区人民政府公报》'],
    ['测试市', '全市各级行政机关'],
    ['鼓楼区人民政府', '地址：南京市鼓楼区人民政府大院'],
    ['某市高新区', '高新区管委会'],
    ['平罗县财政局', '石嘴山市财政局'],
    ['市中区', '市中区各单位'],
  ])('%s stays as titled with “%s”', (titled, text) => {
    expect(completeAgency(titled, text)).toBe(titled)
  })
})
