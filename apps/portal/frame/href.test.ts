import { expect, it } from 'vitest'
import { safeHref } from './href.ts'

it.each([
  '#table3',
  '/reports?year=2023',
  '?page=2',
  'https://www.gov.cn/',
  'mailto:a@example.cn',
  'tel:0951-1',
])('lets %s through', (address) => expect(safeHref(address)).toBe(address))

it.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
  '/\\evil.example',
  'http:evil',
  'ftp://a',
  'https://a b',
  '/a\nb',
  '',
])('turns %j into a link that does nothing', (address) => expect(safeHref(address)).toBe('#'))
