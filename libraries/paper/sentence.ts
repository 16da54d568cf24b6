/**
 * Whether `next` begins a paragraph of its own after `before`, judged by the words alone: numbered headings,
 * ended sentences and short lines without a mark end a paragraph; a comma or an open bracket never does.
 */
export function startsAnew(before: string, next: string): boolean {
  if (before === '' || next === '') return true
  if (/[，、“‘《〈（(]$/.test(before)) return false
  if (isNumbered(next)) return true
  if (endsSentence(before) || /[：:；;]$/.test(before)) return true
  return !isProse(before) && !completesTitle(before, next)
}

/** Whether the text begins with a number that headings carry: 一、 （一） 1. （1） ① 第二十条; not `（一）项`, `5.1%` or `9. 44%`. */
export function isNumbered(text: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)](?!项)|\d{1,2}[.、](?!\d|\s\d+\s?[%％万亿倍])|[（(]\d{1,2}[）)](?![项号])|[①-⑳]|第[一二三四五六七八九十百]{1,5}[条章节编](?![第（(的和、]))/.test(
    text,
  )
}

export function endsSentence(text: string): boolean {
  return /[。！？!?…][”’」』）)】》]*$/.test(text)
}

/** Running text rather than a title or a label: it has sentence marks inside, or is long. */
export function isProse(text: string): boolean {
  return /[，。；]/.test(text) || text.length > 60
}

/** 某县人民政府办公室 / 2024年政府信息公开工作年度报告: a title set in two lines. */
export const completesTitle = (before: string, next: string) =>
  !isNumbered(before) && before.length <= 40 && /^\d{4}\s*年.{0,30}(?:报告|年报)$/.test(next)
