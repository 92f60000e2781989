/** A recorded network log of a whole day: the extension asks nobody for anything. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { builtExtension, executableOf } from '../support/browsers.ts'
import { atWork } from '../support/clock.ts'
import { Desk } from '../support/desk.ts'
import type { Family } from '../support/desk-types.ts'
import { record } from '../support/network-recorder.ts'
import { scriptedDay } from '../support/scripted-day.ts'
import { workOnWeekends } from '../support/weekend.ts'

const test = base.extend<{ family: Family }>({ family: ['chromium', { option: true }] })

/** The build, with a policy that would let it connect. */
function relaxed(family: Family, folder: string): string {
  cpSync(builtExtension(family), folder, { recursive: true })
  const path = join(folder, 'manifest.json')
  const text = readFileSync(path, 'utf8')
  const open = text.replace("connect-src 'none'", 'connect-src *')
  if (open === text) throw new Error('The policy is not where it was')
  writeFileSync(path, open)
  return folder
}

/** Of the browser itself (updates, lists of unsafe sites): its maker alone is asked there, and no text of ours names one. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|mozilla|mozgcp|firefox)\.(com|net|org)$/

test('a whole day asks for nothing; what does ask is seen', async ({ family }, info) => {
  test.setTimeout(5 * 60_000)
  const place = atWork(Date.now(), [16, 17], family === 'chromium')
  const recorder = await record()
  const open = (extension: string, profile: string) =>
    Desk.open(family, {
      executable: executableOf(family),
      extension,
      profile: info.outputPath(profile),
      timeZone: place.by ?? place.timeZone,
      shiftMs: place.shiftMs,
      proxy: recorder.port,
    })
  try {
    const desk = await open(builtExtension(family), 'day')
    try {
      if (place.by !== null) await workOnWeekends(desk, place.timeZone)
      const done = await scriptedDay(desk)
      expect(done).toHaveLength(9)
      expect(await desk.errors()).toEqual([])
    } finally {
      await desk.quit()
    }
    const asked = [...recorder.hosts]
    expect(asked.filter((host) => !BROWSERS_OWN.test(host))).toEqual([])
    info.annotations.push({ type: "the browser's own requests", description: String(asked.length) })

    const control = await open(relaxed(family, info.outputPath('relaxed')), 'control')
    try {
      const page = await control.page('help.html')
      await page.evaluate(() => fetch('https://seen.invalid/').catch(() => {}))
      await expect.poll(() => recorder.hosts).toContain('seen.invalid')
    } finally {
      await control.quit()
    }
  } finally {
    recorder.close()
  }
})
