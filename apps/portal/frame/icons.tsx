/** Twenty-pixel drawings in the colour of the text; words always stand beside them. */
const shapes = {
  fine: ['M10 1.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z', 'M6 10.4l2.8 2.8L14.2 7.6'],
  warning: ['M10 2.2L18.4 17H1.6z', 'M10 7.6v4.6M10 14v1.4'],
  error: ['M2 2h16v16H2z', 'M6 6l8 8M14 6l-8 8'],
  note: ['M10 1.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z', 'M10 9v5.4M10 5.4v1.6'],
  older: ['M10 1.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z', 'M10 5v5.4l3.4 2'],
} as const

export type IconName = keyof typeof shapes

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {shapes[name].map((d) => (
        <path key={d} d={d} fill="none" stroke="currentColor" stroke-width="2" />
      ))}
    </svg>
  )
}
