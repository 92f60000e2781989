/**
 * `npm run build`: both extensions. `npm run build -- --plan file.json`: a clinic's own edition, which suggests its
 * plan to whoever opens it first, and names the clinic as whom to ask. Runs under the project's own Node.
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { EXERCISES } from '../lib/content/exercises.ts'
import { decodePlanFile, encodePlanFile } from '../lib/core/plan/decode-plan.ts'
import { build, builtFolder } from './setup/build.mjs'
import { Stop, say } from './setup/shell.mjs'

function planFile(args) {
  if (args.length === 0) return null
  if (args.length !== 2 || args[0] !== '--plan') {
    throw new Stop('Usage: npm run build [-- --plan <plan file made on the page "Make a plan">]')
  }
  // npm runs this in the project's folder; a path that is typed is meant from where it was typed.
  return resolve(process.env.INIT_CWD ?? '.', args[1])
}

function readPlan(path) {
  let text
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new Stop(`${path} cannot be read: ${error.message}`)
  }
  const decoded = decodePlanFile(text, Object.keys(EXERCISES))
  if (decoded.ok) return decoded.value
  const { problems, more } = decoded.refusal
  const lines = problems.map(({ path: place, kind, limit, given }) =>
    [place || 'the file', kind, limit && `allowed: ${limit}`, given && `is: ${given}`]
      .filter(Boolean)
      .join(', '),
  )
  throw new Stop(
    [`${path} is not a plan that can be used:`, ...lines, ...(more ? [`and ${more} more`] : [])].join('\n  '),
  )
}

try {
  const path = planFile(process.argv.slice(2))
  const plan = path === null ? null : readPlan(path)
  if (plan) {
    process.env.WXT_EDITION_PLAN = encodePlanFile(plan)
    say(`A clinic's own edition: ${[plan.clinic.name, plan.title].filter(Boolean).join(', ') || path}`)
  }
  for (const family of ['chromium', 'firefox']) {
    await build(family)
    say(builtFolder(family))
  }
} catch (error) {
  if (!(error instanceof Stop)) throw error
  say(error.message)
  process.exitCode = 1
}
