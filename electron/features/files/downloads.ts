import { chunkBytes } from '../../../shared/contract/files.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Download } from '../../../shared/contract/workspace.ts'
import type { Ids } from '../../ports.ts'
import { diskFull } from './disk-full.ts'
import type { TemporaryFolder } from './temporary-folder.ts'

export interface OfferedBytes {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface OfferedChunks {
  readonly name: string
  readonly type: string
  readonly chunks: Iterable<string | Uint8Array>
}

interface Offered {
  readonly size: number
  read(offset: number, length: number): Buffer
  close(): void
}

/** A file that is written piece by piece before anybody may fetch it. */
export interface Writing {
  append(chunk: string | Uint8Array): Result<null>
  offer(): Download
  /** Forgets what was written. */
  drop(): void
}

export interface Downloads {
  offer(file: OfferedBytes): Download
  offerChunks(file: OfferedChunks): Download
  write(file: Omit<OfferedChunks, 'chunks'>): Writing
  /** The chunk at `offset`; null where nothing is offered under that id. */
  read(id: string, offset: number): Result<{ readonly base64: string; readonly done: boolean }> | null
  /** Whether there was such a file. */
  forget(id: string): boolean
  close(): void
}

/** Files that windows may fetch: bytes in memory, or chunks in a temporary file. */
export function createDownloads(ids: Ids, folder: TemporaryFolder): Downloads {
  const offered = new Map<string, Offered>()

  const add = (name: string, type: string, content: Offered): Download => {
    const download = ids()
    offered.set(download, content)
    return { download, name, type, size: content.size }
  }
  const forget = (id: string) => {
    offered.get(id)?.close()
    return offered.delete(id)
  }

  return {
    offer: ({ name, type, bytes }) => add(name, type, inMemory(bytes)),
    offerChunks: ({ name, type, chunks }) => add(name, type, inFile(chunks, folder)),
    write({ name, type }) {
      const file = folder.file()
      let size = 0
      return {
        append: (chunk) =>
          diskFull(() => {
            const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
            file.append(bytes)
            size += bytes.length
            return null
          }),
        offer: () =>
          add(name, type, {
            size,
            read: (offset, length) => file.read(offset, length),
            close: () => file.close(),
          }),
        drop: () => file.close(),
      }
    },
    read(id, offset) {
      const content = offered.get(id)
      if (!content) return null
      if (offset > content.size)
        return failed('bad-input', 'files.beyond-end', { offset, size: content.size })
      const bytes = content.read(offset, chunkBytes)
      return done({ base64: bytes.toString('base64'), done: offset + bytes.length >= content.size })
    },
    forget,
    close: () => [...offered.keys()].forEach(forget),
  }
}

function inMemory(bytes: Uint8Array): Offered {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    size: buffer.length,
    read: (offset, length) => buffer.subarray(offset, offset + length),
    close() {},
  }
}

function inFile(chunks: Iterable<string | Uint8Array>, folder: TemporaryFolder): Offered {
  const file = folder.file()
  let size = 0
  try {
    for (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      file.append(bytes)
      size += bytes.length
    }
  } catch (error) {
    file.close()
    throw error
  }
  return { size, read: (offset, length) => file.read(offset, length), close: () => file.close() }
}
