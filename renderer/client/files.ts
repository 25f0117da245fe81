/// <reference lib="esnext.typedarrays" />
import { chunkBytes } from '../../shared/contract/files.ts'
import type { Failure, Result } from '../../shared/contract/failure.ts'
import { done, failed } from '../../shared/contract/failure.ts'
import type { Download } from '../../shared/contract/workspace.ts'
import { call } from './client.ts'

/** Sends files in chunks; answers the names by which the back end knows them. */
export async function uploadFiles(files: readonly File[]): Promise<Result<readonly string[]>> {
  const uploads: string[] = []
  for (const file of files) {
    const sent = await uploadFile(file)
    if (!sent.ok) {
      for (const upload of uploads) void call('files.forget', { file: upload })
      return sent
    }
    uploads.push(sent.value)
  }
  return done(uploads)
}

/**
 * Sends one file; answers the name by which the back end knows it. `told` hears of every chunk how many bytes
 * have arrived, and says whether to go on. Nothing stays of a file that did not arrive whole.
 */
export async function uploadFile(
  file: File,
  told: (sent: number) => boolean = () => true,
): Promise<Result<string>> {
  const begun = await call('files.begin', { name: file.name, size: file.size })
  if (!begun.ok) return begun
  const { upload } = begun.value
  for (let offset = 0; offset < file.size; offset += chunkBytes) {
    const sent = await sendChunk(upload, file, offset)
    const goesOn = sent.ok && told(Math.min(offset + chunkBytes, file.size))
    if (goesOn) continue
    void call('files.forget', { file: upload })
    return sent.ok ? failed('conflict', 'files.stopped', { file: file.name }) : sent
  }
  return done(upload)
}

async function sendChunk(upload: string, file: File, offset: number): Promise<Result<unknown>> {
  const chunk = await bytesOf(file.slice(offset, offset + chunkBytes))
  if (chunk === null) return failed('unreadable', 'files.unreadable', { file: file.name })
  return call('files.write', { upload, offset, base64: chunk.toBase64() })
}

/** null where the file was moved, deleted or changed since it was chosen. */
async function bytesOf(part: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await part.arrayBuffer())
  } catch {
    return null
  }
}

/** Fetches a file that the back end made, and hands it to the person as a download. */
export async function saveDownload(download: Download): Promise<Failure | null> {
  const fetched = await fetchDownload(download)
  if (!fetched.ok) return fetched.error
  saveFile(fetched.value, download.name)
  return null
}

/** Hands bytes that were made here to the person as a download. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Fetches a text that the back end made, and puts it on the clipboard. */
export async function copyDownload(download: Download): Promise<Failure | null> {
  const fetched = await fetchDownload(download)
  if (!fetched.ok) return fetched.error
  await navigator.clipboard.writeText(await fetched.value.text())
  return null
}

async function fetchDownload(download: Download): Promise<Result<Blob>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (let offset = 0, finished = false; !finished;) {
    const read = await call('files.read', { download: download.download, offset })
    if (!read.ok) return read
    const bytes = Uint8Array.fromBase64(read.value.base64)
    parts.push(bytes)
    offset += bytes.length
    finished = read.value.done
  }
  void call('files.forget', { file: download.download })
  return done(new Blob(parts, { type: download.type }))
}
