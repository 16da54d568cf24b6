import { type StartProblem, wordsOf } from './start-failure.zh.ts'

export type { StartProblem } from './start-failure.zh.ts'

/** Why the platform cannot start: a fact about the machine or its settings that its keeper can mend. */
export class StartFailure extends Error {
  readonly problem: StartProblem

  constructor(problem: StartProblem, cause?: unknown) {
    super(`${wordsOf(problem)}（${problem.code}）`, { cause })
    this.name = 'StartFailure'
    this.problem = problem
  }
}
