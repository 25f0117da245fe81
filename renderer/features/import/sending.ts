import type { Failure } from '../../../shared/contract/failure.ts'
import { call } from '../../client/client.ts'
import { uploadFile } from '../../client/files.ts'

/** How far the sending of files is, in bytes. */
export interface Sent {
  readonly file: string
  readonly sent: number
  readonly size: number
}

export interface Sending {
  /** Files that arrived, by the names of the back end. */
  readonly uploads: readonly string[]
  /** Why the others did not: each names its file, and the rest is sent all the same. */
  readonly failures: readonly Failure[]
}

/** Sends files one after the other; null where it was stopped, which forgets what had arrived. */
export async function sendFiles(
  files: readonly File[],
  tell: (sent: Sent) => void,
  isStopped: () => boolean,
): Promise<Sending | null> {
  const size = files.reduce((sum, file) => sum + file.size, 0)
  const uploads: string[] = []
  const failures: Failure[] = []
  let before = 0
  for (const file of files) {
    tell({ file: file.name, sent: before, size })
    const arrived = await uploadFile(file, (bytes) => {
      tell({ file: file.name, sent: before + bytes, size })
      return !isStopped()
    })
    if (arrived.ok) uploads.push(arrived.value)
    else failures.push({ ...arrived.error, details: { file: file.name, ...arrived.error.details } })
    before += file.size
    if (isStopped()) {
      for (const upload of uploads) void call('files.forget', { file: upload })
      return null
    }
  }
  return { uploads, failures }
}
