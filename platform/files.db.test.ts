import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepFiles, keptFile, keptFiles, keptSize, officeFonts } from './files.ts'
import { temporaryFolder } from './testing/server.ts'

const text = (words: string) => new TextEncoder().encode(words)

it('a file is made once, and is only its owner’s to read', async () => {
  const home = temporaryFolder('files')
  keepFiles(home, 'program', join(home, 'fonts'))
  let made = 0
  const make = async () => {
    made += 1
    return text('words')
  }
  expect(await keptFile('a-1.csv', make)).toEqual(text('words'))
  expect(new Uint8Array(await keptFile('a-1.csv', make))).toEqual(text('words'))
  expect(made).toBe(1)
  const [folder] = readdirSync(join(home, 'files'))
  expect(statSync(join(home, 'files', folder!, 'a-1.csv')).mode & 0o077).toBe(0)
})

it('a file that many ask for at once is made once; its size is known from then on', async () => {
  const home = temporaryFolder('many')
  keepFiles(home, 'program', join(home, 'fonts'))
  expect(keptSize('a-1.pdf')).toBeNull()
  let made = 0
  const make = async () => {
    made += 1
    return text('words')
  }
  const all = await Promise.all(Array.from({ length: 20 }, () => keptFile('a-1.pdf', make)))
  expect(new Set(all.map((bytes) => new TextDecoder().decode(bytes)))).toEqual(new Set(['words']))
  expect(made).toBe(1)
  expect(keptSize('a-1.pdf')).toBe(5)
  expect([...(await keptFiles())!]).toEqual(['a-1.pdf'])
})

it('a file that could not be made is made when it is asked for again', async () => {
  const home = temporaryFolder('again')
  keepFiles(home, 'program', join(home, 'fonts'))
  const refused = keptFile('a-1.pdf', async () => {
    throw new Error('no memory')
  })
  await expect(refused).rejects.toThrow('no memory')
  expect(await keptFile('a-1.pdf', async () => text('words'))).toEqual(text('words'))
})

it('another program, or other fonts, make it anew', async () => {
  const home = temporaryFolder('files')
  const fonts = join(home, 'fonts')
  keepFiles(home, 'program', fonts)
  await keptFile('a-1.pdf', async () => text('old'))
  keepFiles(home, 'next program', fonts)
  expect(await keptFile('a-1.pdf', async () => text('new'))).toEqual(text('new'))
  expect(officeFonts()).toBeNull()

  mkdirSync(fonts)
  writeFileSync(join(fonts, 'FangSong.ttf'), 'font')
  keepFiles(home, 'next program', fonts)
  expect(officeFonts()).toBe(fonts)
  expect(await keptFile('a-1.pdf', async () => text('finer'))).toEqual(text('finer'))
  expect(readdirSync(join(home, 'files'))).toHaveLength(1)
})

it('a name that leads elsewhere is refused', async () => {
  await expect(keptFile('../a.csv', async () => text('x'))).rejects.toThrow(RangeError)
})
