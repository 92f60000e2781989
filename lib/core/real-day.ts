/** A text that names a day of the calendar: those who count days throw at any other. */
export const isRealDay = (given: string): boolean => new Date(given).toJSON()?.slice(0, 10) === given
