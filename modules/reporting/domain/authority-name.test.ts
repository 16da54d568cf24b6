import { describe, expect, it } from 'vitest'
import { namesAuthority } from './authority-name.ts'

describe('whose report it is', () => {
  it.each([
    ['平罗县人民政府办公室', '平罗县人民政府办公室'],
    ['自治区人民政府办公厅', '宁夏回族自治区人民政府办公厅'],
    ['淮安市洪泽区人民政府', '洪泽区人民政府'],
    ['中卫市', '中卫市人民政府'],
    ['洪泽区', '淮安市洪泽区人民政府'],
    ['中宁县政府办公室', '中宁县人民政府办公室'],
    ['平罗县 人民政府 办公室', '平罗县人民政府办公室'],
  ])('%s is %s', (titled, authority) => {
    expect(namesAuthority(titled, authority)).toBe(true)
  })

  it.each([
    ['平罗县人民政府办公室', '惠农区人民政府办公室'],
    ['中卫市', '中卫市人民政府办公室'],
    ['中卫市人民政府', '中卫市财政局'],
    ['人民政府办公室', '平罗县人民政府办公室'],
    ['', '平罗县人民政府办公室'],
  ])('%s is not %s', (titled, authority) => {
    expect(namesAuthority(titled, authority)).toBe(false)
  })
})
