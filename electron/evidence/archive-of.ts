import { zipSync } from 'fflate'
import { commentBytes, commentOf, signedMessage } from '../../shared/evidence/signature.ts'
import type { SigningKey } from './keys.ts'

/** Of 9: the higher ones take twice as long for a file a tenth smaller. */
const effort = 6

/** The first day that an archive can name. It is the machine's own time, so a fixed day has the same bytes everywhere. */
const someDay = new Date(1980, 0, 1)

export type NamedContent = readonly [name: string, content: Uint8Array]

/** The signed archive: the same bytes for the same entries, key and program, on every machine. */
export function archiveOf(entries: readonly NamedContent[], { publicKey, sign }: SigningKey): Uint8Array {
  const files = Object.fromEntries(entries.map(([name, content]) => [name, content]))
  const archive = zipSync(files, { level: effort, mtime: someDay })
  // Its last two bytes are the length of a comment that is not there yet.
  new DataView(archive.buffer, archive.byteOffset).setUint16(archive.length - 2, commentBytes, true)
  const comment = commentOf({ publicKey, signature: sign(signedMessage(archive)) })
  return Buffer.concat([archive, comment])
}
