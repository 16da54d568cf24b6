/** One bar: `share` is its length against the longest, 0–1; null where the figure is not known. */
export type Bar = {
  readonly label: string
  readonly share: number | null
  readonly value: string
  readonly aside?: string
  /** Drawn open where bars of one kind stand beside one that is meant. */
  readonly open?: boolean
}

/**
 * Horizontal bars with their figures beside them. Every bar is its own drawing as wide as its place, so text
 * keeps its size on a phone. Reading aloud takes `description` as one picture; the table below has the figures.
 */
export function Bars({
  bars,
  description,
  stacked,
}: {
  bars: readonly Bar[]
  description: string
  stacked?: boolean
}) {
  return (
    <div class={stacked ? 'bars stacked' : 'bars'} role="img" aria-label={description}>
      {bars.map((bar) => (
        <div class="bar-line" key={bar.label}>
          <span class="bar-label">{bar.label}</span>
          <svg class="bar" width="100%" height="22" aria-hidden="true" focusable="false">
            {bar.share !== null && bar.share > 0 && (
              <rect
                class={bar.open ? 'bar-open' : 'bar-full'}
                x="1"
                y="2"
                width={percent(bar.share)}
                height="18"
              />
            )}
            <line class="bar-axis" x1="0.5" x2="0.5" y1="0" y2="22" />
            <text class="bar-value" x={percent(bar.share ?? 0)} dx="7" y="16">
              {bar.value}
              {bar.aside && (
                <tspan class="bar-aside" dx="5">
                  {bar.aside}
                </tspan>
              )}
            </text>
          </svg>
        </div>
      ))}
    </div>
  )
}

/** The longest bar leaves room for its own figures. */
const percent = (share: number) => `${(share * 62).toFixed(2)}%`

/** Lengths against the largest of the values; the zero line is kept. */
export function shares(values: readonly (number | null)[]): readonly (number | null)[] {
  const most = Math.max(0, ...values.map((value) => value ?? 0))
  return values.map((value) => (value === null ? null : most === 0 ? 0 : value / most))
}
