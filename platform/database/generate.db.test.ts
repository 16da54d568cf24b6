import { readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { generated } from './generate.ts'

const { url, close } = await freshDatabase()
afterAll(close)

it('schema.sql and schema.ts say what the migrations make; if not, run `npm run schema`', async () => {
  for (const [file, text] of await generated(url)) expect(readFileSync(file, 'utf8')).toBe(text)
})
