import { failed } from '../../../shared/contract/failure.ts'
import type { AppHandlers } from '../../feature.ts'
import type { Environment } from '../../ports.ts'
import type { StoreReader } from '../../store/store.ts'
import { readTexts } from '../../translations.ts'
import type { Files } from '../files/files.ts'
import { csvOfReport } from './access-report.ts'
import { accessRows } from './access-rows.ts'
import type { ReportFilter } from './access-rows.ts'

export const csvType = 'text/csv;charset=utf-8'

/** Reports about the open workspace, made into files that a window can fetch. */
export function reportHandlers({ resources }: Environment, files: Files): AppHandlers<'reports.access'> {
  return {
    'reports.access': ({ bom, language, accounts, members }, look) => {
      const looked = look()
      if (!looked.ok) return looked
      const { store, graph, clock } = looked.value
      const stranger = firstStranger(store, { accounts, members })
      if (stranger) return stranger
      const now = new Date(clock()).toISOString()
      const rows = accessRows({ graph, rows: store.rows(), now, language }, { accounts, members })
      const chunks = csvOfReport(rows, { words: readTexts(resources, language, 'report'), bom })
      return files.offerChunks({ name: `${store.name} ${now.slice(0, 10)}.csv`, type: csvType, chunks })
    },
  }
}

/** A report that silently leaves out what was asked for would be read as "no access". */
function firstStranger(store: StoreReader, { accounts = [], members = [] }: ReportFilter) {
  const account = accounts.find((id) => !store.row('account', JSON.stringify([id])))
  if (account !== undefined) return failed('not-found', 'question.unknown-account', { subject: account })
  const member = members.find((id) => !store.row('member', JSON.stringify([id])))
  return member === undefined ? null : failed('not-found', 'question.unknown-member', { subject: member })
}
