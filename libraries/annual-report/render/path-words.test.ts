import { describe, expect, it } from 'vitest'
import { tableTwoSlots } from '../parse/labels.zh.ts'
import { pathWords } from './path-words.zh.ts'

describe('a path is told in the words of the form', () => {
  it.each(tableTwoSlots.map(({ name, cores }) => [`table2.${name}`, cores]))(
    '%s, also where only 国办公开办函〔2019〕60号 prints it',
    (path, cores) => {
      expect(pathWords(path)).not.toMatch(/[a-z]/)
      expect(cores.some((core) => pathWords(path).includes(core))).toBe(true)
    },
  )
})
