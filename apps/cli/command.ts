import type { Output } from './output.ts'

/** A command's answer is written to `output`; what it returns is the exit code. */
export type Run = (words: readonly string[], output: Output) => Promise<number>

export type Command = {
  readonly name: CommandName
  /** Loaded when asked for, so that a small command starts fast. */
  readonly load: () => Promise<{ readonly run: Run }>
}

export type CommandName =
  | 'report read'
  | 'report check'
  | 'report import'
  | 'report publish'
  | 'report correct'
  | 'report list'
  | 'workdays'
