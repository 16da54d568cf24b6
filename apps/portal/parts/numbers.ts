/** With thousands separators, as running text writes counts. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `44.3%`, half up; null where the whole is zero or either is not known. */
export function shareText(part: number | null, whole: number | null): string | null {
  if (part === null || whole === null || whole === 0) return null
  return `${(Math.floor((part * 1000) / whole + 0.5) / 10).toFixed(1)}%`
}

/** The sum, or null where one of them is not known: not known is never zero. */
export function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0 as number | null,
  )
}

/** A size in bytes for people. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
