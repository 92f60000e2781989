/** How long the midday reset takes, for what must be told without loading it. A test compares it with the data. */
export const MIDDAY_MINUTES = 3
