import { create } from 'zustand'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { ReportProgress } from '../../../shared/contract/reports.ts'
import type { ReportDefinition } from '../../../shared/model/report.ts'
import { call } from '../../client/client.ts'
import { makeReport, newWork } from './make-report.ts'
import { languageOf } from './report-draft.ts'

/** Five times a second. */
const askedEvery = 200

interface Making {
  /** The report that is being made; null while none is. */
  readonly work: string | null
  readonly progress: ReportProgress | null
  readonly failure: Failure | null
}

const idle: Making = { work: null, progress: null, failure: null }

export const useMaking = create<Making>()(() => idle)

/** Makes the report and saves the file; one at a time. */
export async function make(definition: ReportDefinition): Promise<void> {
  if (useMaking.getState().work !== null) return
  const work = newWork()
  useMaking.setState({ ...idle, work })
  const asking = setInterval(() => void askProgress(work), askedEvery)
  const { format = 'csv', paper, bom } = definition
  const failure = await makeReport({
    work,
    definition,
    format,
    language: languageOf(definition),
    ...(paper === undefined ? {} : { paper }),
    ...(bom === undefined ? {} : { bom }),
  })
  clearInterval(asking)
  if (useMaking.getState().work !== work) return
  // Who stopped it knows that it was stopped.
  useMaking.setState({ ...idle, failure: failure?.message === 'report.canceled' ? null : failure })
}

/** Stops the report that is being made. */
export function cancelMaking(): void {
  const { work } = useMaking.getState()
  if (work !== null) void call('reports.cancel', { work })
}

async function askProgress(work: string): Promise<void> {
  const progress = await call('reports.progress', { work })
  if (progress.ok && useMaking.getState().work === work) useMaking.setState({ progress: progress.value })
}
