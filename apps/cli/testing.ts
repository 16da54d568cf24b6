import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { corpus } from '@gongkai/annual-report/testing'
import { afterAll } from 'vitest'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export type Answer = { readonly code: number; readonly out: string; readonly err: string }

/** Runs the command line as a person does, in the repository's root. */
export function gongkai(
  words: readonly string[],
  {
    input = '',
    node = process.execPath,
    cwd = root,
    environment = {} as Readonly<Record<string, string>>,
  } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [`${root}apps/cli/gongkai.js`, ...words], {
      cwd,
      env: { ...process.env, ...environment },
    })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (err += text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** The path of a corpus report from the repository's root. */
export const corpusPath = (id: string) => corpus.find((truth) => truth.id.includes(id))!.file

/** A folder of the test file's own, gone when it ends. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-cli-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  return { folder, write }
}
