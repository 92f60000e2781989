/** How much of something long is done. */
export function Progress({ label, share }: { label: string; share: number }) {
  return (
    <label class="data-progress">
      <span>{label}</span>
      <progress max={1} value={share} />
    </label>
  )
}
