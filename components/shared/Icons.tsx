/** Own line icons, drawn on a 24-unit square. Always beside or inside something that is named. */
const PATHS = {
  check: 'M5 12.5l4.6 4.6L19 7.6',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5.6v12.8L18.4 12z',
  next: 'M5 12h13M12.5 6.5L18 12l-5.5 5.5',
  back: 'M19 12H6M11.5 6.5L6 12l5.5 5.5',
  skip: 'M6 6.5l8 5.5-8 5.5zM18 6.5v11',
  window: 'M4 6.5h16v12H4zM4 10h16',
  quiet: 'M6.5 16.5h11M8 16.5V11a4 4 0 0 1 7-2.7M16 11.4v5.1M10.6 19.4h2.8M4.5 4.5l15 15',
  plus: 'M12 5.5v13M5.5 12h13',
  minus: 'M5.5 12h13',
  undo: 'M8.5 5L4.5 9l4 4M5 9h9a5 5 0 0 1 0 10H9',
} as const

type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
