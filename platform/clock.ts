import { type PlainDate, plainDate } from '@gongkai/base'

const CHINA_AHEAD_OF_UTC = 8 * 60 * 60 * 1000

/** The only clock of the house: milliseconds since 1970. */
export const now = (): number => Date.now()

/** The day it is in China (UTC+8, no summer time), wherever the machine stands. */
export function todayInChina(at: number = now()): PlainDate {
  return plainDate(new Date(at + CHINA_AHEAD_OF_UTC).toISOString().slice(0, 10))
}
