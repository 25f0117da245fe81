import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { FindingSettings } from '../../shared/model/finding-settings.ts'
import type { FindingKind } from '../../shared/policy/findings.ts'
import { hasLeft } from '../../shared/model/member.ts'
import { activeLinks } from '../helpers/slow-access.ts'

/*
 * Findings about the hierarchy by asking every account and every person about everything: slow, and as plain as the
 * sentences of docs/decisions/0061. Each is said as `account` or `member account`.
 */

interface Question {
  readonly rows: WorkspaceRows
  readonly settings: FindingSettings
  readonly now: number
}

type Slow = (question: Question) => readonly string[]

function upwards(rows: WorkspaceRows, account: string, met: readonly string[] = []): readonly string[] {
  if (met.includes(account)) return met
  const parents = activeLinks(rows).flatMap(({ parent, child }) => (child === account ? [parent] : []))
  return parents.reduce<readonly string[]>((known, parent) => upwards(rows, parent, known), [...met, account])
}

function personOf(rows: WorkspaceRows, id: string) {
  const member = rows.member.find((one) => one.id === id)
  return member && member.nature !== 'service' ? member : undefined
}

/** People who are Admin of one of the accounts, and still there or not. */
function admins({ rows, now }: Question, accounts: readonly string[], there: boolean): readonly string[] {
  const ids = rows.grant
    .filter(({ account, role }) => role === 'admin' && accounts.includes(account))
    .map(({ member }) => personOf(rows, member))
    .flatMap((member) => (member && !hasLeft(member, now) === there ? member.id : []))
  return [...new Set(ids)]
}

function isLonely(question: Question, accounts: readonly string[]): boolean {
  const there = admins(question, accounts, true).length
  return there === 1 || (there === 0 && admins(question, accounts, false).length > 0)
}

function ownersOf(rows: WorkspaceRows, client: string): readonly string[] {
  return activeLinks(rows).flatMap(({ parent, child, owner }) =>
    child === client && owner === 'yes' ? parent : [],
  )
}

function idsOf(rows: WorkspaceRows, ...kinds: readonly string[]): readonly string[] {
  return rows.account.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
}

export const slowFindings: { readonly [Kind in FindingKind]?: Slow } = {
  'sole-admin': (question) => {
    const { rows } = question
    const alone = rows.account.filter(({ system }) => system === 'tiktok-ads-manager').map(({ id }) => id)
    return [...idsOf(rows, 'manager', 'business-center'), ...alone].filter((id) =>
      isLonely(question, upwards(rows, id)),
    )
  },

  'sole-admin-of-client': (question) =>
    idsOf(question.rows, 'client').filter(
      (id) => ownersOf(question.rows, id).length === 0 && isLonely(question, [id]),
    ),

  'second-admin-missing': (question) => {
    const { rows } = question
    const owners = new Set(idsOf(rows, 'client').flatMap((client) => ownersOf(rows, client)))
    return idsOf(rows, 'manager').filter(
      (id) =>
        owners.has(id) &&
        admins(question, [id], true).length === 1 &&
        admins(question, upwards(rows, id), true).length > 1,
    )
  },

  'owned-by-stranger': (question) => {
    const { rows, settings } = question
    const isOurs = (id: string) =>
      admins(question, upwards(rows, id), true).some((member) =>
        settings.domains.some((domain) => personOf(rows, member)!.email.endsWith(`@${domain}`)),
      )
    return idsOf(rows, 'client').filter((client) => ownersOf(rows, client).some((owner) => !isOurs(owner)))
  },

  'duties-in-one-hand': ({ rows, settings }) =>
    settings.duties.flatMap(({ system, one, other }) =>
      rows.member.flatMap(({ id: member }) => {
        const holds = (role: string, account: string) =>
          rows.grant.some(
            (grant) => grant.member === member && grant.account === account && grant.role === role,
          )
        const reaches = (role: string, account: string) =>
          upwards(rows, account).some((each) => holds(role, each))
        return rows.account
          .filter((account) => account.system === system)
          .filter(
            ({ id }) => (holds(one, id) && reaches(other, id)) || (holds(other, id) && reaches(one, id)),
          )
          .map(({ id }) => `${member} ${id}`)
      }),
    ),
}
