import type { Link } from '../model/link.ts'
import type { RowChange } from '../model/row.ts'
import type { Parts, Sentence } from '../sentence/sentence.ts'
import { account } from '../sentence/sentence.ts'
import { rowsOf } from './effects.ts'
import { tell } from './tell.ts'

/** What a command about links of Google Ads did. */
export function linkActSentence(command: string, rows: readonly RowChange[]): Sentence | null {
  const links = rowsOf('link', rows)
  const [first] = links
  const link = first?.after ?? first?.before
  if (!first || !link) return null
  const parts = ends(link)
  switch (command) {
    case 'links.request':
      return links.length === 1 ? tell('link.requested', parts) : tell('links.requested', parts, links.length)
    case 'links.decide':
      return tell(first.after?.status === 'active' ? 'link.accepted' : 'link.refused', parts)
    case 'links.cancel':
      return tell('link.canceled', parts)
    case 'links.unlink':
      return tell('link.unlinked', parts)
    case 'links.hide':
      return tell(first.after?.hidden === 'yes' ? 'link.hid' : 'link.showed', parts)
    case 'links.move':
      return moved(links.flatMap(({ after }) => after ?? []))
    default:
      return null
  }
}

/** Of every account the link that ended and the one that began. */
function moved(after: readonly Link[]): Sentence | null {
  const left = after.find(({ status }) => status !== 'active')
  const to = after.filter(({ status }) => status === 'active')
  const [came] = to
  if (!left || !came) return null
  const parts = { account: account(came.child), from: account(left.parent), to: account(came.parent) }
  return to.length === 1 ? tell('link.moved', parts) : tell('links.moved', parts, to.length)
}

/** What a command about ownership did: the link that lost it, the one that got it, or both. */
export function ownershipSentence(command: string, rows: readonly RowChange[]): Sentence | null {
  if (!command.startsWith('ownership.')) return null
  const links = rowsOf('link', rows)
  const lost = links.find(({ before, after }) => before?.owner === 'yes' && after?.owner !== 'yes')?.before
  const got = links.find(({ before, after }) => before?.owner !== 'yes' && after?.owner === 'yes')?.after
  if (lost && got)
    return tell('owner.transferred', { ...ends(got), from: account(lost.parent), to: account(got.parent) })
  if (got) return tell('owner.given', ends(got))
  return lost ? tell('owner.removed', ends(lost)) : null
}

function ends({ parent, child }: Link): Parts {
  return { parent: account(parent), account: account(child) }
}
