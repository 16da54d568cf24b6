/** What `npm test` hands to the tests, through the environment of their processes. */
export const given = {
  databaseUrl: 'GONGKAI_TEST_DATABASE',
  folder: 'GONGKAI_TEST_FOLDER',
} as const

/** Throws where a test that needs it is run by vitest alone. */
export function mustHave(name: keyof typeof given): string {
  const value = process.env[given[name]]
  if (!value)
    throw new Error('this test needs PostgreSQL or a browser: run it by `npm test -- <file>`')
  return value
}
