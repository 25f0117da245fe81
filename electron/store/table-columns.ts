import type { Rows, Table } from '../../shared/model/row.ts'

type ColumnsOf<T extends Table> = { readonly [Attribute in keyof Required<Rows[T]>]: string }

/** The column of every attribute: an attribute that is new in shared/model does not compile until it has one. */
const columns: { readonly [T in Table]: ColumnsOf<T> } = {
  account: {
    id: 'id',
    system: 'system',
    kind: 'kind',
    name: 'name',
    externalId: 'external_id',
    billing: 'billing',
    service: 'service',
    currency: 'currency',
    timeZone: 'time_zone',
    country: 'country',
    status: 'status',
  },
  member: {
    id: 'id',
    name: 'name',
    email: 'email',
    otherEmails: 'other_emails',
    team: 'team',
    leftOn: 'left_on',
    nature: 'nature',
  },
  link: {
    parent: 'parent',
    child: 'child',
    status: 'status',
    raw: 'raw',
    owner: 'owner',
    share: 'share',
    hidden: 'hidden',
    askedAt: 'asked_at',
  },
  grant: {
    member: 'member',
    account: 'account',
    role: 'role',
    since: 'since',
    detail: 'detail',
    raw: 'raw',
  },
  invitation: {
    id: 'id',
    email: 'email',
    account: 'account',
    role: 'role',
    status: 'status',
    raw: 'raw',
    invitedBy: 'invited_by',
    sentAt: 'sent_at',
    expiresAt: 'expires_at',
  },
  plan: {
    id: 'id',
    name: 'name',
    state: 'state',
    createdAt: 'created_at',
    createdBy: 'created_by',
    note: 'note',
  },
  step: {
    id: 'id',
    plan: 'plan',
    place: 'place',
    command: 'command',
    input: 'input',
    expected: 'expected',
    state: 'state',
    tickedAt: 'ticked_at',
    tickedBy: 'ticked_by',
  },
  template: { id: 'id', name: 'name', parts: 'parts' },
  setting: { id: 'id', value: 'value' },
  mute: { finding: 'finding', reason: 'reason', until: 'until', mutedAt: 'muted_at', mutedBy: 'muted_by' },
  question: { id: 'id', name: 'name', content: 'content' },
  report: { id: 'id', name: 'name', definition: 'definition' },
  review: {
    id: 'id',
    name: 'name',
    state: 'state',
    createdAt: 'created_at',
    createdBy: 'created_by',
    content: 'content',
    closedAt: 'closed_at',
    previous: 'previous',
    plan: 'plan',
    origin: 'origin',
  },
  item: {
    id: 'id',
    review: 'review',
    member: 'member',
    account: 'account',
    role: 'role',
    raw: 'raw',
    facts: 'facts',
    reviewers: 'reviewers',
    settled: 'settled',
  },
  decision: {
    item: 'item',
    reviewer: 'reviewer',
    answer: 'answer',
    role: 'role',
    to: 'handed_to',
    comment: 'comment',
    at: 'at',
    by: 'by',
    after: 'after',
  },
}

/** Attributes whose values repeat from row to row, and are read together: see row-maker.ts. */
const repeating: { readonly [T in Table]: readonly (keyof Rows[T])[] } = {
  account: ['system', 'kind', 'billing', 'service', 'currency', 'timeZone', 'country', 'status'],
  member: [],
  link: ['status', 'raw', 'owner', 'share', 'hidden'],
  grant: ['role', 'detail'],
  invitation: ['role', 'status', 'raw'],
  plan: [],
  step: [],
  template: [],
  setting: [],
  mute: [],
  question: [],
  report: [],
  review: [],
  item: ['role', 'reviewers'],
  decision: ['reviewer', 'answer', 'role', 'to', 'by'],
}

/** How the columns of `rowKey` find the row, in its order. */
const wheres: { readonly [T in Table]: string } = {
  account: 'id = ?',
  member: 'id = ?',
  link: 'parent = ? AND child = ?',
  grant: `member = ? AND account = ? AND role = ? AND coalesce(raw, '') = ?`,
  invitation: 'id = ?',
  plan: 'id = ?',
  step: 'id = ?',
  template: 'id = ?',
  setting: 'id = ?',
  mute: 'finding = ?',
  question: 'id = ?',
  report: 'id = ?',
  review: 'id = ?',
  item: 'id = ?',
  decision: 'item = ? AND reviewer = ?',
}

export interface Column {
  /** What the model calls it, and what the table does. */
  readonly attribute: string
  readonly name: string
  readonly repeats: boolean
}

export interface TableColumns {
  /** The name of the table as SQL writes it. */
  readonly sql: string
  readonly columns: readonly Column[]
  readonly where: string
}

function describe(table: Table): TableColumns {
  const repeats: readonly string[] = repeating[table]
  const described = Object.entries(columns[table]).map(([attribute, name]: readonly [string, string]) => ({
    attribute,
    name,
    repeats: repeats.includes(attribute),
  }))
  return { sql: `"${table}"`, columns: described, where: wheres[table] }
}

export const tableColumns: { readonly [T in Table]: TableColumns } = {
  account: describe('account'),
  member: describe('member'),
  link: describe('link'),
  grant: describe('grant'),
  invitation: describe('invitation'),
  plan: describe('plan'),
  step: describe('step'),
  template: describe('template'),
  setting: describe('setting'),
  mute: describe('mute'),
  question: describe('question'),
  report: describe('report'),
  review: describe('review'),
  item: describe('item'),
  decision: describe('decision'),
}

/** The one attribute that is a list; it is kept as JSON. */
export const listAttribute = 'otherEmails'

/** What a table holds of a row, in the order of its columns. */
export function valuesOf<T extends Table>(table: T, row: Rows[T]): (string | number | null)[] {
  const known = row as unknown as Readonly<Record<string, string | number | readonly string[] | undefined>>
  return tableColumns[table].columns.map(({ attribute }) => {
    const value = known[attribute]
    if (value === undefined) return null
    return typeof value === 'object' ? JSON.stringify(value) : value
  })
}
