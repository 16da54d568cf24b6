#!/usr/bin/env node
// Plain JavaScript: it must run under whatever Node the shell has, and hand over to the pinned one.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('./main.ts', import.meta.url))
const pinned = findPinned()
const major = (version) => Number(version.replace(/^v/, '').split('.')[0])

if (!pinned || major(process.version) >= major(pinned.version)) {
  if (process.features.typescript) await import('./main.ts')
  else {
    process.stderr.write(
      '当前的 Node 版本过低，请在本项目文件夹里运行 npm ci，再用 npx gongkai。\n',
    )
    process.exitCode = 2
  }
} else {
  const child = spawn(pinned.binary, [entry, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`无法启动 ${pinned.binary}：${error.message}，请重新运行 npm ci。\n`)
    process.exit(2)
  })
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 2)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}

function findPinned() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json')
    const { version } = createRequire(import.meta.url)(manifest)
    return { version, binary: join(manifest, '..', 'bin', 'node') }
  } catch {
    return null
  }
}
