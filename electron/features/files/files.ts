import { tmpdir } from 'node:os'
import { chunkBytes } from '../../../shared/contract/files.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Download } from '../../../shared/contract/workspace.ts'
import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import type { AppHandlers } from '../../feature.ts'
import type { Ids } from '../../ports.ts'
import { bytesFromBase64 } from './base64.ts'
import { createDownloads } from './downloads.ts'
import type { OfferedBytes, OfferedChunks, Writing } from './downloads.ts'
import { diskFull } from './disk-full.ts'
import { createTemporaryFolder } from './temporary-folder.ts'
import type { TemporaryFile } from './temporary-folder.ts'

export type { Writing } from './downloads.ts'

/** Bytes in one file that a window may send. */
export const largestFile = 1024 ** 3

/** Files that can be on their way in at once, so that no window can use up the process's handles. */
export const mostUploads = 200

export interface NamedBytes {
  readonly name: string
  readonly bytes: Buffer
}

/** Files on their way between windows and the app, in chunks. */
export interface Files {
  /** They look at no workspace. */
  readonly handlers: {
    readonly [Name in 'files.begin' | 'files.write' | 'files.read' | 'files.forget']: (
      input: ParsedInputOf<Name>,
    ) => ReturnType<AppHandlers<Name>[Name]>
  }
  /** The bytes of a complete upload, which is forgotten by that. */
  take(upload: string): Result<NamedBytes>
  /** Bytes that a window may fetch until it forgets them. */
  offer(file: OfferedBytes): Download
  /** The same for what is too much to hold in memory: the chunks go to a temporary file. */
  offerChunks(file: OfferedChunks): Result<Download>
  /** The same for what is made in turns with other calls. */
  write(file: Omit<OfferedChunks, 'chunks'>): Result<Writing>
  /** Forgets every file. */
  close(): void
}

interface Upload {
  readonly name: string
  readonly size: number
  readonly file: TemporaryFile
  received: number
}

/** Keeps what windows send, and what they may fetch, until it is taken or forgotten. */
export function createFiles({ ids, tmp = tmpdir() }: { readonly ids: Ids; readonly tmp?: string }): Files {
  const folder = createTemporaryFolder(tmp)
  const uploads = new Map<string, Upload>()
  const downloads = createDownloads(ids, folder)

  const forgetUpload = (id: string) => {
    uploads.get(id)?.file.close()
    return uploads.delete(id)
  }

  return {
    handlers: {
      'files.begin': ({ name, size }) => {
        if (size > largestFile) {
          return failed('bad-input', 'files.too-large', { file: name, size, limit: largestFile })
        }
        if (uploads.size >= mostUploads) {
          return failed('bad-input', 'files.too-many', { file: name, limit: mostUploads })
        }
        return diskFull(() => {
          const upload = ids()
          uploads.set(upload, { name, size, file: folder.file(), received: 0 })
          return { upload }
        })
      },
      'files.write': ({ upload: id, offset, base64 }) => {
        const upload = uploads.get(id)
        if (!upload) return unknownFile(id)
        const bytes = bytesFromBase64(base64)
        if (!bytes || bytes.length > chunkBytes || upload.received + bytes.length > upload.size) {
          return failed('bad-input', 'files.bad-chunk', { file: upload.name, offset })
        }
        if (offset !== upload.received) {
          return failed('bad-input', 'files.out-of-order', {
            file: upload.name,
            offset,
            expected: upload.received,
          })
        }
        return diskFull(() => {
          upload.file.append(bytes)
          upload.received += bytes.length
          return { received: upload.received }
        })
      },
      'files.read': ({ download, offset }) => downloads.read(download, offset) ?? unknownFile(download),
      'files.forget': ({ file }) =>
        forgetUpload(file) || downloads.forget(file) ? done(null) : unknownFile(file),
    },
    take(id) {
      const upload = uploads.get(id)
      if (!upload) return unknownFile(id)
      const { name, size, received, file } = upload
      if (received < size) return failed('bad-input', 'files.incomplete', { file: name, size, received })
      const bytes = file.read(0, size)
      forgetUpload(id)
      return done({ name, bytes })
    },
    offer: (file) => downloads.offer(file),
    offerChunks: (file) => diskFull(() => downloads.offerChunks(file)),
    write: (file) => diskFull(() => downloads.write(file)),
    close() {
      ;[...uploads.keys()].forEach(forgetUpload)
      downloads.close()
      folder.close()
    },
  }
}

function unknownFile(file: string) {
  return failed('not-found', 'files.unknown', { file })
}
