import { resolve } from 'node:path'
import { root } from './root.ts'
import { StartFailure } from './start-failure.ts'

export type Config = {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** Absolute. Everything the platform keeps lies here, unless a server of its own holds the database. */
  readonly home: string
  /** Null: the embedded PostgreSQL. */
  readonly databaseUrl: string | null
  /** Where the public reaches the portal, without a slash at the end. */
  readonly siteOrigin: string
  readonly logLevel: LogLevel
  /** The office's own fonts for PDF, used first where the folder is there. */
  readonly fonts: string
  /** Whether an empty database is filled with the sample region. */
  readonly sample: boolean
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment once; a value that makes no sense stops the start. */
export function readConfig(environment: Environment): Config {
  const given = (name: string) => environment[name]?.trim() || null
  const port = portOf(given('PORT'))
  const home = resolve(given('GONGKAI_HOME') ?? `${root}var`)
  return {
    host: given('HOST') ?? '127.0.0.1',
    port,
    home,
    databaseUrl: databaseUrlOf(given('DATABASE_URL')),
    siteOrigin: originOf(given('SITE_ORIGIN')) ?? `http://localhost:${port}`,
    logLevel: oneOf('LOG_LEVEL', given('LOG_LEVEL') ?? 'warn', logLevels),
    fonts: resolve(given('GONGKAI_FONTS') ?? `${home}/fonts`),
    sample: oneOf('SAMPLE', given('SAMPLE') ?? 'yes', ['yes', 'no']) === 'yes',
  }
}

function portOf(text: string | null): number {
  if (text === null) return 8080
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1
  if (port < 0 || port > 65535) throw bad('PORT', ' 0 到 65535 的整数')
  return port
}

function databaseUrlOf(text: string | null): string | null {
  if (text === null) return null
  if (!URL.canParse(text) || !/^postgres(ql)?:$/.test(new URL(text).protocol)) {
    throw bad('DATABASE_URL', ' postgres://账号:口令@主机:端口/库名')
  }
  return text
}

function originOf(text: string | null): string | null {
  if (text === null) return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw bad('SITE_ORIGIN', '公众访问的网址，例如 https://www.example.gov.cn')
  }
  return url.origin
}

function oneOf<const Value extends string>(
  name: string,
  text: string,
  values: readonly Value[],
): Value {
  const found = values.find((value) => value === text)
  if (found === undefined) throw bad(name, `：${values.join('、')}`)
  return found
}

const bad = (name: string, expected: string) =>
  new StartFailure({ code: 'start.bad-setting', name, expected })
