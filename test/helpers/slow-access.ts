import type { Account } from '../../shared/model/account.ts'
import type { Link } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { Because, Params, Question, UnknownFact } from '../../shared/model/verdict.ts'
import { policies } from '../../shared/policy/policies.ts'
import type { Condition, Held, Need, Policy } from '../../shared/policy/policy.ts'
import { roleOf } from '../../shared/policy/roles.ts'

/*
 * The permission engine as one would explain it on paper: list every path, read every rule out loud.
 * Slow, without any index, over plain rows. The engine must agree with it on every answer.
 */

/** Yes, no, or a list of the facts that nobody has told and on which it hangs. */
type Answer = 'yes' | 'no' | readonly UnknownFact[]

const both = (answers: readonly Answer[]): Answer => {
  if (answers.includes('no')) return 'no'
  const facts = answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer))
  return facts.length > 0 ? facts : 'yes'
}

const either = (answers: readonly Answer[]): Answer => {
  if (answers.includes('yes')) return 'yes'
  const facts = answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer))
  return facts.length > 0 ? facts : 'no'
}

/** A role held by a grant, and one way down from the account of the grant. */
interface Walk {
  readonly role: string
  readonly path: readonly string[]
}

function accountOf(rows: WorkspaceRows, id: string): Account {
  const account = rows.account.find((row) => row.id === id)
  if (!account) throw new Error(`no account ${id}`)
  return account
}

const activeOf = new WeakMap<WorkspaceRows, readonly Link[]>()

/** The links that pass roles on. Remembered for each workspace: everything here asks for them again and again. */
export function activeLinks(rows: WorkspaceRows): readonly Link[] {
  const known = activeOf.get(rows)
  if (known) return known
  const active = rows.link.filter((link) => link.status === 'active' && !isOfGroupWithout(rows, link))
  activeOf.set(rows, active)
  return active
}

/** Does a group hold it whose own Business Center has it no more, or not yet? It has nothing to pass on then. */
function isOfGroupWithout(rows: WorkspaceRows, { parent: group, child }: Link): boolean {
  if (accountOf(rows, group).kind !== 'account-group') return false
  return rows.link
    .filter((link) => link.child === group && link.status === 'active')
    .some(({ parent }) =>
      rows.link.some((link) => link.parent === parent && link.child === child && link.status !== 'active'),
    )
}

/** Every way down along active links, no account twice. */
function pathsDown(rows: WorkspaceRows, path: readonly string[], to: string): (readonly string[])[] {
  const last = path.at(-1)
  if (last === to) return [path]
  return activeLinks(rows)
    .filter((link) => link.parent === last && !path.includes(link.child))
    .flatMap((link) => pathsDown(rows, [...path, link.child], to))
}

/** Every role that reaches the account, by every path. A role that nobody knows reaches nothing. */
export function walksTo(rows: WorkspaceRows, member: string, to: string): readonly Walk[] {
  return rows.grant
    .filter((grant) => grant.member === member)
    .flatMap((grant) => {
      const role = roleOf(accountOf(rows, grant.account).system, grant.role)
      if (!role) return []
      if (grant.account === to) return [{ role: role.id, path: [to] }]
      return role.flowsDown
        ? pathsDown(rows, [grant.account], to).map((path) => ({ role: role.id, path }))
        : []
    })
}

/** Google: does the manager that owns the account lie on the path? */
function ownerOnPath(rows: WorkspaceRows, path: readonly string[]): Answer {
  const child = path.at(-1)
  const links = activeLinks(rows).filter((link) => link.child === child)
  const owners = links.filter((link) => link.owner === 'yes')
  if (owners.length > 0) return owners.some((link) => path.includes(link.parent)) ? 'yes' : 'no'
  return either(
    links
      .filter((link) => link.owner === 'unknown' && path.includes(link.parent))
      .map((link) => [{ fact: 'owner', parent: link.parent, child: link.child }]),
  )
}

/**
 * The links on a path by which a holder received something from a partner, or might have. A group
 * passes on what the holder before it on the path has; a path that starts at the group has none.
 */
