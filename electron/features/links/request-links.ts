import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { linkLifeCycle, transitionOf } from '../../../shared/policy/life-cycles.ts'
import { policies } from '../../../shared/policy/policies.ts'
import type { CommandHandler } from '../../feature.ts'
import { actOn } from '../act-on.ts'
import { childPath, listedTwice } from './child-list.ts'
import { linkIn, readGoogleAccount, readPair } from './linked-pair.ts'
import type { LinkedPair } from './linked-pair.ts'
import { refusedTransition } from './refused-transition.ts'

/**
 * A manager asks accounts to be linked below it, all or none (facts A3: always the manager begins). Fails
 * with `not-found` for an unknown account, with `structure` for kinds that cannot be linked and for a pair
 * that is linked or asked already; the account at fault is named as `children[i]`.
 */
export const requestLinks: CommandHandler<'links.request'> = (view, { parent, children, askedAt }) => {
  const twice = listedTwice(children)
  if (twice) return twice
  const manager = readGoogleAccount(view.store, parent, 'parent')
  if (!manager.ok) return manager
  const asked = askedAt ?? new Date(view.clock()).toISOString()
  const rows: RowChange[] = []
  for (const [index, child] of children.entries()) {
    const path = childPath(index)
    const pair = readPair(view.store, { parent, child }, { parent: 'parent', child: path })
    if (!pair.ok) return pair
    const possible = canBeLinked(pair.value, path)
    if (!possible.ok) return possible
    const { link } = pair.value
    const step = transitionOf(linkLifeCycle, link?.status ?? null, 'request')
    if (!step) return refusedTransition(pair.value, 'request', path)
    rows.push({ table: 'link', before: link, after: { ...linkIn(pair.value, step.to), askedAt: asked } })
  }
  return done({ rows, exercises: [actOn(manager.value, 'client.link')], answer: {} })
}

/** Managers stand above managers and clients, clients above nothing, and nothing above itself. */
export function canBeLinked({ parent, child }: LinkedPair, path: string): Result<null> {
  if (parent.id === child.id) {
    return failed('structure', 'structure.self-link', { account: child.id, name: child.name, path })
  }
  if (!policies[parent.system].kinds[parent.kind]?.includes(child.kind)) {
    return failed('structure', 'link.kinds-cannot-link', { parent: parent.name, kind: child.kind, path })
  }
  return done(null)
}
