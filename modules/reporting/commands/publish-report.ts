import { fail, ok, type PlainDate, type Result } from '@gongkai/base'
import { command } from '@gongkai/platform/commands'
import { announce } from '@gongkai/platform/publications'
import { PublishReportInput } from '../contract.ts'
import { lockVersion, publish, versionsOf } from '../store.ts'

export type PublishReportFailure =
  | { readonly code: 'reporting.no-such-draft' }
  | { readonly code: 'reporting.published-already'; readonly on: PlainDate }
  | { readonly code: 'reporting.day-in-future'; readonly today: PlainDate }
  | { readonly code: 'reporting.day-before-last'; readonly last: PlainDate }

type Outcome = Result<
  { readonly number: number; readonly publishedOn: PlainDate },
  PublishReportFailure
>

/** Makes a draft public and freezes it. What the checks found does not hold it up: it is shown beside the report. */
export const publishReport = command({
  name: 'reporting.publish-report',
  may: 'reporting.publish',
  input: PublishReportInput,

  async run({ input, today, tx }): Promise<Outcome> {
    const version = await lockVersion(tx, input.version)
    if (!version) return fail({ code: 'reporting.no-such-draft' })
    if (version.publishedOn) {
      return fail({ code: 'reporting.published-already', on: version.publishedOn })
    }
    const publishedOn = input.publishedOn ?? today
    if (publishedOn > today) return fail({ code: 'reporting.day-in-future', today })

    const before = (await versionsOf(tx, version.report)).find(({ state }) => state === 'published')
    const last = before?.publishedOn ?? null
    if (last !== null && publishedOn < last) {
      return fail({ code: 'reporting.day-before-last', last })
    }
    await publish(tx, version.id, publishedOn)
    await announce(tx)
    return ok({ number: version.number, publishedOn })
  },
})
