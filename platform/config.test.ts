import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('settings', () => {
  it('need nothing: port 8080 of this machine, data in ./var, the database embedded', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ host: '127.0.0.1', port: 8080, databaseUrl: null, sample: true })
    expect(config.home).toMatch(/\/var$/)
    expect(config.siteOrigin).toBe('http://localhost:8080')
  })

  it('are taken from the environment', () => {
    const config = readConfig({
      PORT: '9001',
      GONGKAI_HOME: '/srv/gongkai',
      DATABASE_URL: 'postgres://a:b@db:5432/c',
      SITE_ORIGIN: 'https://www.example.gov.cn/',
    })
    expect(config).toMatchObject({
      port: 9001,
      home: '/srv/gongkai',
      databaseUrl: 'postgres://a:b@db:5432/c',
      siteOrigin: 'https://www.example.gov.cn',
    })
  })

  it('that are empty count as not given', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}))
  })

  it.each([
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://db/c'],
    ['DATABASE_URL', 'db:5432'],
    ['SITE_ORIGIN', 'www.example.gov.cn'],
    ['SITE_ORIGIN', 'https://www.example.gov.cn/portal'],
    ['LOG_LEVEL', 'loud'],
    ['SAMPLE', 'maybe'],
  ])('%s=%s stops the start and says which setting it is', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`${name}.*start\\.bad-setting`))
  })
})
