import type { Failure } from '@gongkai/base'

/**
 * How a failure looks from outside: an HTTP status, and words for the reader, which may name the failure's facts.
 * A code without them does not compile.
 */
export type Answers<Expected extends Failure> = {
  readonly [Code in Expected['code']]: readonly [
    status: number,
    title: string | ((failure: Extract<Expected, { readonly code: Code }>) => string),
  ]
}

/** The words a failure is told in. */
export function wordsFor<Expected extends Failure>(
  answers: Answers<Expected>,
  failure: Expected,
): string {
  const [, title] = answers[failure.code as Expected['code']]
  return typeof title === 'string' ? title : title(failure as Parameters<typeof title>[0])
}
