/** Bad numbers are named where they come in: further on nobody could tell where a NaN came from. */

export function mustBeFinite(name: string, values: readonly number[]): void {
  for (const [i, value] of values.entries()) {
    if (!Number.isFinite(value)) throw new RangeError(`${name}[${i}] is ${value}, not a finite number`)
  }
}

/** On the scale from 0 to 10; means of ratings need not be whole. */
export function mustBeRatings(name: string, values: readonly number[]): void {
  for (const [i, value] of values.entries()) {
    if (!(value >= 0 && value <= 10)) throw new RangeError(`${name}[${i}] is ${value}, not from 0 to 10`)
  }
}

export function mustBeCount(name: string, value: number): void {
  if (!(Number.isInteger(value) && value >= 1)) {
    throw new RangeError(`${name} is ${value}, not a whole number from 1 on`)
  }
}
