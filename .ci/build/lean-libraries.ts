/** What is left out of libraries, because nothing here uses it or the policy forbids it. Each says when it is not where it was. */
import type { Plugin } from 'vite'

/**
 * Preact's renderer holds one assignment to `innerHTML`, for `dangerouslySetInnerHTML`, which this
 * project never uses. Trusted Types would refuse it and the extension linter warns about it, so
 * the built code assigns text instead.
 */
export function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]/.test(id)) return
      return { code: code.replaceAll('.innerHTML=', '.textContent='), map: null }
    },
  }
}

/**
 * The polyfill makes promises of callbacks, by a table of every function of every API: 9 KB in the worker
 * and in each page. From our minimum versions on both browsers return promises by themselves, so what is
 * wanted of it is the one name for both. It is made an ES module here: what a bundler puts around a
 * CommonJS one reads every property of `browser`, and Chrome builds an API's bindings when it is first read.
 */
export function leanPolyfill(): Plugin {
  return {
    name: 'lean-polyfill',
    transform(code, id) {
      if (!id.includes('browser-polyfill')) return
      const wrapping = /const wrapAPIs = extensionAPIs => \{[\s\S]*?\n {4}\};\n/
      if (!wrapping.test(code)) throw new Error(`${id}: the wrapping is not where it was`)
      const lean = code.replace(wrapping, 'const wrapAPIs = extensionAPIs => extensionAPIs;\n')
      const body = /function \(module\) \{([\s\S]*)\}\);/.exec(lean)?.[1]
      if (body === undefined) throw new Error(`${id}: the body is not where it was`)
      return { code: `const module = {};\n${body}\nexport default module.exports;\n`, map: null }
    },
  }
}

/** Its shorthands and its iterators over cursors, which nothing here uses, are a third of the library. */
export function leanIdb(): Plugin {
  return {
    name: 'lean-idb',
    transform(code, id) {
      if (!/[\\/]idb[\\/]build[\\/]/.test(id)) return
      const unused = /const readMethods = [\s\S]*(?=export \{)/
      if (!unused.test(code)) throw new Error(`${id}: the shorthands are not where they were`)
      return { code: code.replace(unused, ''), map: null }
    },
  }
}

/**
 * What valibot makes for others' use, once for each schema: how other libraries would call it, and what it expects in
 * words. And a sentence for each value that is wrong, also for those that a union then takes by its next option: ours
 * are in the locale files, by the rule that was broken.
 */
const ADD_ISSUE = `function _addIssue(context, label, dataset, config, other) {
  const isSchema = context.kind === 'schema'
  const issue = {
    kind: context.kind,
    type: context.type,
    input: other && 'input' in other ? other.input : dataset.value,
    requirement: context.requirement,
    path: other?.path,
    issues: other?.issues,
    message: 'Invalid ' + label,
  }
  const message = other?.message ?? context.message
  if (message !== undefined) issue.message = typeof message === 'function' ? message(issue) : message
  if (isSchema) dataset.typed = false
  if (dataset.issues) dataset.issues.push(issue)
  else dataset.issues = [issue]
}
`

export function leanValibot(): Plugin {
  const parts = [
    [/schema\["~standard"\] = \{[\s\S]*?\n\t\};\n/g, ''],
    [/function _addIssue\([\s\S]*?\n\}\n/g, ADD_ISSUE],
    [/\/\* @__PURE__ \*\/ _joinExpects\(.*\),$/gm, 'null,'],
  ] as const
  return {
    name: 'lean-valibot',
    transform(code, id) {
      if (!/[\\/]valibot[\\/]dist[\\/]index\.mjs/.test(id)) return
      let lean = code
      for (const [part, by] of parts) {
        const without = lean.replace(part, by)
        if (without === lean) throw new Error(`${id}: ${part} is not there`)
        lean = without
      }
      return { code: lean, map: null }
    },
  }
}
