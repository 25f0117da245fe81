import { isUtf8 } from 'node:buffer'
import { promisify } from 'node:util'
import { gunzip, gunzipSync } from 'node:zlib'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { largestFile } from '../files/files.ts'
import type { NamedBytes } from './incoming.ts'

const limits = { maxOutputLength: largestFile }
const unpackAside = promisify(gunzip)

/** The file unpacked where it is gzip, on another thread. `bad-input` for a damaged or a too large one. */
export async function unpacked(file: NamedBytes): Promise<Result<NamedBytes>> {
  if (!isGzip(file.bytes)) return sized(file)
  try {
    return done({ name: file.name, bytes: await unpackAside(file.bytes, limits) })
  } catch (error) {
    return notUnpacked(file.name, error)
  }
}

/** The same at once. */
export function unpackedNow(file: NamedBytes): Result<NamedBytes> {
  if (!isGzip(file.bytes)) return sized(file)
  try {
    return done({ name: file.name, bytes: gunzipSync(file.bytes, limits) })
  } catch (error) {
    return notUnpacked(file.name, error)
  }
}

function sized(file: NamedBytes): Result<NamedBytes> {
  if (file.bytes.length <= largestFile) return done(file)
  return failed('bad-input', 'files.too-large', { file: file.name, limit: largestFile })
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function notUnpacked(file: string, error: unknown) {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ERR_BUFFER_TOO_LARGE')
    return failed('bad-input', 'files.too-large', { file, limit: largestFile })
  return failed('bad-input', 'import.gzip-damaged', { file })
}

/** The text of a file as UTF-8 without a byte order mark; null where it is no text of Unicode. */
export function utf8Of(bytes: Uint8Array): Buffer | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return decoded(buffer, 'utf-16le')
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return decoded(buffer, 'utf-16be')
  if (!isUtf8(buffer)) return null
  return buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? buffer.subarray(3) : buffer
}

function decoded(bytes: Buffer, encoding: string): Buffer | null {
  try {
    return Buffer.from(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}
