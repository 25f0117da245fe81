import type { WorkspaceCounts } from '../../shared/contract/workspace.ts'
import type { PlainItem } from '../../shared/model/review.ts'
import { accessTables } from '../../shared/model/row.ts'
import type { Rows, Table, WorkspaceRows } from '../../shared/model/row.ts'
import type { System } from '../../shared/model/system.ts'
import type { Connection } from './connection.ts'
import { createRowMaker } from './row-maker.ts'
import type { StoreReader } from './store.ts'
import { tableColumns } from './table-columns.ts'

export type RowReader = Pick<
  StoreReader,
  | 'rows'
  | 'rowsFrom'
  | 'row'
  | 'counts'
  | 'grantsOf'
  | 'linksAbove'
  | 'pendingLinksBelow'
  | 'invitationsOn'
  | 'referencesTo'
  | 'accountByExternalId'
  | 'memberByEmail'
  | 'membersOfTeam'
  | 'invitationsTo'
  | 'plans'
  | 'stepsOf'
  | 'templates'
  | 'mutes'
  | 'questions'
  | 'reports'
  | 'reviews'
  | 'itemsOf'
  | 'plainItemsOf'
  | 'itemsWithoutGrant'
  | 'decisionsOf'
  | 'pendingLinks'
>

/**
 * Prepares everything that is asked about the present rows. Beside ORDER BY a bound value stands with a
 * plus sign: without, SQLite (built with STAT4, as better-sqlite3 builds it) plans the statement anew at
 * each new value, which was nine tenths of the look-up's time.
 */
