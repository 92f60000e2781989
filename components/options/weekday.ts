/** The name of a weekday in the user's locale, 0 for Monday. */
export function weekday(index: number): string {
  return Temporal.PlainDate.from('2024-01-01')
    .add({ days: index })
    .toLocaleString(undefined, { weekday: 'long' })
}