function partnerLinks(rows: WorkspaceRows, path: readonly string[], holder: string, group: string): Link[] {
  const isKind = (id: string | undefined, kind: string): boolean =>
    id !== undefined && accountOf(rows, id).kind === kind
  return (
    path
      .slice(1)
      .flatMap((child, index) => {
        const parent = path[index]
        const above = path[index - 1]
        const from = isKind(parent, group) ? above : parent
        if (!isKind(from, holder) || isKind(child, group)) return []
        return activeLinks(rows).filter((link) => link.parent === from && link.child === child)
      })
      .filter((link) => link.owner !== 'yes')
      // There is one owner at most: where it is known, an unknown one is none.
      .map((link) => (isOwned(rows, link.child) ? notOwning(link) : link))
  )
}

function notOwning(link: Link): Link {
  return { ...link, owner: 'no' }
}

function isOwned(rows: WorkspaceRows, child: string): boolean {
  return activeLinks(rows).some((link) => link.child === child && link.owner === 'yes')
}

function owns(rows: WorkspaceRows, policy: Policy, path: readonly string[]): Answer {
  const { ownership } = policy
  if (ownership.by === 'none') return 'yes'
  if (ownership.by === 'owner-on-route') {
    const kind = accountOf(rows, path.at(-1) ?? '').kind
    return ownership.ownThemselves.includes(kind) ? 'yes' : ownerOnPath(rows, path)
  }
  return both(
    partnerLinks(rows, path, ownership.holder, ownership.group).map((link): Answer =>
      link.owner === 'no' ? 'no' : [{ fact: 'owner', parent: link.parent, child: link.child }],
    ),
  )
}

/** Does every link on the path own, or let through what the need asks for? */
function ownsOrShares(rows: WorkspaceRows, policy: Policy, path: readonly string[], need: Need): Answer {
  if (policy.ownership.by !== 'every-link') return 'no'
  const { holder, group } = policy.ownership
  return both(
    partnerLinks(rows, path, holder, group).map((link): Answer => {
      const { parent, child } = link
      if (link.share && need.share?.includes(link.share)) return 'yes'
      const share: Answer = link.share ? 'no' : [{ fact: 'share', parent, child }]
      return link.owner === 'no' ? share : either([[{ fact: 'owner', parent, child }], share])
    }),
  )
}

function heldSo(rows: WorkspaceRows, policy: Policy, walk: Walk, need: Need, held: Held): Answer {
  const above = walk.path.length > 1
  switch (held) {
    case 'here':
      return above ? 'no' : 'yes'
    case 'above':
      return above ? 'yes' : 'no'
    case 'above-owning':
      return above ? owns(rows, policy, walk.path) : 'no'
    case 'above-shared':
      return above ? ownsOrShares(rows, policy, walk.path, need) : 'no'
  }
}

function needMet(rows: WorkspaceRows, policy: Policy, walks: readonly Walk[], need: Need): Answer {
  const fitting = walks.filter((walk) => need.roles.includes(walk.role))
  return either(fitting.flatMap((walk) => need.held.map((held) => heldSo(rows, policy, walk, need, held))))
}

/** Are the facts of the account as the rule wants them? */
function factsSuit(account: Account, conditions: readonly Condition[]): Answer {
  return both(
    conditions.map((condition): Answer => {
      if ('param' in condition) return 'yes'
      const fact = account[condition.attribute]
      if (fact === undefined) return [{ fact: condition.attribute, account: account.id }]
      const wanted: readonly string[] = condition.in
      return wanted.includes(fact) ? 'yes' : 'no'
    }),
  )
}

export interface SlowVerdict {
  readonly allowed: boolean
  readonly because: Because
  /** Every rule that allows it. */
  readonly rules: readonly string[]
  readonly dependsOn: readonly UnknownFact[]
}

function denied(because: Because, dependsOn: readonly UnknownFact[] = []): SlowVerdict {
  return { allowed: false, because, rules: [], dependsOn }
}

