import type { Failure, FailureDetail } from '../../shared/contract/failure.ts'

type Translate = (key: string, options: Record<string, unknown>) => string
type Said = Record<string, string | number | boolean>

/** Names by which a person knows what stands in the details as an id. */
export type NameOf = (id: string) => string | undefined

/**
 * What went wrong, in words, with its place. `t` is the function of any namespace: the text is looked
 * up among the failures, first by the message and then by the code.
 */
export function failureText(t: unknown, failure: Failure, nameOf: NameOf = () => undefined): string {
  const translate = t as Translate
  const details = said(failure.details, nameOf)
  const otherwise = translate(`code.${failure.code}`, {
    ...details,
    message: failure.message,
    ns: 'failures',
    defaultValue: failure.message,
  })
  const text = translate(failure.message, { ...details, ns: 'failures', defaultValue: otherwise })
  return [...placeOf(details, text), text].join(': ')
}

/** `northlight.json:3`, `accounts[2].kind`: where, as far as the text does not say it itself. */
function placeOf({ file, line, path }: Said, text: string): readonly string[] {
  const inFile = typeof file === 'string' && (typeof line === 'number' || !text.includes(file))
  const place = [inFile ? file : null, typeof line === 'number' ? line : null].filter((part) => part !== null)
  const inside = typeof path === 'string' && path !== '' && !text.includes(path)
  return [...(place.length > 0 ? [place.join(':')] : []), ...(inside ? [path] : [])]
}

/** Details that hold an id where a person would say a name. */
const namedKeys: ReadonlySet<string> = new Set([
  'account',
  'member',
  'parent',
  'child',
  'on',
  'subject',
  'actor',
])
const unnamed: NameOf = () => undefined

/** Lists are read out; what is nested stays where only code reads it. */
function said(details: Failure['details'], nameOf: NameOf): Said {
  const words: Said = {}
  for (const [key, detail] of Object.entries(details)) {
    const word = inWords(detail, namedKeys.has(key) ? nameOf : unnamed)
    if (word !== null) words[key] = word
  }
  return words
}

function inWords(detail: FailureDetail, nameOf: NameOf): string | number | boolean | null {
  if (typeof detail === 'string') return nameOf(detail) ?? detail
  if (detail === null || typeof detail !== 'object') return detail
  if (!Array.isArray(detail)) return null
  return detail
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => (typeof item === 'string' ? (nameOf(item) ?? item) : item))
    .join(', ')
}
