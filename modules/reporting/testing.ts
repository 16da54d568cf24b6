import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PlainDate, plainDate } from '@gongkai/base'
import { registerOrganization, registerRegion } from '@gongkai/organizations'
import { type Caller, perform } from '@gongkai/platform/commands'
import type { Db } from '@gongkai/platform/db'
import { root } from '@gongkai/platform/root'

/** 平罗县人民政府办公室 2023, text as it was taken from the PDF. */
export const pingluo = seed('001_0fd0d067f85b1ad8.txt')

/** 惠农区人民政府办公室 2024. */
export const huinong = seed('003_04e968e14b920c61.txt')

/** The same report with one figure or word changed: another file, and another reading. */
export function changed(file: SeedFile, from: string | RegExp, to: string): SeedFile {
  const text = new TextDecoder().decode(file.bytes)
  const other = text.replace(from, to)
  if (other === text) throw new Error(`nothing to change: ${from}`)
  return { name: file.name, bytes: new TextEncoder().encode(other) }
}

/** The two authorities of the files above. */
export async function someAuthorities(db: Db): Promise<void> {
  const caller = aKeeper(db)
  const done = [
    await perform(registerRegion, { code: '640205', name: '惠农区', parent: null }, caller),
    await perform(registerRegion, { code: '640221', name: '平罗县', parent: null }, caller),
    ...(await Promise.all(
      [
        { code: 'huinong-office', name: '惠农区人民政府办公室', region: '640205' },
        { code: 'pingluo-office', name: '平罗县人民政府办公室', region: '640221' },
      ].map((one) => perform(registerOrganization, { ...one, kind: 'department' }, caller)),
    )),
  ]
  const refused = done.find(({ ok }) => !ok)
  if (refused) throw new Error(JSON.stringify(refused))
}

export const aKeeper = (db: Db, today: PlainDate = plainDate('2025-03-31')): Caller => ({
  db,
  today,
  actor: {
    person: 'keeper',
    permissions: new Set(['organizations.register', 'reporting.import', 'reporting.publish']),
  },
})

type SeedFile = { readonly name: string; readonly bytes: Uint8Array }

function seed(name: string): SeedFile {
  return { name, bytes: new Uint8Array(readFileSync(join(root, 'corpus/seeds', name))) }
}
