export const screens = [
  'accounts',
  'grid',
  'map',
  'people',
  'ask',
  'pending',
  'reviews',
  'findings',
  'charts',
  'plans',
  'reports',
  'activity',
  'difference',
] as const
export type Screen = (typeof screens)[number]

/** Where the person is: a screen, the account, member, plan and review that are chosen, and how deep the map goes. */
export interface Place {
  readonly screen: Screen
  readonly account: string | null
  readonly member: string | null
  readonly plan?: string | undefined
  readonly review?: string | undefined
  /** Levels below the account that the map shows. */
  readonly depth?: number | undefined
}

export const startPlace: Place = {
  screen: 'accounts',
  account: null,
  member: null,
  plan: undefined,
  review: undefined,
  depth: undefined,
}

/** Whether an address names a place at all. */
export function isPlace(hash: string): boolean {
  return hash.startsWith('#/')
}

/** Reads `#/people?account=…&member=…`; anything else is the start. */
export function readPlace(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const screen = screens.find((name) => name === path)
  if (!screen) return startPlace
  const subject = new URLSearchParams(query)
  return {
    screen,
    account: subject.get('account'),
    member: subject.get('member'),
    plan: subject.get('plan') ?? undefined,
    review: subject.get('review') ?? undefined,
    depth: readDepth(subject.get('depth')),
  }
}

function readDepth(text: string | null): number | undefined {
  return text !== null && /^[1-9]$/.test(text) ? Number(text) : undefined
}

/** The fragment that `readPlace` reads back. */
export function writePlace(place: Place): string {
  const subject = new URLSearchParams()
  if (place.account !== null) subject.set('account', place.account)
  if (place.member !== null) subject.set('member', place.member)
  if (place.plan !== undefined) subject.set('plan', place.plan)
  if (place.review !== undefined) subject.set('review', place.review)
  if (place.depth !== undefined) subject.set('depth', String(place.depth))
  const query = subject.toString()
  return `#/${place.screen}${query === '' ? '' : `?${query}`}`
}
