import type { Account } from '../../../shared/model/account.ts'
import { knownLinkStatuses, shareRoles } from '../../../shared/model/link.ts'
import type { Link, ShareRole } from '../../../shared/model/link.ts'
import { actsFrom, canBeTold, linkLifeCycle, requestLifeCycle } from '../../../shared/policy/life-cycles.ts'
import type { LinkAct } from '../../../shared/policy/life-cycles.ts'
import type { Act, ActName, Step } from './act.ts'

/** A link with the accounts at its ends. */
export interface LinkEnds {
  readonly link: Link
  readonly parent: Account
  readonly child: Account
  /** Every link above the child, this one among them. */
  readonly above: readonly Link[]
}

/** What can be done with a link in the state in which it is, in the order in which a menu lists it. */
export function linkActs(ends: LinkEnds): readonly Act[] {
  if (canBeTold(ends.link.status)) return tellActs(ends.link)
  return ends.parent.system === 'google-ads' ? googleActs(ends) : centerActs(ends)
}

/** Whoever looked up what the platform means by its word says so. */
function tellActs({ parent, child }: Link): readonly Act[] {
  return knownLinkStatuses.map((status) =>
    act(`tell.${status}`, null, { command: 'accounts.describe-link', input: { parent, child, status } }),
  )
}

function googleActs(ends: LinkEnds): readonly Act[] {
  const { link, parent, child } = ends
  const cycle = linkLifeCycle.filter(({ from }) => from === link.status)
  const acts = cycle.map((step) => lifeCycleAct(step.act, step.by === 'parent' ? 'parent' : 'child', ends))
  if (link.status !== 'active') return acts
  const at = { parent: parent.id, child: child.id }
  const move: Act = {
    name: 'move',
    letter: 'm',
    named: {},
    doing: {
      kind: 'ask',
      dialog: { kind: 'move', links: [at] },
      exercise: { action: 'link.remove', on: parent.id },
    },
  }
  // The platform hides clients only: CANNOT_HIDE_OR_UNHIDE_MANAGER_ACCOUNTS.
  const hidden = link.hidden === 'yes'
  const hide = act(
    hidden ? 'show' : 'hide',
    'h',
    { command: 'links.hide', input: { ...at, hidden: !hidden } },
    { parent: parent.id },
  )
  return [move, ...(child.kind === 'client' ? [hide, ...ownershipActs(ends)] : []), ...acts]
}

function lifeCycleAct(what: LinkAct, side: 'parent' | 'child', { parent, child }: LinkEnds): Act {
  const at = { parent: parent.id, child: child.id }
  switch (what) {
    case 'request':
      return act('request', 'a', {
        command: 'links.request',
        input: { parent: parent.id, children: [child.id] },
      })
    case 'accept':
      return act('accept', 'a', { command: 'links.decide', input: { ...at, decision: 'accept' } })
    case 'refuse':
      return act('refuse', 'r', { command: 'links.decide', input: { ...at, decision: 'refuse' } })
    case 'cancel':
      return { ...act('cancel', 'c', { command: 'links.cancel', input: at }), ends: true }
    case 'unlink': {
      const step: Step = { command: 'links.unlink', input: { ...at, side } }
      const named = { account: side === 'parent' ? parent.id : child.id }
      return { ...act(`unlink.${side}`, side === 'parent' ? 'u' : 'l', step, named), ends: true }
    }
  }
}

/** One manager owns a client at a time, so what can be done depends on the links beside this one. */
function ownershipActs({ link, parent, child, above }: LinkEnds): readonly Act[] {
  const account = child.id
  if (link.owner === 'yes') {
    const others = above.filter((each) => each.status === 'active' && each.parent !== parent.id)
    return [
      ...others.map((each) =>
        act(
          'transfer',
          others.length === 1 ? 't' : null,
          { command: 'ownership.transfer', input: { account, to: each.parent } },
          { to: each.parent },
        ),
      ),
      act('disown', 'o', { command: 'ownership.remove', input: { account } }, { parent: parent.id }),
    ]
  }
  const owned = above.some((each) => each.status === 'active' && each.owner === 'yes')
  const step: Step = owned
    ? { command: 'ownership.transfer', input: { account, to: parent.id } }
    : { command: 'ownership.give', input: { account, manager: parent.id } }
  return owned
    ? [act('transfer', 'o', step, { to: parent.id })]
    : [act('own', 'o', step, { parent: parent.id })]
}

function centerActs(ends: LinkEnds): readonly Act[] {
  const { link, parent, child, above } = ends
  if (link.status !== 'active') return parent.kind === 'business-center' ? requestActs(ends) : []
  if (parent.kind === 'account-group') {
    const step: Step = { command: 'centers.ungroup', input: { group: parent.id, accounts: [child.id] } }
    return [{ ...act('ungroup', 'u', step, { parent: parent.id }), ends: true }]
  }
  if (parent.kind !== 'business-center' || child.kind === 'business-center') return []
  if (link.owner === 'yes') return canBeShared(child) ? [shareAct(child)] : []
  const receiver = parent.id
  const assets = [child.id]
  const owned = above.some((each) => each.status === 'active' && each.owner === 'yes')
  return [
    ...(owned ? raisesOf(link.share, child) : []).map((share) =>
      act('raise', null, { command: 'centers.share', input: { receiver, assets, share } }, { role: share }),
    ),
    {
      ...act('stop-sharing', 'u', { command: 'centers.stop-sharing', input: { receiver, assets } }),
      ends: true,
    },
  ]
}

/** A Business Center asked for the asset: it is accepted up to a role. */
function requestActs(ends: LinkEnds): readonly Act[] {
  const { link, parent, child } = ends
  const at = { parent: parent.id, child: child.id }
  return actsFrom(requestLifeCycle, link.status).flatMap((what) =>
    what === 'accept'
      ? sharesFor(child).map((share, place) =>
          act(
            'accept.share',
            place === 0 ? 'a' : null,
            { command: 'links.decide', input: { ...at, decision: 'accept', share } },
            { role: share },
          ),
        )
      : [lifeCycleAct(what, 'parent', ends)],
  )
}

/** Sharing with a partner, asked of the owner. */
function shareAct(asset: Account): Act {
  const exercise = asset.kind === 'ad-account' ? {} : { exercise: { action: 'partner.share', on: asset.id } }
  return {
    name: 'share',
    letter: 's',
    named: {},
    doing: { kind: 'ask', dialog: { kind: 'share', asset: asset.id }, ...exercise },
  }
}

/** What a partner can receive: account groups and audiences stay where they are. */
export function canBeShared({ system, kind }: Account): boolean {
  const stays = ['business-center', 'account-group', 'audience'].includes(kind)
  return system === 'tiktok-business-center' && !stays
}

/** The shares that an asset of this kind knows, from the least to the most. */
export function sharesFor({ kind }: Pick<Account, 'kind'>): readonly ShareRole[] {
  return kind === 'ad-account' ? shareRoles.filter((role) => role !== 'assigned').toReversed() : ['assigned']
}

/** A share can be raised in place; lowering needs to share anew (facts C3). */
function raisesOf(share: ShareRole | undefined, asset: Account): readonly ShareRole[] {
  const order = sharesFor(asset)
  return share === undefined ? [] : order.slice(order.indexOf(share) + 1)
}

function act(
  name: ActName,
  letter: string | null,
  step: Step,
  named: Readonly<Record<string, string>> = {},
): Act {
  return { name, letter, named, doing: { kind: 'step', step } }
}
