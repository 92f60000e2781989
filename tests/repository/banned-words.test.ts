/** What no text of any language says, and which words nobody may read over the user's shoulder. */
import { describe, expect, test } from 'vitest'
import type { Language } from '../../lib/core/language.ts'
import { SHOWN_BY_DEFAULT } from '../../lib/core/nudge-lines.ts'
import { flat, LOCALES, textsIn } from '../support/locale-files.ts'
import { BANNED, TELLING } from './banned-words.ts'
import { CLINICAL, EXPLAINED } from './clinical-texts.ts'
import { filesIn, read } from './tree.ts'

const ENGLISH = new Map(flat(textsIn('en')))

/** Each must be found, in an inflection of the language and beside its own letters. */
const SAYS_TOO_MUCH: Record<Language, string[]> = {
  en: [
    'It can prevent back pain.',
    'Relieves your back',
    'Physio therapy',
    'Heals your back',
    'The root cause',
    'Less compression',
    'Activate your glutes',
    'Switched-off glutes',
    'An injury-free run',
    'Run pain-free',
    'Fix it',
    'It loads the facet joints',
    'Positional strain',
    'A significant change',
    'Caused by sitting',
    'A good day',
    'Your risk score',
    'You will feel better',
    'Back pain often resolves',
    'It monitors your back',
    'They correlate',
  ],
  de: [
    'Heilt den Rücken',
    'Das Knie wird geheilt',
    'Zur Behandlung von Schmerzen',
    'Lindert Beschwerden',
    'Beugt vor',
    'Vorbeugende Übungen',
    'Eine Reha für zu Hause',
    'Wie von der Therapeutin',
    'Verschrieben von der Praxis',
    'Die Diagnose',
    'Schmerzfrei laufen',
    'Garantiert',
    'Ein Alarm',
    'Ihr Risiko',
    'Signifikant steifer',
    'Das beweist es',
    'Verursacht durch Sitzen',
    'Wegen Ihrer Haltung',
    'Es korreliert',
    'Ein schlechter Tag',
    'Gute Tage',
    'Fehlhaltungen',
    'Gesäßaktivierung',
  ],
  es: [
    'Cura la espalda',
    'Sana tus músculos',
    'El tratamiento',
    'Alivia el dolor',
    'Previene lesiones',
    'Arregla tu espalda',
    'Rehabilitación en casa',
    'Una terapia',
    'Te lo receta',
    'Un diagnóstico',
    'Libre de dolor',
    'Garantizado',
    'Una alerta',
    'Tu puntuación',
    'Un cambio significativo',
    'Lo demuestra',
    'Causado por la silla',
    'A causa de la postura',
    'Hay correlación',
    'Un valor anormal',
    'Días malos',
    'Un buen día',
    'Activación de glúteos',
  ],
  fr: [
    'Guérit le dos',
    'Soigne le dos',
    'Le traitement',
    'Soulage la douleur',
    'Prévient les blessures',
    'Répare le dos',
    'Une rééducation',
    'Une thérapie',
    'Prescrit par le cabinet',
    'Le diagnostic',
    'Courir sans douleur',
    'Garanti',
    'Une alerte',
    'Votre score',
    'Un écart significatif',
    'Cela prouve',
    'Causé par la chaise',
    'À cause de votre posture',
    'Une corrélation',
    'Un résultat anormal',
    'Une mauvaise journée',
    'De bons jours',
  ],
}
/** What sounds alike and may be said. */
const MAY_SAY: Record<Language, string[]> = {
  en: ['Face a fixed desk.', 'Ask your physiotherapist.', 'The relief is often brief.', 'Be active.'],
  de: ['Fragen Sie in der Praxis.', 'Weiterhin steif', 'Am besten täglich', 'Die Wege zum Drucker'],
  es: ['Pregunta a tu fisioterapeuta.', 'Es seguro', 'La mañana', 'Una semana'],
  fr: ['Demandez à votre kinésithérapeute.', 'Le cabinet', 'Un trait', 'Avec soin'],
}
const TELLS: Record<Language, string[]> = {
  en: ['Time for your back', 'Stretch now', 'Stiffness today?', 'Your clinic says', 'An exercise'],
  de: ['Zeit für Ihren Rücken', 'Jetzt dehnen', 'Rückenschmerzen?', 'Aus Ihrer Praxis', 'Eine Übung'],
  es: ['Hora de cuidar tu espalda', 'Estira ahora', '¿Rigidez hoy?', 'Tu clínica dice', 'Un ejercicio'],
  fr: ['Un moment pour votre dos', 'Étirez-vous', 'Raideur ?', 'Votre cabinet dit', 'Un exercice'],
}

