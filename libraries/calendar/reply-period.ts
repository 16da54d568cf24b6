import { fail, ok, type PlainDate, type Result } from '@gongkai/base'
import {
  datesAfter,
  type ExplainedDay,
  explain,
  type StatutoryPeriod,
  type Term,
} from './period.ts'
import {
  type Consultation,
  dayOfFact,
  factFailure,
  type ReplyFact,
  type ReplyFailure,
} from './reply-facts.ts'
import { replyLaw, statutoryRules } from './statutory.zh.ts'
import {
  addWorkingDays,
  provisionalYears,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-calendar.ts'

export type ReplyInput = {
  /** The day of receipt as art. 31 fixes it: see `receiptDay`. */
  readonly received: PlainDate
  readonly facts: readonly ReplyFact[]
  /** The day of asking: an opinion still out then may come today, or not at all (D14). */
  readonly asOf: PlainDate
}

/**
 * When an application must be answered (D6–D8, D12–D15): 20 working days from receipt or the last
 * restart, plus what consultations took, plus one extension; a set day (art. 35) replaces the sum.
 * A restart drops every extension, delay and consulted day before it (D12).
 */
export function replyPeriod(
  calendar: WorkingCalendar,
  input: ReplyInput,
): Result<StatutoryPeriod, ReplyFailure> {
  const wrong = factFailure(input.received, input.facts)
  if (wrong) return fail(wrong)
  const restart = lastRestart(input.facts)
  const start = restart?.on ?? input.received
  const base = restart ? replyLaw[restart.cause] : replyLaw.base
  const facts = input.facts.filter((fact) => isAfter(calendar, fact, start, input.asOf))
  const late = count(calendar, start, facts, (fact) => latestEnd(calendar, fact, input.asOf))
  if ('code' in late) return fail(late)
  const early = count(calendar, start, facts, (fact) => earliestEnd(calendar, fact, input.asOf))
  if ('code' in early) return fail(early)
  const latest = late.unbounded ? null : late.due
  const shown = latest === null ? early : late
  const terms = termsOf(shown, base)
  return ok({
    start,
    unit: 'working-day',
    terms,
    total: terms.reduce((sum, term) => sum + term.days, 0),
    due: early.due === latest ? latest : null,
    earliest: early.due,
    latest,
    provisional: provisionalYears(calendar, start, shown.due),
    days: daysOf(calendar, start, shown),
  })
}

/** The last day of a consultation's 15 working days, or null where it has no such period. */
export function consultationEnd(
  calendar: WorkingCalendar,
  of: Consultation['of'],
  delivered: PlainDate,
): PlainDate | null {
  if (of === 'other-authority') return null
  return addWorkingDays(calendar, delivered, statutoryRules.thirdPartyOpinion.count)
}

type Span = readonly [PlainDate, PlainDate]
type Counted = {
  readonly due: PlainDate
  readonly excluded: number
  readonly spans: readonly Span[]
  readonly extension: number
  readonly delay: PlainDate | null
  readonly unbounded: boolean
}

/** The end of an opinion's time; null where nothing bounds it. */
type EndOf = (consultation: Consultation) => PlainDate | null

function count(
  calendar: WorkingCalendar,
  start: PlainDate,
  facts: readonly ReplyFact[],
  endOf: EndOf,
): Counted | ReplyFailure {
  let spans: readonly Span[] = []
  let extension = 0
  let delay: PlainDate | null = null
  let unbounded = false
  const excluded = () =>
    spans.reduce((sum, [from, to]) => sum + workingDaysBetween(calendar, from, to), 0)
  const due = () =>
    delay ?? addWorkingDays(calendar, start, statutoryRules.reply.count + excluded() + extension)
  for (const fact of inOrder(facts)) {
    if (fact.kind === 'consultation') {
      // Asked only after the period had run out: that stops no clock.
      if (!unbounded && fact.sent > due()) continue
      const end = endOf(fact)
      if (end === null) unbounded = true
      else if (end > start) spans = union([...spans, [fact.sent < start ? start : fact.sent, end]])
    } else if (fact.kind === 'extension') {
      if (extension > 0) return { code: 'calendar.extended-twice', on: fact.on }
      if (!unbounded && fact.on > due())
        return { code: 'calendar.extended-too-late', on: fact.on, due: due() }
      extension = fact.days
    } else if (fact.kind === 'delay') delay = fact.until
  }
  return {
    due: due(),
    excluded: excluded(),
    spans,
    extension,
    delay,
    unbounded: unbounded && !delay,
  }
}

function latestEnd(calendar: WorkingCalendar, fact: Consultation, asOf: PlainDate) {
  const end = consultationEnd(calendar, fact.of, fact.delivered ?? later(fact.sent, asOf))
  if (fact.answered === null) return end
  return end === null ? fact.answered : earlier(fact.answered, end)
}

function earliestEnd(calendar: WorkingCalendar, fact: Consultation, asOf: PlainDate) {
  const answered = fact.answered ?? later(fact.sent, asOf)
  return latestEnd(calendar, { ...fact, answered }, asOf)
}

function termsOf(counted: Counted, base: string): readonly Term[] {
  const { excluded, spans, extension, delay } = counted
  const sum: Term[] = [
    { kind: 'base', days: statutoryRules.reply.count, law: base, spans: [] },
    { kind: 'excluded', days: excluded, law: replyLaw.excluded, spans },
    { kind: 'extension', days: extension, law: replyLaw.extension, spans: [] },
  ]
  if (delay) sum.push({ kind: 'delay', days: 0, law: replyLaw.delay, spans: [[delay, delay]] })
  return sum
}

function daysOf(
  calendar: WorkingCalendar,
  start: PlainDate,
  { due, spans, delay, excluded, extension }: Counted,
): readonly ExplainedDay[] {
  const inside = (day: PlainDate) => spans.some(([from, to]) => from < day && day <= to)
  if (!delay) return explain(calendar, start, due, inside)
  const usual = addWorkingDays(calendar, start, statutoryRules.reply.count + excluded + extension)
  const delayed = datesAfter(usual, delay).map(
    (day): ExplainedDay => ({ day, number: null, why: { kind: 'delayed' } }),
  )
  return [...explain(calendar, start, earlier(usual, delay), inside), ...delayed]
}

function lastRestart(facts: readonly ReplyFact[]) {
  return facts
    .filter((fact) => fact.kind === 'restart')
    .reduce<Extract<ReplyFact, { kind: 'restart' }> | null>(
      (last, fact) => (last && last.on >= fact.on ? last : fact),
      null,
    )
}

/** D12: after a restart only what lies after it counts; an opinion still out then counts from there. */
function isAfter(calendar: WorkingCalendar, fact: ReplyFact, start: PlainDate, asOf: PlainDate) {
  if (fact.kind === 'restart') return false
  if (fact.kind !== 'consultation') return dayOfFact(fact) >= start
  const end = latestEnd(calendar, fact, asOf)
  return end === null || end > start
}

const rank = { consultation: 0, extension: 1, delay: 2, restart: 3, 'reasons-requested': 4 }

/** By day; on the same day opinions first, so that the order of entry never matters. */
const inOrder = (facts: readonly ReplyFact[]) =>
  [...facts].sort((a, b) => compare(dayOfFact(a), dayOfFact(b)) || rank[a.kind] - rank[b.kind])

const compare = (a: PlainDate, b: PlainDate) => (a < b ? -1 : a > b ? 1 : 0)

/** Spans open at their start and closed at their end, joined where they touch (D7). */
function union(spans: readonly Span[]): readonly Span[] {
  const joined: [PlainDate, PlainDate][] = []
  for (const [from, to] of [...spans].sort((a, b) => compare(a[0], b[0]))) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = later(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b)
const earlier = (a: PlainDate, b: PlainDate) => (a < b ? a : b)
