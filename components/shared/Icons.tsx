/** Own line icons, drawn on a 24-unit square. Always beside or inside something that is named. */
const PATHS = {
  check: 'M5 12.5l4.6 4.6L19 7.6',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5.6v12.8L18.4 12z',
  next: 'M5 12h13M12.5 6.5L18 12l-5.5 5.5',
  back: 'M19 12H6M11.5 6.5L6 12l5.5 5.5',
  up: 'M12 19V6M6.5 11.5L12 6l5.5 5.5',
  down: 'M12 5v13M6.5 12.5L12 18l5.5-5.5',
  skip: 'M6 6.5l8 5.5-8 5.5zM18 6.5v11',
  window: 'M4 6.5h16v12H4zM4 10h16',
  quiet: 'M6.5 16.5h11M8 16.5V11a4 4 0 0 1 7-2.7M16 11.4v5.1M10.6 19.4h2.8M4.5 4.5l15 15',
  plus: 'M12 5.5v13M5.5 12h13',
  minus: 'M5.5 12h13',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  list: 'M9 7h10M9 12h10M9 17h10M5 7h.01M5 12h.01M5 17h.01',
  settings: 'M4 7.5h9M17 7.5h3M4 16.5h3M11 16.5h9M15 5.5v4M9 14.5v4',
  voice: 'M4.5 9.8v4.4h3l4.5 3.8V6L7.5 9.8zM15.2 9.2a4 4 0 0 1 0 5.6M17.6 6.8a7.4 7.4 0 0 1 0 10.4',
  tone: 'M9 17.4V6.2l9.5-1.7v11M9 17.4a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0zM18.5 15.5a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0z',
  file: 'M13.5 4H7v16h10.5V8zM13.5 4v4h4M12 17v-5.5M9.8 13.6L12 11.4l2.2 2.2',
  undo: 'M8.5 5L4.5 9l4 4M5 9h9a5 5 0 0 1 0 10H9',
} as const

type IconName = keyof typeof PATHS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
