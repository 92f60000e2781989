/** Which commit the packages are made of; whoever releases must find it again. */
import { capture } from './shell.mjs'

/** Null where there is no git, or this folder is no checkout of its own: in the unpacked sources, for example. */
async function git(...args) {
  try {
    const { code, stdout } = await capture('git', args)
    return code === 0 ? stdout : null
  } catch {
    return null
  }
}

const listed = (text) => (text ?? '').split('\0').filter((path) => path !== '')

/** A sentence: the commit, or a warning with what is in none. */
export async function commitOf(sources) {
  if ((await git('rev-parse', '--show-prefix'))?.trim() !== '')
    return 'This is not a git checkout: made of the files that are here.'
  const commit = (await git('rev-parse', 'HEAD'))?.trim()
  const known = new Set(listed(await git('ls-files', '-z')))
  const changed = listed(await git('diff', '--name-only', '-z', 'HEAD'))
  const loose = [...new Set([...changed, ...sources.filter((path) => !known.has(path))])]
  if (loose.length === 0) return `Made of commit ${commit}.`
  return `\nNot for a store: no commit holds these files as they are here:\n  ${loose.join('\n  ')}`
}
