import { fail, ok, plainDate, type Result } from '@gongkai/base'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Act, type Caller, command, perform } from './commands.ts'
import { sql } from './db.ts'
import { freshDatabase } from './testing/database.ts'

const { db, close } = await freshDatabase()
await sql`create table note (text text not null)`.execute(db)
afterAll(close)
beforeEach(() => sql`truncate note`.execute(db))

type Refusal = { readonly code: 'notes.too-long' } | { readonly code: 'notes.not-now' }

const writeNote = command({
  name: 'notes.write',
  may: 'notes.write',
  input: z.object({ text: z.string().trim().min(1), refuse: z.boolean().default(false) }),

  async prepare({ input }): Promise<Result<{ length: number }, Refusal>> {
    const { length } = input.text
    return length > 5 ? fail({ code: 'notes.too-long' }) : ok({ length })
  },

  async run({ input, prepared, tx }): Promise<Result<{ length: number }, Refusal>> {
    await sql`insert into note values (${input.text})`.execute(tx)
    return input.refuse ? fail({ code: 'notes.not-now' }) : ok(prepared)
  },
})

describe('performing a command', () => {
  it('needs its permission, before anything else is looked at', async () => {
    const caller = { ...someone(), actor: { person: 'p', permissions: new Set<string>() } }
    const refused = { ok: false, failure: { code: 'not-allowed', needs: 'notes.write' } }
    expect(await perform(writeNote, { text: 7 }, caller)).toEqual(refused)
  })

  it('names what is wrong with the input', async () => {
    const result = await perform(writeNote, { text: ' ' }, someone())
    expect(result).toMatchObject({ failure: { code: 'invalid-input' } })
    expect(JSON.stringify(result)).toContain('text: ')
  })

  it('refuses before the transaction where the preparation fails', async () => {
    const result = await perform(writeNote, { text: 'too long' }, someone())
    expect(result).toEqual({ ok: false, failure: { code: 'notes.too-long' } })
    expect(await notes()).toEqual([])
  })

  it('saves what it did, and hands what was prepared to it', async () => {
    expect(await perform(writeNote, { text: 'kept' }, someone())).toEqual({
      ok: true,
      value: { length: 4 },
    })
    expect(await notes()).toEqual(['kept'])
  })

  it('takes back everything when it refuses at last', async () => {
    const result = await perform(writeNote, { text: 'gone', refuse: true }, someone())
    expect(result).toEqual({ ok: false, failure: { code: 'notes.not-now' } })
    expect(await notes()).toEqual([])
  })

  it('is recorded in its own transaction: not recorded, not done', async () => {
    const acts: Act[] = []
    const record = async (_: unknown, act: Act) => void acts.push(act)
    await perform(writeNote, { text: 'kept' }, { ...someone(), record })
    expect(acts).toMatchObject([{ command: 'notes.write', person: 'p', input: { text: 'kept' } }])

    const broken = async () => {
      throw new Error('no room for records')
    }
    const attempt = perform(writeNote, { text: 'lost' }, { ...someone(), record: broken })
    await expect(attempt).rejects.toThrow('no room for records')
    expect(await notes()).toEqual(['kept'])
  })
})

const someone = (): Caller => ({
  db,
  today: plainDate('2025-01-24'),
  actor: { person: 'p', permissions: new Set(['notes.write']) },
})

async function notes(): Promise<readonly string[]> {
  const { rows } = await sql<{ text: string }>`select text from note`.execute(db)
  return rows.map(({ text }) => text)
}
