/** A browser's head, drawn: 1 the puzzle piece, 2 in its list the pin (or the gear) beside our name. */
import { t } from '../../lib/shell/texts.ts'

const PUZZLE = 'M4 7.5h4.2a2.3 2.3 0 1 1 4.1 0H16v3.9a2.3 2.3 0 1 1 0 4.2V20H4v-4.4a2.3 2.3 0 1 0 0-4.2z'
const PIN = 'M8.5 4.5h7M9.6 4.5l-.5 6-2.6 2.6v1.4h11v-1.4l-2.6-2.6-.5-6M12 14.5V20'
const GEAR =
  'M12 6.4a5.6 5.6 0 1 0 0 11.2 5.6 5.6 0 0 0 0-11.2zM12 9.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM12 3.9v2.5M12 17.6v2.5M3.9 12h2.5M17.6 12h2.5M6.3 6.3l1.7 1.7M16 16l1.7 1.7M17.7 6.3L16 8M8 16l-1.7 1.7'
/** The menu at the end of the bar. */
const LINES = 'M290 21h12M290 26h12M290 31h12'
const DOTS = 'M296 20h.01M296 26h.01M296 32h.01'

function Spot({ x, y, number }: { x: number; y: number; number: number }) {
  return (
    <>
      <circle class="pin-ring" cx={x} cy={y} r="16" />
      <circle class="pin-number" cx={x - 15} cy={y + 13} r="8.5" />
      <text class="pin-digit" x={x - 15} y={y + 17} text-anchor="middle">
        {number}
      </text>
    </>
  )
}

export function PinPicture({ firefox }: { firefox: boolean }) {
  return (
    <svg class="pin-picture" viewBox="0 0 320 136" aria-hidden="true">
      <path class="pin-window" d="M.5 136V12.5a12 12 0 0 1 12-12h295a12 12 0 0 1 12 12V136" />
      <path class="pin-line" d="M.5 52h319" />
      <rect class="pin-field" x="44" y="14" width="184" height="24" rx="12" />
      <path class="pin-stroke" d="M26 20l-6 6 6 6" />
      <path class={firefox ? 'pin-stroke' : 'pin-dots'} d={firefox ? LINES : DOTS} />
      <path class="pin-stroke" transform="translate(248 14)" d={PUZZLE} />
      <rect class="pin-list" x="84" y="60" width="212" height="68" rx="8" />
      <path class="pin-text" d="M99 76h76" />
      <image href="/icon/48.png" x="96" y="92" width="22" height="22" />
      <text class="pin-name" x="126" y="107.5">
        {t('extension_name')}
      </text>
      <path class="pin-stroke" transform="translate(260 91)" d={firefox ? GEAR : PIN} />
      <Spot x={260} y={26} number={1} />
      <Spot x={272} y={103} number={2} />
    </svg>
  )
}
