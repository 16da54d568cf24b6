import { describe, expect, it } from 'vitest'
import {
  equationWords,
  type ReplyFact,
  receiptDay,
  serviceDay,
  statutoryPeriod,
  workingDaysOverdue,
} from './index.ts'
import {
  consultation,
  correction,
  day,
  excludedDays,
  extension,
  nation,
  ningxia,
  refusal,
  reply,
} from './testing.ts'

describe('the counting rules', () => {
  it('D1: the first day is not counted and numbering begins the day after', () => {
    const { days } = reply('2024-03-04', [])
    expect(days[0]).toEqual({ day: '2024-03-05', number: 1, why: null })
    expect(days.at(-1)?.number).toBe(20)
  })

  it('D4: a period by natural days ends after the holiday when its last day is off', () => {
    // The sixtieth day is 2024-10-01.
    const review = statutoryPeriod(nation, 'review', day('2024-08-02'))
    expect(review.due).toBe('2024-10-08')
    expect(review.days.filter((one) => one.number !== null)).toHaveLength(60)
    expect(review.days.at(-1)).toMatchObject({ number: null, why: { kind: 'rolled-over' } })
    // 2024-10-12 is a Saturday that is worked: nothing to roll over.
    expect(statutoryPeriod(nation, 'litigationAfterReview', day('2024-09-27')).due).toBe(
      '2024-10-12',
    )
    expect(statutoryPeriod(nation, 'publicComment', day('2024-05-10')).due).toBe('2024-06-11')
  })

  it('D4: the region’s own holidays roll over too', () => {
    expect(statutoryPeriod(ningxia, 'litigationAfterReview', day('2021-07-04')).due).toBe(
      '2021-07-21',
    )
    expect(statutoryPeriod(nation, 'litigationAfterReview', day('2021-07-04')).due).toBe(
      '2021-07-19',
    )
  })

  it('D5: months end on the same day, or on the last of the month', () => {
    expect(statutoryPeriod(nation, 'litigationDirect', day('2023-08-31')).due).toBe('2024-02-29')
    expect(statutoryPeriod(nation, 'litigationDirect', day('2024-01-11')).due).toBe('2024-07-11')
    // 2024-10-01 is off until the 7th.
    expect(statutoryPeriod(nation, 'litigationDirect', day('2024-04-01')).due).toBe('2024-10-08')
  })

  it('D6: correction starts anew, consulting is left out, an extension adds, art. 35 replaces', () => {
    const consulted = consultation('2024-03-08', '2024-03-11', '2024-03-25')
    expect(reply('2024-03-01', [consulted, extension('2024-04-10', 5)])).toMatchObject({
      due: '2024-04-23',
      total: 36,
    })
    const delayed = reply('2024-03-01', [
      consulted,
      { kind: 'delay', on: day('2024-03-28'), until: day('2024-06-28') },
    ])
    expect(delayed.due).toBe('2024-06-28')
    expect(delayed.days.at(-1)).toMatchObject({ day: '2024-06-28', why: { kind: 'delayed' } })
    expect(equationWords(delayed)).toContain('2024年6月28日')
  })

  it('D7: the day sent counts, the day of the answer does not; overlapping spans count once', () => {
    const one = consultation('2024-03-08', '2024-03-11', '2024-03-25')
    const two = consultation('2024-03-18', '2024-03-19', '2024-03-29', 'co-producer')
    const { days } = reply('2024-03-01', [one])
    expect(days.find((each) => each.day === '2024-03-08')?.number).toBe(5)
    expect(days.find((each) => each.day === '2024-03-25')?.why).toEqual({ kind: 'consultation' })
    expect(days.find((each) => each.day === '2024-03-26')?.number).toBe(6)
    expect(excludedDays(reply('2024-03-01', [one, two]))).toBe(15)
    expect(reply('2024-03-01', [two, one])).toEqual(reply('2024-03-01', [one, two]))
  })

  it('D7: an answer after the 15 working days leaves out no more than those', () => {
    const late = reply('2024-03-01', [consultation('2024-03-08', '2024-03-11', '2024-04-30')])
    expect(excludedDays(late)).toBe(16)
  })

  it('D7: an opinion asked for after the period ended stops no clock', () => {
    const period = reply('2024-03-01', [consultation('2024-04-02', '2024-04-02', '2024-04-10')])
    expect(period).toMatchObject({ due: '2024-03-29', total: 20 })
  })

  it('D8: 20 + excluded + extension, and an extension of at most 20, once, in time', () => {
    expect(refusal('2024-03-01', [extension('2024-03-20', 21)])).toBe(
      'calendar.extension-out-of-range',
    )
    expect(refusal('2024-03-01', [extension('2024-03-20', 0)])).toBe(
      'calendar.extension-out-of-range',
    )
    expect(refusal('2024-03-01', [extension('2024-03-20', 5), extension('2024-03-21', 5)])).toBe(
      'calendar.extended-twice',
    )
    expect(refusal('2024-03-01', [extension('2024-04-01', 5)])).toBe('calendar.extended-too-late')
    expect(refusal('2024-03-01', [extension('2024-03-29', 5)])).toBeNull()
  })

  it('facts that cannot be are refused', () => {
    expect(refusal('2024-03-01', [correction('2024-02-29')])).toBe('calendar.before-receipt')
    expect(refusal('2024-03-01', [consultation('2024-03-08', null, '2024-03-07')])).toBe(
      'calendar.answered-before-sent',
    )
    expect(
      refusal('2024-03-01', [{ kind: 'delay', on: day('2024-03-20'), until: day('2024-03-19') }]),
    ).toBe('calendar.delayed-into-past')
  })

  it('D9: service decides: signed for, posted, or delivered online', () => {
    const posted = serviceDay({ by: 'mail', posted: day('2024-03-29') })
    expect(workingDaysOverdue(nation, day('2024-03-29'), posted)).toBe(0)
    const signedFor = serviceDay({ by: 'direct', signedFor: day('2024-04-08') })
    expect(workingDaysOverdue(nation, day('2024-03-29'), signedFor)).toBe(5)
    expect(serviceDay({ by: 'online', delivered: day('2024-04-01') })).toBe('2024-04-01')
  })

  it('D10: 20 working days for what must be disclosed without being asked', () => {
    expect(statutoryPeriod(nation, 'proactiveDisclosure', day('2024-09-10')).total).toBe(20)
  })

  it('D11: the longest protection is five years, twenty for real estate', () => {
    expect(statutoryPeriod(nation, 'longestLitigation', day('2019-03-15')).due).toBe('2024-03-15')
    expect(statutoryPeriod(nation, 'longestReviewRealEstate', day('2004-03-15')).due).toBe(
      '2024-03-15',
    )
  })

  it('D12: after a restart only later consultations count, and one new extension may be given', () => {
    const before = consultation('2024-03-04', '2024-03-05', '2024-03-12')
    const across = consultation('2024-03-15', '2024-03-15', '2024-03-22')
    const restarted = correction('2024-03-20')
    expect(reply('2024-03-01', [before, extension('2024-03-10', 20), restarted]).due).toBe(
      '2024-04-18',
    )
    expect(excludedDays(reply('2024-03-01', [across, restarted]))).toBe(2)
    const again = [extension('2024-03-10', 20), restarted, extension('2024-04-01', 10)]
    expect(reply('2024-03-01', again).total).toBe(30)
  })

  it('D13: asking for reasons stops no clock', () => {
    const asked: ReplyFact = { kind: 'reasons-requested', on: day('2024-03-11') }
    expect(reply('2024-03-01', [asked])).toEqual(reply('2024-03-01', []))
  })

  it('D14: while an opinion is out there are an earliest and a latest day and no single one', () => {
    const open = consultation('2024-03-08', '2024-03-11', null)
    const period = reply('2024-03-01', [open], '2024-03-15')
    expect(period).toMatchObject({ due: null, earliest: '2024-04-08', latest: '2024-04-23' })
    expect(reply('2024-03-01', [open], '2024-04-01').due).toBe('2024-04-23')
    const other = consultation('2024-03-08', '2024-03-11', null, 'other-authority')
    expect(reply('2024-03-01', [other], '2024-03-15')).toMatchObject({
      due: null,
      earliest: '2024-04-08',
      latest: null,
    })
  })

  it('D15: a period into a year without a notice is provisional', () => {
    expect(reply('2026-12-10', []).provisional).toEqual([{ year: 2027, lacks: 'national' }])
    expect(reply('2024-12-10', []).provisional).toEqual([])
  })

  it('art. 31: the day of receipt by channel', () => {
    expect(receiptDay({ channel: 'in-person', submitted: day('2024-03-01') })).toBe('2024-03-01')
    expect(receiptDay({ channel: 'registered-mail', signedFor: day('2024-03-04') })).toBe(
      '2024-03-04',
    )
    expect(receiptDay({ channel: 'online', confirmed: null })).toBeNull()
    expect(receiptDay({ channel: 'ordinary-mail', confirmed: day('2024-03-05') })).toBe(
      '2024-03-05',
    )
    expect(receiptDay({ channel: 'oral', signed: day('2024-03-06') })).toBe('2024-03-06')
  })
})
