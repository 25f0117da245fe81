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
  readonly dayTime: (at: Date) => string
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

/** A tiny file has bytes, not 0.0 kB; what rounds to a thousand kilobytes is a megabyte. */
function sizes(language: string): (size: number) => string {
  const one = { style: 'unit', maximumFractionDigits: 1, minimumFractionDigits: 1 } as const
  const bytes = new Intl.NumberFormat(language, { style: 'unit', unit: 'byte', unitDisplay: 'long' })
  const kilobytes = new Intl.NumberFormat(language, { ...one, unit: 'kilobyte' })
  const megabytes = new Intl.NumberFormat(language, { ...one, unit: 'megabyte' })
  return (size) => {
    if (size < 1e3) return bytes.format(size)
    return size < 999_950 ? kilobytes.format(size / 1e3) : megabytes.format(size / 1e6)
  }
}

function makeFormats(language: string): Formats {
  const number = new Intl.NumberFormat(language)
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 })
  const narrow = new Intl.ListFormat(language, { style: 'narrow', type: 'conjunction' })
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const short = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' })
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' })
  const fullDay = new Intl.DateTimeFormat(language, { dateStyle: 'full' })
  const dayTime = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' })
  const signs = language === 'ja' ? unspaced : spaced
  return {
    number: (value) => number.format(value),
    decimal: (value) => decimal.format(value),
    bytes: sizes(language),
    and: new Intl.ListFormat(language, { type: 'conjunction' }),
    or: new Intl.ListFormat(language, { type: 'disjunction' }),
    list: (items) => narrow.format(items),
    sentences: (said) => said.join(signs.sentence),
    labelled: (label, text) => `${label}${signs.label}${text}`,
    relative: (value, unit) => relative.format(value, unit),
    shortly: (value, unit) => short.format(value, unit),
    day: (at) => day.format(at),
    time: (at) => time.format(at),
    fullDay: (at) => fullDay.format(at),
    dayTime: (at) => dayTime.format(at),
    moment: (at) => moment.format(at),
  }
}
