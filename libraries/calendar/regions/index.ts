import type { RegionalOverlay } from '../notice.ts'
import { ningxia } from './ningxia.ts'

/** Every region with holidays of its own; elsewhere the national calendar holds. */
export const regionalOverlays = { ningxia } as const satisfies Record<string, RegionalOverlay>

export type CalendarRegion = keyof typeof regionalOverlays

/** Finds a region by its key, Chinese name or GB/T 2260 code (`ningxia`, `宁夏`, `640000`); null where none. */
export function calendarRegion(text: string): CalendarRegion | null {
  const asked = text.trim().toLowerCase()
  for (const overlay of Object.values(regionalOverlays)) {
    const names = [overlay.region, overlay.name, overlay.code]
    if (names.includes(asked)) return overlay.region as CalendarRegion
  }
  return null
}
