import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '@gongkai/platform/testing/server'
import { expect, it } from 'vitest'
import { filesUnder, putInPlace } from './generations.ts'

const dist = temporaryFolder('dist')
let builds = 0

async function build(...files: readonly string[]): Promise<readonly string[]> {
  builds += 1
  const fresh = join(dist, `.fresh-${builds}`)
  mkdirSync(join(fresh, 'assets/self-check'), { recursive: true })
  for (const file of [...files.map((one) => `assets/${one}`), 'manifest.json', 'server.js']) {
    writeFileSync(join(fresh, file), `build ${builds}`)
  }
  await putInPlace(fresh, dist)
  return filesUnder(join(dist, 'assets'))
}

it('a rebuild leaves the files of the build before for pages that are open, and no older ones', async () => {
  expect(await build('page-1.js', 'self-check/main-1.js')).toHaveLength(2)
  const second = ['page-1.js', 'page-2.js', 'self-check/main-1.js']
  expect(await build('page-2.js', 'self-check/main-1.js')).toEqual(second)
  // Built again as it was: the one before is still the one before.
  expect(await build('page-2.js', 'self-check/main-1.js')).toEqual(second)
  expect(await build('page-3.js')).toEqual(['page-2.js', 'page-3.js', 'self-check/main-1.js'])
})
