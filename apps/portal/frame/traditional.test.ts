import fc from 'fast-check'
import { expect, it } from 'vitest'
import { samplePages } from '../testing/pages.ts'
import { renderPage } from './answer.tsx'
import { plainModes } from './modes.ts'
import { traditional, traditionalPage } from './traditional.ts'

it('changes characters and no words: the terms of the law stay', () => {
  expect(traditional('政府信息公开工作年度报告')).toBe('政府信息公開工作年度報告')
  expect(traditional('软件和网络')).toBe('軟件和網絡')
})

it('leaves document numbers as issued', () => {
  expect(traditional('按照国办公开办函〔2021〕30号要求')).toBe('按照国办公开办函〔2021〕30号要求')
  expect(traditional('印发《要点》（平政办发〔2023〕48号）的机关')).toBe(
    '印發《要點》（平政办发〔2023〕48号）的機關',
  )
})

it('leaves what a reader typed in a field, and what is marked, as it is', () => {
  const html =
    '<input value="国务院" placeholder="机关"><span class="notranslate">国<b>务</b>院</span>国务院'
  expect(traditionalPage(html)).toBe(
    '<input value="国务院" placeholder="機關"><span class="notranslate">国<b>务</b>院</span>國務院',
  )
})

it('never changes a number', () => {
  const text = fc.array(
    fc.oneof(fc.constantFrom('申请', '件', '结转', '〔', '〕', '号'), fc.nat().map(String)),
  )
  fc.assert(
    fc.property(text, (pieces) => {
      const before = pieces.join('')
      expect(traditional(before).replaceAll(/\D/g, '')).toBe(before.replaceAll(/\D/g, ''))
    }),
  )
})

it('changes nothing of the markup but the language', () => {
  const markup = (html: string) =>
    Array.from(
      html.matchAll(/<\/?[a-z0-9]+|\s(?:id|href|class|value|headers)="[^"]*"/g),
      ([one]) => one,
    )
  const page = samplePages().report!
  const simplified = renderPage(page, plainModes)
  const changed = renderPage(page, { ...plainModes, traditional: true })
  expect(changed).toContain('<html lang="zh-Hant"')
  expect(changed).toContain('不屬於報告正文')
  const address = (html: string) => html.replaceAll('/mode?script=hans', '/mode?script=hant')
  expect(markup(address(changed))).toEqual(markup(address(simplified)))
})
