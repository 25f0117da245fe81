import type { Failure } from '../../shared/contract/failure.ts'
import { detailsInWords } from '../../shared/contract/failure-words.ts'
import type { SaidDetails } from '../../shared/contract/failure-words.ts'
import { formatsOf } from './formats.ts'
import { shownLanguage } from './language.ts'

type Translate = (key: string, options: Record<string, unknown>) => string

/** Names by which a person knows what stands in the details as an id. */
export type NameOf = (id: string) => string | undefined

/**
 * What went wrong, in words, with its place. `t` is the function of any namespace: the text is looked
 * up among the failures, first by the message and then by the code.
 */
export function failureText(t: unknown, failure: Failure, nameOf: NameOf = () => undefined): string {
  const translate = t as Translate
  const { list, labelled } = formatsOf(shownLanguage())
  const lookUp = (ns: string, key: string) => translate(key, { ns, defaultValue: '' }) || undefined
  const details = detailsInWords(failure.details, { lookUp, nameOf, list })
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
function placeOf({ file, line, path }: SaidDetails, text: string): readonly string[] {
  const inFile = typeof file === 'string' && (typeof line === 'number' || !text.includes(file))
  const place = [inFile ? file : null, typeof line === 'number' ? line : null].filter((part) => part !== null)
  const inside = typeof path === 'string' && path !== '' && !text.includes(path)
  return [...(place.length > 0 ? [place.join(':')] : []), ...(inside ? [path] : [])]
}
