import type { Compared, MayBeyond, Side } from '../../shared/contract/access.ts'
import { sides } from '../../shared/contract/access.ts'
import type { Account } from '../../shared/model/account.ts'
import type { Asked } from '../../shared/model/saved-question.ts'
import type { Params } from '../../shared/model/verdict.ts'
import { actsNamed, twoSides } from './answers.ts'
import type { Answered, AnswerRow } from './answers.ts'
import { orProblem } from './problem.ts'
import type { Session } from './session.ts'

/** As many as one call gives. */
const pageSize = 200

/** One member now, and with a change: every page of it, and the accounts in it that only the change makes. */
export async function changeAnswer(
  { call }: Session,
  compared: Extract<Asked, { readonly kind: 'compare-change' }>,
  act: { readonly action: string; readonly params: Params } | null,
): Promise<{ readonly answer: Answered; readonly added: readonly Account[] }> {
  const pageOf = async (side: Side, from: number): Promise<Compared> =>
    orProblem(await call('access.compare', { compared, side, from, limit: pageSize }))
  const { acts, failing } = await pageOf('one', 0)
  const named = act ? actsNamed(acts, act) : []
  const found: Record<Side, AnswerRow[]> = { one: [], other: [] }
  const added = new Map<string, Account>()
  const note = (accounts: readonly Account[]) => accounts.forEach((each) => added.set(each.id, each))
  for (const side of sides) {
    if (!act) {
      for (let all = false; !all;) {
        const page = await pageOf(side, found[side].length)
        found[side].push(...page.rows.map(({ id, ...held }) => ({ account: id, ...held })))
        note(page.added)
        all = found[side].length >= page[side]
      }
      continue
    }
    for (const { one: _, other: __, ...each } of named) {
      let page: MayBeyond
      let from = 0
      do {
        page = orProblem(
          await call('access.compare-act', { compared, act: each, side, from, limit: pageSize }),
        )
        found[side].push(...page.rows)
        note(page.added)
        from += page.rows.length
      } while (from < page.total)
    }
  }
  return { answer: twoSides(found.one, found.other, acts, failing), added: [...added.values()] }
}
