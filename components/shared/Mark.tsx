/** The mark: someone upright, arms up, the midday sun for a head. The same drawing as the icon. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect class="mark-ground" width="32" height="32" rx="8" />
      <circle class="mark-sun" cx="16" cy="9" r="3.7" />
      <path class="mark-arms" d="M6.6 9.4C8 18.4 24 18.4 25.4 9.4" />
      <path class="mark-body" d="M16 17.4V26" />
    </svg>
  )
}