export function createRowReader(db: Connection): RowReader {
  const find = {
    account: finder(db, 'account'),
    member: finder(db, 'member'),
    link: finder(db, 'link'),
    grant: finder(db, 'grant'),
    invitation: finder(db, 'invitation'),
    plan: finder(db, 'plan'),
    step: finder(db, 'step'),
    template: finder(db, 'template'),
    setting: finder(db, 'setting'),
    mute: finder(db, 'mute'),
    question: finder(db, 'question'),
    report: finder(db, 'report'),
    review: finder(db, 'review'),
    item: finder(db, 'item'),
    decision: finder(db, 'decision'),
  }
  const plans = finder(db, 'plan', 'true ORDER BY id')
  const stepsOf = finder(db, 'step', '"plan" = +? ORDER BY place, id')
  const templates = finder(db, 'template', 'true ORDER BY name, id')
  const mutes = finder(db, 'mute', 'true ORDER BY finding')
  const questions = finder(db, 'question', 'true ORDER BY name, id')
  const reports = finder(db, 'report', 'true ORDER BY name, id')
  const reviews = finder(db, 'review', 'true ORDER BY id')
  const itemsOf = finder(db, 'item', 'review = +? ORDER BY id')
  const itemsWithoutGrant = finder(
    db,
    'item',
    `review = +? AND NOT EXISTS (SELECT 1 FROM "grant" AS held WHERE held.member = item.member
      AND held.account = item.account AND held.role = item.role AND held.raw IS item.raw) ORDER BY id`,
  )
  const plainItems = db
    .prepare<[string], (string | null)[]>(
      'SELECT id, member, account, role, raw, reviewers, settled FROM item WHERE review = +? ORDER BY id',
    )
    .raw()
  const decisionsOf = finder(
    db,
    'decision',
    'item IN (SELECT id FROM item WHERE review = +?) ORDER BY item, reviewer',
  )
  const pendingLinks = finder(db, 'link', `status = 'pending' ORDER BY parent, child`)
  const grantsOf = finder(db, 'grant', 'member = +? AND account = +? ORDER BY class')
  const linksAbove = finder(db, 'link', 'child = +? ORDER BY parent')
  const pendingBelow = finder(db, 'link', `parent = +? AND status = 'pending' ORDER BY child`)
  const linksOf = finder(db, 'link', 'parent = +? OR child = +? ORDER BY parent, child')
  const grantsOn = finder(db, 'grant', 'account = +? ORDER BY member, class')
  const grantsBy = finder(db, 'grant', 'member = +? ORDER BY account, class')
  const invitationsOn = finder(db, 'invitation', 'account = +? ORDER BY id')
  const invitationsBy = finder(db, 'invitation', 'invited_by = +? ORDER BY id')
  const byExternalId = finder(db, 'account', 'system = ? AND external_id IN (?, ?)')
  const byEmail = finder(db, 'member', 'email = ?')
  const byOtherEmail = finder(
    db,
    'member',
    `other_emails IS NOT NULL AND EXISTS
      (SELECT 1 FROM json_each(other_emails) AS other WHERE other.value = ? COLLATE NOCASE) ORDER BY id`,
  )
  const membersOfTeam = finder(db, 'member', 'team = +? ORDER BY id')
  const invitationsTo = finder(db, 'invitation', 'email = +? COLLATE NOCASE ORDER BY id')
  const everything = {
    account: finder(db, 'account', 'true ORDER BY id LIMIT ? OFFSET ?'),
    member: finder(db, 'member', 'true ORDER BY id LIMIT ? OFFSET ?'),
    link: finder(db, 'link', 'true ORDER BY parent, child LIMIT ? OFFSET ?'),
    grant: finder(db, 'grant', 'true ORDER BY member, account, class LIMIT ? OFFSET ?'),
    invitation: finder(db, 'invitation', 'true ORDER BY id LIMIT ? OFFSET ?'),
  }
  const counted = db
    .prepare<[], number[]>(
      `SELECT ${accessTables.map((table) => `(SELECT count(*) FROM "${table}")`).join(', ')}`,
    )
    .raw()

  return {
    // One transaction, so that a reader beside a writer sees one moment.
    rows: db.transaction((): WorkspaceRows => ({
      account: everything.account(all, first),
      member: everything.member(all, first),
      link: everything.link(all, first),
      grant: everything.grant(all, first),
      invitation: everything.invitation(all, first),
    })),
    rowsFrom: <T extends keyof WorkspaceRows>(table: T, from: number, limit: number) =>
      (everything[table] as Finder<T>)(String(limit), String(from)),
    row: <T extends Table>(table: T, key: string) => {
      const found = find[table](...(JSON.parse(key) as string[]))
      return (found[0] as Rows[T] | undefined) ?? null
    },
    counts: (): WorkspaceCounts => {
      const [accounts = 0, members = 0, links = 0, grants = 0, invitations = 0] = counted.get() ?? []
      return { accounts, links, members, grants, invitations }
    },
    grantsOf: (member, account) => grantsOf(member, account),
    linksAbove: (account) => linksAbove(account),
    pendingLinksBelow: (account) => pendingBelow(account),
    invitationsOn: (account) => invitationsOn(account),
    referencesTo: (table, id) =>
      table === 'account'
        ? { link: linksOf(id, id), grant: grantsOn(id), invitation: invitationsOn(id) }
        : { link: [], grant: grantsBy(id), invitation: invitationsBy(id) },
    accountByExternalId: (system, externalId) => {
      const [one, other] = externalIdForms(system, externalId)
      return byExternalId(system, one, other)[0] ?? null
    },
    memberByEmail: (email) => byEmail(email)[0] ?? byOtherEmail(email)[0] ?? null,
    membersOfTeam: (team) => membersOfTeam(team),
    invitationsTo: (email) => invitationsTo(email),
    plans: () => plans(),
    stepsOf: (plan) => stepsOf(plan),
    templates: () => templates(),
    mutes: () => mutes(),
    questions: () => questions(),
    reports: () => reports(),
    reviews: () => reviews(),
    itemsOf: (review) => itemsOf(review),
    itemsWithoutGrant: (review) => itemsWithoutGrant(review),
    plainItemsOf: (review) => plainItems.all(review).map(plainItem),
    decisionsOf: (review) => decisionsOf(review),
    pendingLinks: () => pendingLinks(),
  }
}

/** As SQLite is asked for everything. */
const all = '-1'
const first = '0'

/** Google shows 123-456-7890 where its API says 1234567890. */
function externalIdForms(system: System, externalId: string): readonly [string, string] {
  const plain = externalId.replaceAll('-', '')
  if (system !== 'google-ads' || plain.length !== 10) return [externalId, externalId]
  return [plain, `${plain.slice(0, 3)}-${plain.slice(3, 6)}-${plain.slice(6)}`]
}

function plainItem(values: readonly (string | null)[]): PlainItem {
  const [id, member, account, role, raw, reviewers, settled] = values as readonly string[]
  return {
    id: id!,
    member: member!,
    account: account!,
    role: role!,
    ...(raw ? { raw } : {}),
    reviewers: reviewers!,
    ...(settled ? { settled } : {}),
  }
}

type Finder<T extends Table> = (...values: readonly string[]) => Rows[T][]

function finder<T extends Table>(
  db: Connection,
  table: T,
  where: string = tableColumns[table].where,
): Finder<T> {
  const { select, make } = createRowMaker(table)
  const statement = db
    .prepare<string[], unknown[]>(`SELECT ${select} FROM ${tableColumns[table].sql} WHERE ${where}`)
    .raw()
  return (...values) => statement.all(...values).map(make)
}
