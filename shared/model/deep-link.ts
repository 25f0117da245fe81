/** Links from outside, to what they name in the open workspace. */
export const linkScheme = 'keyholder'

/** What a link may lead to. */
export const linkKinds = ['account', 'member', 'plan'] as const
export type LinkKind = (typeof linkKinds)[number]

/** `keyholder://account/<id>`: what may be pasted into a mail or a ticket. */
export function deepLinkTo(kind: LinkKind, id: string): string {
  return `${linkScheme}://${kind}/${encodeURIComponent(id)}`
}

/** What a link leads to; null for anything that is no such link. */
export function readDeepLink(link: string): { readonly kind: LinkKind; readonly id: string } | null {
  const [, found, path] = /^keyholder:\/\/([a-z]+)\/([^/?#]+)\/?$/i.exec(link) ?? []
  const kind = linkKinds.find((each) => each === found?.toLowerCase())
  if (kind === undefined || path === undefined) return null
  try {
    return { kind, id: decodeURIComponent(path) }
  } catch {
    return null
  }
}
