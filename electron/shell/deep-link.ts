import { linkScheme, readDeepLink } from '../../shared/model/deep-link.ts'
import type { LinkKind } from '../../shared/model/deep-link.ts'

const screens: Readonly<Record<LinkKind, string>> = { account: 'accounts', member: 'people', plan: 'plans' }

/** The fragment of the page to which a link leads; empty for anything that is no link of ours. */
export function placeOfLink(link: string): string {
  const read = readDeepLink(link)
  return read ? `#/${screens[read.kind]}?${new URLSearchParams({ [read.kind]: read.id }).toString()}` : ''
}

/** The link among the arguments of a start: that is how Windows and Linux hand one over. */
export function linkIn(args: readonly string[]): string {
  return placeOfLink(args.find((arg) => arg.startsWith(`${linkScheme}:`)) ?? '')
}
