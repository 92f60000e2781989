/**
 * Where random days begin: `SIM_SEED` for others, `SIM_PATH` for the one that failed. Both are in what a failure prints
 * (`{ seed: 20260302, path: "512:1:0" }`); how to use them is told in CONTRIBUTING.
 */
export const SEED = Number(process.env.SIM_SEED ?? 20260302)

const path = process.env.SIM_PATH

/** One day alone is lived: what is expected of all of them together does not count. */
export const REPLAYS = path !== undefined

/** For `fc.assert`. */
export const randomDays = (numRuns: number) =>
  path === undefined ? { numRuns, seed: SEED } : { numRuns: 1, seed: SEED, path, endOnFailure: true }
