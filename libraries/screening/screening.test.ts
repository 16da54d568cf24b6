import { describe, expect, test } from 'vitest'
import {
  copiedFrom,
  doubledWordsIn,
  isBankCard,
  isIdentityNumber,
  personalDataIn,
  repeatedSentencesIn,
} from './index.ts'

describe('Personal data', () => {
  test.each([
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    ['110105194912310021', false],
    ['110105194913310021', false],
    ['010105194912310021', false],
  ])('GB 11643: %s is an identity number: %s', (text, is) => {
    expect(isIdentityNumber(text)).toBe(is)
  })

  test.each([
    ['6222021234567890128', true],
    ['4111111111111111', true],
    ['6222021234567890129', false],
    ['1234567812345670', false],
    ['1111111111111111', false],
  ])('Luhn: %s is a bank card: %s', (text, is) => {
    expect(isBankCard(text)).toBe(is)
  })

  test.each([
    ['身份证11010519491231002X', ['identity-number']],
    ['卡号6222 0212 3456 7890 128', ['bank-card']],
    ['张某13812345678', ['mobile-phone']],
    ['联系电话13812345678', []],
    ['统一社会信用代码91640221MA7600001X', []],
    ['处罚决定357652件，访问7854070人次', []],
    ['电话：0951-6363833；邮编：750001', []],
    ['编号202313812345678901', []],
    ['身份证号11010519491231002x。', ['identity-number']],
    ['身份证号110105194912310029', []],
    ['身份证号110105********002X，电话130****5678', []],
    ['网站浏览量13812345678次', []],
    ['网站浏览量达13812345678', []],
    ['受理号13812345678，统一编号：13912345678', []],
    ['平政复决字第13812345678号', []],
    ['联系人：李主任 地址：民族大街1号 13812345678', []],
    ['联系人：李主任，地址：平罗县民族大街1号行政中心，13812345678', []],
    ['联系电话：0952-6095358 13812345678', []],
    ['张某某 0952-6095358 13812345678', ['mobile-phone']],
    ['申请人张三联系电话13812345678', ['mobile-phone']],
    ['申请人可拨打咨询电话13812345678', []],
    ['为群众王五（13812345678）办理', ['mobile-phone']],
    ['全年发布信息1381234567条', []],
    ['金额13812345678.50元', []],
  ])('%s holds %o', (text, kinds) => {
    const found = personalDataIn(text)
    expect(found.map(({ kind }) => kind)).toEqual(kinds)
    for (const { masked } of found) expect(masked).toMatch(/^\d{3}\*+[\dXx]{2}$/)
  })
})

describe('Doubled words', () => {
  test.each([
    ['取得的的成效', ['的']],
    ['我局进行进行了培训', ['进行']],
    ['按照党中央党中央部署', ['党中央']],
    ['政府信息公开工作政府信息公开工作', ['政府信息公开工作']],
    ['确保件件有回复，事事有着落', []],
    ['一步一步推进，一项一项落实，常常、往往、层层、多多', []],
    ['为了了解情况，以及及时公开，是是非非', []],
    ['政务服务服务中心，信息公开公开率', []],
    ['目的的确定，参与与否，实实在在为基层', []],
    ['研究研究、讨论讨论', []],
    ['12341234件，0000', []],
  ])('%s: %o', (text, words) => {
    expect(doubledWordsIn(text).map(({ word }) => word)).toEqual(words)
  })

  test('a long sentence that stands twice is found, a short one is not', () => {
    const long = '确保主动公开内容及时准确更新到位，不断提升政务公开工作的质量和水平'
    expect(repeatedSentencesIn([long, '统一部署', `一是${long}`, '统一部署'])).toEqual([[2, 0]])
  })
})

describe('Copied text', () => {
  const text = '持续完善政府信息主动公开目录，及时更新网站各栏目内容，全年发布信息120条。'

  test('new figures in old words are copied', () => {
    const { share, runs } = copiedFrom([text.replace('120', '3584')], [text])
    expect(share).toBe(1)
    expect(runs).toEqual([{ text: 0, start: 0, end: text.length }])
  })

  test('other words are not; a copied half is a half', () => {
    expect(
      copiedFrom(['今年新建政务公开专区三处，群众可现场查询办事指南和政策文件。'], [text]).share,
    ).toBe(0)
    const half = copiedFrom(
      [`${text}今年新建政务公开专区三处，群众可现场查询办事指南和政策文件，比较方便快捷。`],
      [text],
    )
    expect(half.share).toBeGreaterThan(0.4)
    expect(half.share).toBeLessThan(0.6)
  })

  test('nothing is copied from nothing', () => {
    expect(copiedFrom([], []).share).toBe(0)
    expect(copiedFrom([text], []).runs).toEqual([])
  })
})