/** Shown by the system or in the toolbar: the notification, the tooltip, the extension's name, its keys, a page's title. */
const TITLES = ['components', 'entrypoints', 'lib']
  .flatMap(filesIn)
  .map((path) => (/\.tsx?$/.test(path) ? read(path) : ''))
  .filter((source) => source.includes('document.title'))
  // In a file that sets a title: what is said there, and the names that it chooses from.
  .flatMap((source) => source.match(/document\.title = .*|\w+: \(\) => t\(.*/g) ?? [])
  .flatMap((line) => [...line.matchAll(/\bt\('([\w.]+)'/g)].map(([, key = '']) => key))
const MANIFEST_KEYS = [...read('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key)
const isSeenByAll = (key: string) =>
  /^(nudge\.|badge)/.test(key) ||
  TITLES.includes(key) ||
  (MANIFEST_KEYS.includes(key) && key !== 'extension_description')
/** Lines for those who asked for words that name the body. */
const isAskedFor = (key: string) =>
  key.startsWith('nudge.lines.') && !SHOWN_BY_DEFAULT.some((line) => line === key)
const HARMLESS = /Walk to the door and back/

describe.each(LOCALES)('%s', (language) => {
  const texts = flat(textsIn(language))

  test('no text uses a banned word but those that stand as the clinical pages have them', () => {
    expect(texts.length).toBeGreaterThan(1500)
    const said = texts.flatMap(([key, text]) => {
      const [word] = BANNED[language].exec(text) ?? []
      return word === undefined || key in CLINICAL ? [] : [`${key}, "${word}": ${text}`]
    })
    expect(said).toEqual([])
  })

  test('notification, badge, name and titles tell nothing', () => {
    const seen = texts.filter(([key]) => isSeenByAll(key) && !isAskedFor(key))
    expect(seen.length).toBeGreaterThan(20)
    const telling = seen.filter(([, text]) => TELLING[language].test(text.replace(HARMLESS, '')))
    expect(telling).toEqual([])
  })

  test.each(SAYS_TOO_MUCH[language])('"%s" would be found', (text) => expect(text).toMatch(BANNED[language]))
  test.each(MAY_SAY[language])('"%s" may be said', (text) => expect(text).not.toMatch(BANNED[language]))
  test.each(TELLS[language])('"%s" would be found where others look on', (text) =>
    expect(text).toMatch(TELLING[language]),
  )
})

test('in the pages themselves, before a script runs, the title is the name alone', () => {
  const titles = filesIn('entrypoints')
    .filter((path) => path.endsWith('.html'))
    .map((path) => /<title>([^<]*)<\/title>/.exec(read(path))?.[1])
  expect(titles.length).toBeGreaterThan(0)
  expect(new Set(titles)).toEqual(new Set([ENGLISH.get('extension_name')]))
})

test('what titles are made of is found', () => {
  expect(TITLES).toEqual(expect.arrayContaining(['extension_name', 'nav.help', 'nav.options', 'clinic.page']))
})

test('the disclaimer, "When to get help" and "who should ask first" are word for word the clinical pages', () => {
  const shown = Object.keys(CLINICAL).map((key) => [key, ENGLISH.get(key)])
  const written = Object.entries(CLINICAL).map(([key, text]) => [
    key,
    [text, EXPLAINED[key]].filter(Boolean).join(' '),
  ])
  expect(shown).toEqual(written)
})

test('each sign of "When to get help" and each line of "who should ask first" is one of them', () => {
  const ours = [...ENGLISH.keys()].filter((key) => /^help\.[edr]\d+$|^ask\./.test(key))
  expect(ours.filter((key) => !(key in CLINICAL))).toEqual([])
})