/** A plain no is none where it would not be one, were all links of unknown status active. */
export function slowCheck(rows: WorkspaceRows, question: Question): SlowVerdict {
  const said = saidOf(rows, question)
  if (said.because !== 'missing-role' && said.because !== 'condition') return said
  if (rows.link.every(({ raw }) => raw === undefined)) return said
  const supposed: WorkspaceRows = { ...rows, link: rows.link.map(supposedActive) }
  const then = saidOf(supposed, question)
  if (!then.allowed && then.because !== 'unknown-fact') return said
  const above = unknownAbove(rows, supposed, question.on)
  const { rules } = policies[accountOf(rows, question.on).system]
  const speaking = speakingRules(rules, question, accountOf(rows, question.on))
  const asked = new Set(speaking.flatMap(({ needs }) => needs.flatMap(({ roles }) => roles)))
  const paths = walksTo(supposed, question.member, question.on)
    .filter(({ role }) => asked.has(role))
    .map(({ path }) => path)
  const onPaths = above.filter(({ parent, child }) =>
    paths.some((path) => path.some((id, place) => id === parent && path[place + 1] === child)),
  )
  const links = (onPaths.length > 0 ? onPaths : above).map(({ parent, child, raw = '' }): UnknownFact => ({
    fact: 'status',
    parent,
    child,
    raw,
  }))
  return denied('unknown-fact', [...links, ...then.dependsOn])
}

function supposedActive({ raw, ...link }: Link): Link {
  return raw === undefined ? link : { ...link, status: 'active' }
}

/** Links of unknown status by which one can climb from the account, over active ones and over each other. */
function unknownAbove(rows: WorkspaceRows, supposed: WorkspaceRows, account: string): readonly Link[] {
  const above = new Set([account])
  for (const id of above) {
    for (const { parent, child, status } of supposed.link) {
      if (child === id && status === 'active') above.add(parent)
    }
  }
  return rows.link.filter(({ child, raw }) => raw !== undefined && above.has(child))
}

function speakingRules(rules: Policy['rules'], question: Question, account: Account): Policy['rules'] {
  const params = question.params ?? {}
  return rules.filter(
    (rule) =>
      rule.action === question.action &&
      rule.kinds.includes(account.kind) &&
      (rule.when ?? []).every((one) => !('param' in one) || one.in.includes(params[one.param] ?? '')),
  )
}

function saidOf(rows: WorkspaceRows, question: Question): SlowVerdict {
  const account = accountOf(rows, question.on)
  const policy = policies[account.system]
  const done = policy.actions.some((one) => one.action === question.action && one.kind === account.kind)
  if (!done) return denied('not-this-kind')
  const speaking = speakingRules(policy.rules, question, account)
  if (speaking.length === 0) return denied('no-rule')

  const walks = walksTo(rows, question.member, question.on)
  const answers = speaking.map((rule) => {
    const needs = both(rule.needs.map((need) => needMet(rows, policy, walks, need)))
    return { rule, needs, answer: both([needs, factsSuit(account, rule.when ?? [])]) }
  })
  const allowing = answers.filter(({ answer }) => answer === 'yes').map(({ rule }) => rule.id)
  if (allowing.length > 0) return { allowed: true, because: 'rule', rules: allowing, dependsOn: [] }
  const facts = answers.flatMap(({ answer }) => (typeof answer === 'string' ? [] : answer))
  if (facts.length > 0) return denied('unknown-fact', facts)
  return denied(answers.some(({ needs }) => needs === 'yes') ? 'condition' : 'missing-role')
}

export function slowWhoCan(rows: WorkspaceRows, action: string, on: string, params: Params): string[] {
  return rows.member
    .map(({ id }) => id)
    .filter((member) => saidOf(rows, { member, action, on, params }).allowed)
    .toSorted()
}

/** On accounts whose system knows no such level it is not asked. */
export function slowWhereCan(rows: WorkspaceRows, member: string, action: string, params: Params): string[] {
  return rows.account
    .filter(({ system }) =>
      Object.values(params).every((level) => roleOf(system, level ?? '')?.class === 'level'),
    )
    .map(({ id }) => id)
    .filter((on) => saidOf(rows, { member, action, on, params }).allowed)
    .toSorted()
}

/** A role that reaches an account, by one route, as a line that can be compared. */
export function slowRoles(rows: WorkspaceRows, member: string, account: string): string[] {
  const policy = policies[accountOf(rows, account).system]
  const shares = (path: readonly string[]): string[] => {
    if (policy.ownership.by !== 'every-link') return []
    const links = partnerLinks(rows, path, policy.ownership.holder, policy.ownership.group)
    return [...new Set(links.map((link) => link.share ?? 'unknown'))].toSorted()
  }
  return walksTo(rows, member, account)
    .map(({ role, path }) => {
      const owning = owns(rows, policy, path) === 'yes' ? 'owns' : 'does not own'
      return `${role} by ${path.join(' › ')} ${owning} [${shares(path).join(' ')}]`
    })
    .toSorted()
}
