/** What a column can mean, for a person's mapping too. */
export const tableFields = [
  'email',
  'name',
  'given-name',
  'family-name',
  'team',
  'role',
  'finance-role',
  'access-status',
  'since',
  'invited-on',
  'last-login',
  'account-id',
  'account-name',
  'account-kind',
  'account-status',
  'currency',
  'time-zone',
  'country',
  'manager-id',
  'manager-name',
] as const

export type TableField = (typeof tableFields)[number]

/** `status` alone may be that of the account or of the person's access: the rest of the list decides. */
export type HeaderField = TableField | 'status'

/** What speaks of accounts. */
export const accountFields: readonly TableField[] = ['account-id', 'account-name']

/** Known and recognised, but with no place in a workspace. */
export const fieldsWithoutPlace: readonly TableField[] = ['last-login']

/** What a list is about. */
export const tableSubjects = ['people', 'accounts', 'people-and-accounts'] as const
export type TableSubject = (typeof tableSubjects)[number]
