import { randomUUIDv7 } from 'node:crypto'
import type { Brand } from '@gongkai/base'

/** A new id, ordered by the time it was made (UUIDv7, RFC 9562). */
export const newId = <Id extends Brand<string, string>>(): Id => randomUUIDv7() as Id
