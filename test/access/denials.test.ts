import { describe, expect, it } from 'vitest'
import { check } from '../../electron/access/check.ts'
import { createGraph } from '../../electron/access/graph.ts'
import type { Account } from '../../shared/model/account.ts'
import { billingTypes, serviceTypes } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Link } from '../../shared/model/link.ts'
import { shareRoles } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { MissingRole, Question, UnknownFact, Verdict } from '../../shared/model/verdict.ts'
import { canHold } from '../../shared/policy/roles.ts'
import { Chance, randomQuestion, randomWorkspace } from '../helpers/random-workspace.ts'
import { slowCheck } from '../helpers/slow-access.ts'

/* What a denial says would help does help: people act on it. */

const only = process.env['SEED']
const seeds = only ? [Number(only)] : Array.from({ length: 60 }, (_, place) => place + 1)

/** The rows if the member were given the first role that fits at one of the places named. */
function given(
  rows: WorkspaceRows,
  question: Question,
  missing: readonly MissingRole[],
  last: boolean,
): WorkspaceRows {
  const grants = missing.map(({ roles, on }): Grant => {
    const account = rows.account.find(({ id }) => id === (last ? on.at(-1) : on[0]))
    const role = account && roles.find((each) => canHold(account, each))
    if (!role) throw new Error(`none of ${roles.join(', ')} can be held on ${account?.id ?? 'nothing'}`)
    return { member: question.member, account: account.id, role }
  })
  return { ...rows, grant: [...rows.grant, ...grants] }
}

/** Whether it is a fact about this link. */
function about(link: Link, fact: UnknownFact): boolean {
  return 'child' in fact && fact.child === link.child && fact.parent === link.parent
}

/** The link as it is where its status turns out to be active. */
function settled(link: Link, facts: readonly UnknownFact[]): Link {
  const { raw: _, ...rest } = link
  const isAsked = facts.some((fact) => fact.fact === 'status' && about(link, fact))
  return isAsked ? { ...rest, status: 'active' } : link
}

/** The rows if facts had been told: these links as owners, the others by this share, and so on. */
function told(
  rows: WorkspaceRows,
  facts: readonly UnknownFact[],
  owners: readonly UnknownFact[],
  words: Pick<Link, 'share'> & Pick<Account, 'billing' | 'service'>,
): WorkspaceRows {
  const asked = (account: Account, word: 'billing' | 'service'): Partial<Account> =>
    facts.some((fact) => fact.fact === word && fact.account === account.id) ? { [word]: words[word] } : {}
  return {
    ...rows,
    link: rows.link.map((unsettled): Link => {
      const link = settled(unsettled, facts)
      if (owners.some((fact) => about(link, fact))) return Object.assign({}, link, { owner: 'yes' })
      const isAsked = facts.some((fact) => fact.fact === 'share' && about(link, fact))
      return isAsked ? Object.assign({}, link, { share: words.share }) : link
    }),
    account: rows.account.map((account) =>
      Object.assign({}, account, asked(account, 'billing'), asked(account, 'service')),
    ),
  }
}

/** Ways in which the unknown facts could turn out: each owner alone and all together, each share, and so on. */
function outcomes(rows: WorkspaceRows, facts: readonly UnknownFact[]): WorkspaceRows[] {
  const owners = facts.filter((fact) => fact.fact === 'owner')
  return [[], ...owners.map((owner) => [owner]), owners].flatMap((owning) =>
    shareRoles.flatMap((share) =>
      billingTypes.flatMap((billing) =>
        serviceTypes.map((service) => told(rows, facts, owning, { share, billing, service })),
      ),
    ),
  )
}

/** What a denial says that is not so; nothing where all of it is true. */
function falsehoods(rows: WorkspaceRows, question: Question, { allowed, proof }: Verdict): string[] {
  const { because, nearest, dependsOn } = proof
  if (allowed || because === 'not-this-kind') return []
  if (!nearest) return ['names no nearest allowance']

  const found: string[] = []
  if (nearest.failing.length === 0 && nearest.missing.every(({ on }) => on.length > 0)) {
    const helps = [false, true].every((last) =>
      slowCheck(given(rows, question, nearest.missing, last), question).rules.includes(nearest.rule),
    )
    if (!helps) found.push(`the roles that are missing for ${nearest.rule} would not help`)
  }
  if (
    because === 'unknown-fact' &&
    !outcomes(rows, dependsOn).some((known) => slowCheck(known, question).allowed)
  ) {
    found.push(`hangs on ${JSON.stringify(dependsOn)} in no way`)
  }
  if (because === 'condition' && nearest.failing.length === 0)
    found.push('names no fact that stands against it')
  return found
}

describe('a denial', () => {
  for (const seed of seeds) {
    it(`tells the truth about what would help, with seed ${seed}`, () => {
      const chance = new Chance(seed)
      const rows = randomWorkspace(chance)
      const graph = createGraph(rows)
      const questions = Array.from({ length: 60 }, () => randomQuestion(chance, rows))
      const found = questions.map((question) => ({
        question,
        falsehoods: falsehoods(rows, question, check(graph, question)),
      }))
      expect(found.filter((one) => one.falsehoods.length > 0)).toEqual([])
    })
  }
})
