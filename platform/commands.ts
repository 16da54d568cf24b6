import { type Failure, fail, type PlainDate, type Result } from '@gongkai/base'
import type { z } from 'zod'
import type { Db, Tx } from './db.ts'

/** Who acts. Identity decides which permissions a person has. */
export type Actor = { readonly person: string; readonly permissions: ReadonlySet<string> }

export type Caller = {
  readonly actor: Actor
  readonly today: PlainDate
  readonly db: Db
  /** The one place where every act passes: written in the act's own transaction, or the act does not happen. */
  readonly record?: (tx: Tx, act: Act) => Promise<void>
}

export type Act = { readonly command: string; readonly person: string; readonly input: unknown }

type Given<Input> = {
  readonly input: Input
  readonly actor: Actor
  readonly today: PlainDate
}

export type Command<Input, Prepared, Value, Expected extends Failure> = {
  readonly name: string
  /** The permission it needs. */
  readonly may: string
  readonly input: z.ZodType<Input>
  /** Work on files, before the transaction; what it finds is checked again under lock where it can change. */
  readonly prepare?: (work: Given<Input> & { db: Db }) => Promise<Result<Prepared, Expected>>
  readonly run: (
    work: Given<Input> & { readonly prepared: Prepared; readonly tx: Tx },
  ) => Promise<Result<Value, Expected>>
}

export type Refused =
  | { readonly code: 'not-allowed'; readonly needs: string }
  | { readonly code: 'invalid-input'; readonly issues: readonly string[] }

export const command = <Input, Value, Expected extends Failure, Prepared = undefined>(
  definition: Command<Input, Prepared, Value, Expected>,
) => definition

/** The one way to change anything: permission, input, files, transaction, record. A refusal changes nothing. */
export async function perform<Input, Prepared, Value, Expected extends Failure>(
  command: Command<Input, Prepared, Value, Expected>,
  given: unknown,
  { actor, today, db, record }: Caller,
): Promise<Result<Value, Expected | Refused>> {
  if (!actor.permissions.has(command.may)) return fail({ code: 'not-allowed', needs: command.may })

  const parsed = command.input.safeParse(given)
  if (!parsed.success) return fail({ code: 'invalid-input', issues: issuesOf(parsed.error) })
  const input = parsed.data

  const prepared = await command.prepare?.({ input, actor, today, db })
  if (prepared && !prepared.ok) return prepared

  try {
    return await db.transaction().execute(async (tx) => {
      const found = prepared?.value as Prepared
      const result = await command.run({ input, actor, today, tx, prepared: found })
      if (!result.ok) throw new RolledBack(result)
      await record?.(tx, { command: command.name, person: actor.person, input })
      return result
    })
  } catch (error) {
    if (error instanceof RolledBack) return error.result as Result<Value, Expected>
    throw error
  }
}

const issuesOf = (error: z.ZodError) =>
  error.issues.map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message))

class RolledBack extends Error {
  readonly result: Result<unknown>
  constructor(result: Result<unknown>) {
    super('rolled back')
    this.result = result
  }
}
