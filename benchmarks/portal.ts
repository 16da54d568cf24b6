import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { spawnServer } from '../platform/testing/server.ts'
import { median, say } from './measure.ts'

const PAGE = '/reports/pingluo-office/2023'
const CONNECTIONS = 50
const SECONDS = 4
const ROUNDS = 3

/** A report page from one Node process against nginx, one worker, with the same bytes from a file. */
export async function run(): Promise<void> {
  const missing = ['nginx', 'wrk'].filter((name) => spawnSync('which', [name]).status !== 0)
  if (missing.length > 0) return say('report page against nginx', `no ${missing.join(', ')}`)

  const folder = mkdtempSync(join(tmpdir(), 'gongkai-bench-'))
  chmodSync(folder, 0o755)
  const platform = spawnServer({ GONGKAI_HOME: join(folder, 'home'), PORT: '0' })
  let nginx: ChildProcess | null = null
  try {
    const ours = (await platform.address) + PAGE
    const bytes = Buffer.from(await (await fetch(ours)).arrayBuffer())
    const port = await freePort()
    nginx = await startNginx(folder, port, bytes)
    const theirs = `http://127.0.0.1:${port}/page.html`

    for (const encoding of ['identity', 'gzip']) {
      const [node, static_] = await compare(ours, theirs, encoding)
      const size = `${Math.round(bytes.length / 1024)} KB, ${encoding}`
      say(`report page from memory (${size})`, `${Math.round(node)} /s`)
      say(`nginx, same bytes (${size})`, `${Math.round(static_)} /s`)
      say('ratio', (node / static_).toFixed(2), '0.5')
    }
  } finally {
    nginx?.kill('SIGTERM')
    platform.process.kill('SIGTERM')
    await once(platform.process, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Requests a second of both, in turns: what disturbs the machine disturbs both. */
async function compare(ours: string, theirs: string, encoding: string): Promise<[number, number]> {
  const rates: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    rates[0].push(perSecond(ours, encoding))
    rates[1].push(perSecond(theirs, encoding))
  }
  return [median(rates[0]), median(rates[1])]
}

function perSecond(address: string, encoding: string): number {
  const load = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-H', `Accept-Encoding: ${encoding}`]
  const { stdout } = spawnSync('wrk', [...load, address], { encoding: 'utf8' })
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)![1])
}

async function startNginx(folder: string, port: number, bytes: Buffer): Promise<ChildProcess> {
  const site = join(folder, 'site')
  mkdirSync(site)
  writeFileSync(join(site, 'page.html'), bytes)
  writeFileSync(join(site, 'page.html.gz'), gzipSync(bytes, { level: 9 }))
  const configuration = join(folder, 'nginx.conf')
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(' ')
  writeFileSync(
    configuration,
    `worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
events { worker_connections 256; }
http {
  ${paths} access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  open_file_cache max=10; types { text/html html; }
  server { listen 127.0.0.1:${port}; root ${site}; gzip_static on; }
}`,
  )
  const nginx = spawn('nginx', ['-c', configuration, '-e', join(folder, 'nginx.log')])
  for (let tries = 0; tries < 100; tries += 1) {
    await pause(50)
    const answer = await fetch(`http://127.0.0.1:${port}/page.html`).catch(() => null)
    if (answer?.ok) return nginx
  }
  throw new Error('nginx does not answer')
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}
