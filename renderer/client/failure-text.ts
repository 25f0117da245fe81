import { systems } from '../../shared/model/system.ts'
import type { Failure, FailureDetail } from '../../shared/contract/failure.ts'
import { formatsOf } from './formats.ts'
import { shownLanguage } from './language.ts'

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
  const { list, labelled } = formatsOf(shownLanguage())
  const details = said(
    failure.details,
    (key, id) => wordOf(translate, failure, key, id) ?? (namedKeys.has(key) ? nameOf(id) : undefined),
    list,
  )
  const otherwise = translate(`code.${failure.code}`, {
    ...details,
    message: failure.message,
    ns: 'failures',
    defaultValue: failure.message,
  })
  const text = translate(failure.message, { ...details, ns: 'failures', defaultValue: otherwise })
  return [...placeOf(details, text), text].reduceRight((rest, place) => labelled(place, rest))
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

/** Details that hold a word of the contract, and under which key its translation stands. */
const words: { readonly [key: string]: { readonly ns: string; readonly prefix: string } } = {
  kind: { ns: 'kinds', prefix: '' },
  kinds: { ns: 'kinds', prefix: '' },
  system: { ns: 'systems', prefix: '' },
  share: { ns: 'explain', prefix: 'share.' },
  held: { ns: 'explain', prefix: 'share.' },
  act: { ns: 'failures', prefix: 'word.act.' },
  possible: { ns: 'failures', prefix: 'word.act.' },
  state: { ns: 'failures', prefix: 'word.state.' },
  attribute: { ns: 'activity', prefix: 'field.' },
}
const roleKeys: ReadonlySet<string> = new Set(['role', 'roles', 'other'])

/** What a person calls a word of the contract; nothing where there is no such word, as in the words of a file. */
function wordOf(translate: Translate, { details }: Failure, key: string, id: string): string | undefined {
  const lookUp = (ns: string, under: string) => translate(under, { ns, defaultValue: '' }) || undefined
  if (roleKeys.has(key)) {
    const { system } = details
    const where = typeof system === 'string' ? [system] : systems
    return where.map((each) => lookUp('roles', `${each}/${id}`)).find((word) => word !== undefined)
  }
  const word = words[key]
  return word && lookUp(word.ns, word.prefix + id)
}

/** Lists are read out; what is nested stays where only code reads it. */
function said(
  details: Failure['details'],
  wordFor: (key: string, id: string) => string | undefined,
  list: (items: readonly string[]) => string,
): Said {
  const spoken: Said = {}
  for (const [key, detail] of Object.entries(details)) {
    const word = inWords(detail, (id) => wordFor(key, id), list)
    if (word !== null) spoken[key] = word
  }
  return spoken
}

function inWords(
  detail: FailureDetail,
  wordFor: NameOf,
  list: (items: readonly string[]) => string,
): string | number | boolean | null {
  if (typeof detail === 'string') return wordFor(detail) ?? detail
  if (detail === null || typeof detail !== 'object') return detail
  if (!Array.isArray(detail)) return null
  return list(
    detail
      .filter((item) => typeof item === 'string' || typeof item === 'number')
      .map((item) => (typeof item === 'string' ? (wordFor(item) ?? item) : String(item))),
  )
}
