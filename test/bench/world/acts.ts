import type { Params } from '../../../shared/model/verdict.ts'

/** Levels of a Google Ads account; a level's bit is its place here. */
export const levels = ['admin', 'standard', 'billing', 'read-only', 'email-only'] as const
export type Level = (typeof levels)[number]

/** An act on a client account, and which levels allow it, by where they are held. */
export interface Act {
  readonly action: string
  readonly params?: Params
  /** Held on the client itself. */
  readonly here: readonly Level[]
  /** Held on a manager above, by any route. */
  readonly above: readonly Level[]
  /** Held on a manager above, by a route that owns the client. */
  readonly owning: readonly Level[]
}

const readers = everywhere(['admin', 'standard', 'read-only'])
const editors = everywhere(['admin', 'standard'])
const notified = everywhere(['admin', 'standard', 'read-only', 'email-only'])
const anyAdmin = everywhere(['admin'])
const owners = { here: ['admin'], above: [], owning: ['admin'] } as const

/**
 * The question that every contestant is asked: 25 acts of Google Ads that hang on five levels, where
 * they are held, and one owner bit. Written from the documents once more, independently of
 * shared/policy; what hangs on billing or on the mailing list is left out.
 */
export const acts: readonly Act[] = [
  { action: 'account.view', ...readers },
  { action: 'account.edit', ...editors },
  { action: 'campaign.edit', ...editors },
  { action: 'report.create', ...readers },
  { action: 'notification.receive', ...notified },

  { action: 'user.invite', params: { level: 'admin' }, ...owners },
  { action: 'user.invite', params: { level: 'standard' }, ...anyAdmin },
  { action: 'user.invite', params: { level: 'billing' }, here: ['admin'], above: [], owning: [] },
  { action: 'user.invite', params: { level: 'read-only' }, ...anyAdmin },
  {
    action: 'user.invite',
    params: { level: 'email-only' },
    here: ['admin', 'standard', 'read-only'],
    above: ['admin'],
    owning: [],
  },

  { action: 'user.change-level', params: { from: 'standard', to: 'read-only' }, ...anyAdmin },
  { action: 'user.change-level', params: { from: 'read-only', to: 'standard' }, ...anyAdmin },
  { action: 'user.change-level', params: { from: 'admin', to: 'standard' }, ...owners },
  { action: 'user.change-level', params: { from: 'standard', to: 'admin' }, ...owners },
  { action: 'user.change-level', params: { from: 'read-only', to: 'admin' }, ...owners },

  ...levels.map((level) => ({ action: 'user.remove', params: { level }, ...owners })),

  { action: 'ownership.transfer', ...owners },
  { action: 'ownership.remove', ...owners },
  { action: 'link-request.decide', ...owners },
  { action: 'link.remove', ...owners },
  { action: 'remarketing.share', ...owners },
]

/** A name of its own for each act, for engines that know no parameters. */
export function nameOfAct({ action, params = {} }: Act): string {
  return [action, ...Object.values(params)].join('/')
}

export function levelMask(held: readonly string[]): number {
  return levels.reduce((mask, level, place) => (held.includes(level) ? mask | (1 << place) : mask), 0)
}

function everywhere(held: readonly Level[]) {
  return { here: held, above: held, owning: held }
}
