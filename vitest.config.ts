import { defineConfig } from 'vitest/config'

const never = ['**/node_modules/**', '**/dist/**']

/** Milliseconds a test may take on a slow machine that does other things too. */
const patience = { unit: 60_000, db: 120_000, journeys: 120_000, long: 900_000 } as const

const project = (name: keyof typeof patience, include: string, ...exclude: readonly string[]) => ({
  extends: true as const,
  test: {
    name,
    include: [include],
    exclude: [...never, ...exclude],
    testTimeout: patience[name],
    hookTimeout: 180_000,
  },
})

/** `npm test` runs them all; it starts PostgreSQL and the browser that db and journeys need. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Each worker loads a whole parser or server: more than two only wait for each other.
    maxWorkers: 2,
    projects: [
      project(
        'unit',
        '**/*.test.{ts,tsx}',
        '**/*.db.test.ts',
        '**/*.long.test.{ts,tsx}',
        'journeys/**',
      ),
      project('db', '**/*.db.test.ts', 'journeys/**'),
      project('journeys', 'journeys/**/*.test.ts', '**/*.long.test.ts'),
      project('long', '**/*.long.test.{ts,tsx}'),
    ],
  },
})
