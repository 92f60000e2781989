/**
 * Values as digits of one number, each digit with a base of its own: three choices need no more room than three
 * have. The first digit is the lowest, so whatever is zero at the end takes no room at all.
 */

type Digit = readonly [value: number, base: number]

/** Takes the next digit off. */
export type Take = (base: number) => number

/** `write`: null for what it has no way to say. What it can say is read back the same. */
export type Codec<T> = { write: (value: T) => Digit[] | null; read: (take: Take) => T }

/** `place`: what the next digit counts. */
export type Written = { number: bigint; place: bigint }

export const withDigits = (written: Written, digits: readonly Digit[]): Written =>
  digits.reduce(
    ({ number, place }, [value, base]) => ({
      number: number + place * BigInt(value),
      place: place * BigInt(base),
    }),
    written,
  )

/** What has been taken, and what is left of the number. */
export function taking(number: bigint): { take: Take; rest: () => bigint } {
  let rest = number
  const take = (base: number) => {
    const digit = Number(rest % BigInt(base))
    rest /= BigInt(base)
    return digit
  }
  return { take, rest: () => rest }
}

/** Something that only a newer version knows. */
export class UnknownError extends Error {}

/** From `from` to `to` in steps. */
export const whole = (from: number, to: number, step = 1): Codec<number> => ({
  write(value) {
    const digit = (value - from) / step
    return Number.isInteger(digit) && digit >= 0 && value <= to
      ? [[digit, Math.floor((to - from) / step) + 1]]
      : null
  },
  read: (take) => from + step * take(Math.floor((to - from) / step) + 1),
})

/** One of a list that may grow to `base`; its order is for ever. */
export const oneOf = <T>(list: readonly T[], base: number): Codec<T> => ({
  write(value) {
    const digit = list.indexOf(value)
    return digit < 0 ? null : [[digit, base]]
  },
  read(take) {
    const found = list[take(base)]
    if (found === undefined) throw new UnknownError()
    return found
  },
})

export const orNull = <T>(codec: Codec<T>): Codec<T | null> => ({
  write(value) {
    if (value === null) return [[0, 2]]
    const digits = codec.write(value)
    return digits && [[1, 2], ...digits]
  },
  read: (take) => (take(2) === 0 ? null : codec.read(take)),
})

/** The bits that it takes, more or less. */
const sizeOf = (digits: readonly Digit[]) => digits.reduce((sum, [, base]) => sum + Math.log2(base), 0)

/** Two ways to say it: the shorter one, where both can. */
export const either = <T>(one: Codec<T>, other: Codec<T>): Codec<T> => ({
  write(value) {
    const [first, second] = [one.write(value), other.write(value)]
    if (first && (!second || sizeOf(first) <= sizeOf(second))) return [[0, 2], ...first]
    return second && [[1, 2], ...second]
  },
  read: (take) => (take(2) === 0 ? one : other).read(take),
})

export const both = <A, B>(a: Codec<A>, b: Codec<B>): Codec<[A, B]> => ({
  write([one, other]) {
    const [first, second] = [a.write(one), b.write(other)]
    return first && second && [...first, ...second]
  },
  read: (take) => [a.read(take), b.read(take)],
})

export const mapped = <A, B>(
  codec: Codec<A>,
  to: (value: B) => A | null,
  from: (told: A) => B,
): Codec<B> => ({
  write(value) {
    const told = to(value)
    return told === null ? null : codec.write(told)
  },
  read: (take) => from(codec.read(take)),
})
