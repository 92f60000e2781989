/** What differs from language to language, in one table: who adds a language adds a row, and one in `banned-words.ts`. */
import type { Language } from '../../lib/core/language.ts'

export type LanguageRules = {
  /** The form "1" of a plural may leave the number out: it is said of nothing else. In French it is said of 0, too. */
  oneWithoutNumber: boolean
  /** What is no way to set a text in this language. */
  badlySet: RegExp[]
  /** Signs that open and close, as many of the one as of the other. */
  pairs: [string, string][]
  examples: { well: string[]; badly: string[] }
  /** Longer than a word and the same as in English, rightly. */
  asInEnglish: string[]
  /** Keys of texts whose numbers are others than the English ones, rightly. */
  otherNumbers: string[]
}

/** For every language. */
export const BADLY_SET = [/^\s|\s$/, /[ \u00a0]{2}/, /\.\.\./, / \| /, /\p{Extended_Pictographic}/u]

export const RULES: Record<Language, LanguageRules> = {
  en: {
    oneWithoutNumber: true,
    badlySet: [/\s[:;?!,]/, /[„«»]/, /--/],
    pairs: [
      ['“', '”'],
      ['(', ')'],
    ],
    examples: { well: ['Choose “$1”. Ready?'], badly: ['Ready ?', '«Ready»', 'Wait...', 'Ready “now'] },
    asInEnglish: [],
    otherNumbers: [],
  },
  de: {
    oneWithoutNumber: true,
    badlySet: [/\s[:;?!,]/, /["”«»]/, /'/],
    pairs: [
      ['„', '“'],
      ['(', ')'],
    ],
    examples: {
      well: ['Wählen Sie „$1“. Fertig?', 'Weiter geht’s.'],
      badly: ['Fertig ?', 'Wählen Sie "$1".', 'Wählen Sie “$1”.', 'Wählen Sie „$1”.', 'Wählen Sie „$1.'],
    },
    asInEnglish: [],
    // The key "Home" is called "Pos1".
    otherNumbers: ['chart.keys'],
  },
  es: {
    oneWithoutNumber: true,
    badlySet: [/\s[:;?!,]/, /["“”„']/, /\s»|«\s/],
    pairs: [
      ['¿', '?'],
      ['¡', '!'],
      ['«', '»'],
      ['(', ')'],
    ],
    examples: {
      well: ['¿Lo hacemos?', 'Elige «$1».', '¡Listo!'],
      badly: ['Lo hacemos?', 'Listo!', 'Elige "$1".', 'Elige « $1 ».', '¿Listo ?'],
    },
    asInEnglish: [],
    otherNumbers: [],
  },
  fr: {
    oneWithoutNumber: false,
    badlySet: [
      /(?<![\u00a0\u202f?!])[;?!»]/,
      /(?<![\u00a0\u202f]):(?!\/\/)/,
      /«(?![\u00a0\u202f])/,
      /["“”„']/,
      /\s,/,
    ],
    pairs: [
      ['«', '»'],
      ['(', ')'],
    ],
    examples: {
      well: ['Prêt\u00a0?', 'Choisissez «\u00a0$1\u00a0».', 'Lisez\u202f: l’aide'],
      badly: [
        'Prêt ?',
        'Prêt?',
        'Choisissez « $1 ».',
        'Choisissez «$1».',
        "L'aide",
        'Choix: un',
        'Voir “$1”',
      ],
    },
    asInEnglish: [],
    // A mile is told in kilometres, too; two English words for "or more" are one.
    otherNumbers: ['learn.form.body', 'insights.how_groups_gate'],
  },
}
