import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  consultationEnd,
  equationWords,
  explainedDayWords,
  type ReplyFact,
  statutoryPeriod,
} from './index.ts'
import {
  consultation,
  correction,
  day,
  excludedDays,
  extension,
  nation,
  ningxia,
  reply,
} from './testing.ts'

describe('the worked examples of the rules', () => {
  it('T1: received 2024-09-10, 7 and 20 working days', () => {
    expect(addWorkingDays(nation, day('2024-09-10'), 7)).toBe('2024-09-20')
    expect(reply('2024-09-10', []).due).toBe('2024-10-14')
    const worked = reply('2024-09-10', []).days.filter((one) => one.why?.kind === 'worked-weekend')
    expect(worked.map((one) => one.day)).toEqual(['2024-09-14', '2024-09-29', '2024-10-12'])
  })

  it('T2: received 2025-01-20, over 春节', () => {
    expect(addWorkingDays(nation, day('2025-01-20'), 7)).toBe('2025-02-05')
    expect(reply('2025-01-20', []).due).toBe('2025-02-21')
  })

  it('T3: received 2024-12-10, into the next year, so carried over', () => {
    expect(reply('2024-12-10', []).due).toBe('2025-01-08')
  })

  it('T4: received 2024-09-27, the last day is a worked Saturday', () => {
    const period = statutoryPeriod(nation, 'correctionNotice', day('2024-09-27'))
    expect(period.due).toBe('2024-10-12')
    expect(period.days.at(-1)).toMatchObject({ number: 7, why: { kind: 'worked-weekend' } })
  })

  it('T5: received 2021-07-12, 古尔邦节 in 宁夏', () => {
    expect(addWorkingDays(nation, day('2021-07-12'), 7)).toBe('2021-07-21')
    expect(addWorkingDays(ningxia, day('2021-07-12'), 7)).toBe('2021-07-23')
    const { days } = statutoryPeriod(ningxia, 'correctionNotice', day('2021-07-12'))
    expect(days.map(explainedDayWords)).toContain(
      '2021-07-19（周一）  不计  古尔邦节放假（地区规定）',
    )
  })

  it('T6: received 2024-03-01, 7, 20 and extended to 40', () => {
    expect(addWorkingDays(nation, day('2024-03-01'), 7)).toBe('2024-03-12')
    expect(reply('2024-03-01', []).due).toBe('2024-03-29')
    const extended = reply('2024-03-01', [extension('2024-03-20', 20)])
    expect(extended.due).toBe('2024-04-28')
    expect(equationWords(extended)).toBe('20 ＋ 0 ＋ 20 ＝ 40')
  })

  it('T7: the correction came on 2024-03-20, counting begins anew', () => {
    const period = reply('2024-03-01', [correction('2024-03-20')])
    expect(period).toMatchObject({ start: '2024-03-20', due: '2024-04-18' })
  })

  it('T8: a third party answered after 11 working days', () => {
    expect(consultationEnd(nation, 'third-party', day('2024-03-11'))).toBe('2024-04-01')
    const period = reply('2024-03-01', [consultation('2024-03-08', '2024-03-11', '2024-03-25')])
    expect(period.due).toBe('2024-04-16')
    expect(equationWords(period)).toBe('20 ＋ 11 ＋ 0 ＝ 31')
  })

  it('T9: a third party never answered', () => {
    const period = reply('2024-03-01', [consultation('2024-03-08', '2024-03-11', null)])
    expect(excludedDays(period)).toBe(16)
    expect(period.due).toBe('2024-04-23')
  })

  it('T10: the fee notice came on 2024-03-08 and was paid on 2024-03-15', () => {
    expect(statutoryPeriod(nation, 'feePayment', day('2024-03-08')).due).toBe('2024-04-08')
    const paid: ReplyFact = { kind: 'restart', on: day('2024-03-15'), cause: 'payment' }
    expect(reply('2024-03-01', [paid]).due).toBe('2024-04-15')
  })

  it('T11: information made on 2024-04-30 is disclosed by 2024-05-30', () => {
    expect(statutoryPeriod(nation, 'proactiveDisclosure', day('2024-04-30')).due).toBe('2024-05-30')
  })
})
