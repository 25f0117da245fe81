import type { Incoming } from '../incoming.ts'
import type { Link } from '../../../../shared/model/link.ts'
import { unspecified } from '../google/link-words.ts'
import { rowsAStep } from '../turns.ts'
import type { Ledger } from './ledger.ts'
import type { Named } from './merge.ts'

/**
 * Takes the links of files in. An owner that a file does not know is no news about the owner, nor a status that
 * it does not say about the status; `shown` are those links of which the files say that they are not hidden.
 * Pauses now and then.
 */
export function* mergeLinks(
  ledger: Ledger<'link'>,
  incoming: readonly Link[],
  named: Named,
  shown: Incoming['shown'],
): Generator<undefined, void> {
  let count = 0
  for (const given of incoming) {
    if (count++ % rowsAStep === 0) yield
    const parent = named.account(given.parent)
    const child = named.account(given.child)
    const isAsGiven = parent === given.parent && child === given.child
    const link = isAsGiven ? given : { ...given, parent, child }
    const entry = ledger.entryOf(link)
    const known = ledger.rowAt(entry)
    ledger.putAt(entry, known ? linkNow(known, link, () => shown.has(given)) : link, given)
  }
}

/** What is known of a link and what a file says of it, together. */
function linkNow(known: Link, link: Link, isShown: () => boolean): Link {
  return addsNothing(known, link, isShown) ? known : combined(known, link, isShown)
}

/** Whether a known link says all that a file says. Making another of it costs more than to see that. */
function addsNothing(known: Link, link: Link, isShown: () => boolean): boolean {
  for (const field in link) {
    if (link[field as keyof Link] === known[field as keyof Link]) continue
    const isUnsaid =
      field === 'owner' ? link.owner === 'unknown' : isStatus(field) && link.raw === unspecified
    if (!isUnsaid) return false
  }
  return known.hidden === undefined || !isShown()
}

function combined(known: Link, link: Link, isShown: () => boolean): Link {
  const owner = link.owner === 'unknown' ? known.owner : link.owner
  const { status, raw } = link.raw === unspecified ? known : link
  const { hidden, raw: _, ...rest } = { ...known, ...link, owner, status }
  const after = raw === undefined ? rest : { ...rest, raw }
  return hidden === undefined || isShown() ? after : { ...after, hidden }
}

function isStatus(field: string): boolean {
  return field === 'status' || field === 'raw'
}
