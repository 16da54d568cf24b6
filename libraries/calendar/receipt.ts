import type { PlainDate } from '@gongkai/base'

/** How an application came, with the days that art. 31 looks at; null where it has not happened yet. */
export type Receipt =
  | { readonly channel: 'in-person'; readonly submitted: PlainDate }
  /** Registered, express: the day the authority signed for it. */
  | { readonly channel: 'registered-mail'; readonly signedFor: PlainDate | null }
  /** Ordinary mail, fax and the internet: the day both sides confirmed. */
  | {
      readonly channel: 'ordinary-mail' | 'fax' | 'online'
      readonly confirmed: PlainDate | null
    }
  /** Written down for the applicant: the day it was signed. */
  | { readonly channel: 'oral'; readonly signed: PlainDate | null }

/** The day of receipt, from which every period runs (条例 art. 31; applications.md §1.1). */
export function receiptDay(receipt: Receipt): PlainDate | null {
  switch (receipt.channel) {
    case 'in-person':
      return receipt.submitted
    case 'registered-mail':
      return receipt.signedFor
    case 'oral':
      return receipt.signed
    default:
      return receipt.confirmed
  }
}
