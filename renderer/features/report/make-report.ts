import type { InputOf } from '../../../shared/contract/contract.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import { call } from '../../client/client.ts'
import { saveDownload } from '../../client/files.ts'

let made = 0

/** A name for a report that is about to be made, by which its progress is asked for. */
export function newWork(): string {
  made += 1
  return `${performance.timeOrigin}-${made}`
}

/** Has a report made, fetches it and saves it; what went wrong, or null. */
export async function makeReport(wish: InputOf<'reports.make'>): Promise<Failure | null> {
  const file = await call('reports.make', wish)
  return file.ok ? saveDownload(file.value) : file.error
}
