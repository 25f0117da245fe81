import { useTranslation } from 'react-i18next'

/** How a language writes numbers, days and lists. Making one of Intl's formatters costs more than using it. */
export interface Formats {
  readonly number: (value: number) => string
  /** With one digit behind the point. */
  readonly decimal: (value: number) => string
  /** `312 bytes`, `1.5 MB`: a size of a file, given in bytes. */
  readonly bytes: (size: number) => string
  /** "a, b and c" */
  readonly and: Intl.ListFormat
  /** "a, b or c" */
  readonly or: Intl.ListFormat
  /** Things one after the other, without a word before the last. */
  readonly list: (items: Iterable<string>) => string
  /** Sentences one after the other, in one paragraph. */
  readonly sentences: (said: readonly string[]) => string
  /** A word and what it stands for: "Tick: Anna gets Admin". */
  readonly labelled: (label: string, text: string) => string
  /** "in 3 days", "yesterday"; the units of Intl. */
  readonly relative: (value: number, unit: Intl.RelativeTimeFormatUnit) => string
  /** The same where there is little room. */
  readonly shortly: (value: number, unit: Intl.RelativeTimeFormatUnit) => string
  readonly day: (at: Date) => string
  readonly time: (at: Date) => string
  /** With the day of the week. */
  readonly fullDay: (at: Date) => string
  readonly moment: (at: Date) => string
}

const known = new Map<string, Formats>()

/** The formats of a language, made once. */
export function formatsOf(language: string): Formats {
  const made = known.get(language) ?? makeFormats(language)
  known.set(language, made)
  return made
}

/** The formats of the window's language. */
export function useFormats(): Formats {
  return formatsOf(useTranslation().i18n.language)
}

/** Between sentences, and between a label and what it labels; Japanese has signs as wide as its letters, and no spaces. */
const spaced = { sentence: ' ', label: ': ' }
const unspaced = { sentence: '', label: '：' }

/** Makes something when it is first asked for: a window begins with two or three of a dozen formatters. */
function whenAsked<Made>(make: () => Made): () => Made {
  let made: Made | null = null
  return () => (made ??= make())
}

/** A tiny file has bytes, not 0.0 kB; what rounds to a thousand kilobytes is a megabyte. */
function sizes(language: string): (size: number) => string {
  const one = { style: 'unit', maximumFractionDigits: 1, minimumFractionDigits: 1 } as const
  const inUnits = (options: Intl.NumberFormatOptions) =>
    whenAsked(() => new Intl.NumberFormat(language, options))
  const bytes = inUnits({ style: 'unit', unit: 'byte', unitDisplay: 'long' })
  const kilobytes = inUnits({ ...one, unit: 'kilobyte' })
  const megabytes = inUnits({ ...one, unit: 'megabyte' })
  return (size) => {
    if (size < 1e3) return bytes().format(size)
    return size < 999_950 ? kilobytes().format(size / 1e3) : megabytes().format(size / 1e6)
  }
}

function makeFormats(language: string): Formats {
  const numbers = (options?: Intl.NumberFormatOptions) =>
    whenAsked(() => new Intl.NumberFormat(language, options))
  const lists = (options: Intl.ListFormatOptions) => whenAsked(() => new Intl.ListFormat(language, options))
  const times = (options: Intl.RelativeTimeFormatOptions) =>
    whenAsked(() => new Intl.RelativeTimeFormat(language, options))
  const dates = (options: Intl.DateTimeFormatOptions) =>
    whenAsked(() => new Intl.DateTimeFormat(language, options))
  const number = numbers()
  const decimal = numbers({ maximumFractionDigits: 1, minimumFractionDigits: 1 })
  const and = lists({ type: 'conjunction' })
  const or = lists({ type: 'disjunction' })
  const narrow = lists({ style: 'narrow', type: 'conjunction' })
  const relative = times({ numeric: 'auto' })
  const short = times({ numeric: 'auto', style: 'narrow' })
  const day = dates({ dateStyle: 'medium' })
  const time = dates({ timeStyle: 'short' })
  const fullDay = dates({ dateStyle: 'full' })
  const moment = dates({ dateStyle: 'full', timeStyle: 'long' })
  const signs = language === 'ja' ? unspaced : spaced
  return {
    number: (value) => number().format(value),
    decimal: (value) => decimal().format(value),
    bytes: sizes(language),
    get and() {
      return and()
    },
    get or() {
      return or()
    },
    list: (items) => narrow().format(items),
    sentences: (said) => said.join(signs.sentence),
    labelled: (label, text) => `${label}${signs.label}${text}`,
    relative: (value, unit) => relative().format(value, unit),
    shortly: (value, unit) => short().format(value, unit),
    day: (at) => day().format(at),
    time: (at) => time().format(at),
    fullDay: (at) => fullDay().format(at),
    moment: (at) => moment().format(at),
  }
}
