import type { Making } from '../../reports/report.ts'

/** A report that is being made. */
export interface ReportWork {
  readonly making: Making
  readonly signal: AbortSignal
}

/** The reports that are being made, by the names that windows gave them. */
export interface ReportWorks {
  /** Null where one of the name is being made already. */
  begin(name: string): ReportWork | null
  progressOf(name: string): Making | null
  cancel(name: string): void
  end(name: string): void
}

export function createReportWorks(): ReportWorks {
  const works = new Map<string, { readonly making: Making; readonly controller: AbortController }>()
  return {
    begin(name) {
      if (works.has(name)) return null
      const work = { making: { done: 0, of: 0 }, controller: new AbortController() }
      works.set(name, work)
      return { making: work.making, signal: work.controller.signal }
    },
    progressOf: (name) => works.get(name)?.making ?? null,
    cancel: (name) => works.get(name)?.controller.abort(),
    end: (name) => works.delete(name),
  }
}
