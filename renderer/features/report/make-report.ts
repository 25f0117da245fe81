import type { Failure } from '../../../shared/contract/failure.ts'
import type { Language } from '../../../shared/model/language.ts'
import { call } from '../../client/client.ts'
import { saveDownload } from '../../client/files.ts'

interface ReportWish {
  readonly accounts?: readonly string[]
  readonly members?: readonly string[]
  readonly bom: boolean
  readonly language: Language
}

/** Has the access report made, fetches it and saves it; what went wrong, or null. */
export async function makeReport({ accounts, members, ...wish }: ReportWish): Promise<Failure | null> {
  const made = await call('reports.access', {
    format: 'csv',
    ...wish,
    ...(accounts && accounts.length > 0 ? { accounts: [...accounts] } : {}),
    ...(members && members.length > 0 ? { members: [...members] } : {}),
  })
  return made.ok ? saveDownload(made.value) : made.error
}
