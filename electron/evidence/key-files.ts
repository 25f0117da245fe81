import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { closeSync, fstatSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, failed } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { EvidenceKeys, SigningKey } from './keys.ts'

/** Rights of anybody but the owner; Windows keeps the app's folder to its user by itself. */
const rightsOfOthers = 0o077

/**
 * Keys as files `keys/<workspace>.pem` (PKCS#8) in the app's own folder, each made when it is first asked for. Fails with
 * `refused` where somebody else could read or change one: what it signed would prove nothing.
 */
export function keyFiles(dir: string): EvidenceKeys {
  const folder = join(dir, 'keys')
  return {
    keyOf: (workspace) => {
      const path = join(folder, `${fileName(workspace)}.pem`)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        if (isOpenToOthers(statSync(folder).mode))
          return failed('refused', 'evidence.folder-is-open', { file: folder })
        return readKey(path) ?? makeKey(path)
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === undefined) throw error
        return failed('refused', 'evidence.no-key-file', { file: path, reason: code })
      }
    },
  }
}

/** Ids are uuids; what a foreign file says it is called must not lead out of the folder. */
function fileName(workspace: string): string {
  return /^[\da-z-]{1,64}$/.test(workspace) ? workspace : createHash('sha256').update(workspace).digest('hex')
}

/** Null where there is none yet. */
function readKey(path: string): Result<SigningKey> | null {
  const file = openIfThere(path)
  if (file === null) return null
  try {
    if (isOpenToOthers(fstatSync(file).mode)) return failed('refused', 'evidence.key-is-open', { file: path })
    const key = privateKeyOf(readFileSync(file))
    return key ? done(signingKey(key)) : failed('unreadable', 'evidence.no-key', { file: path })
  } finally {
    closeSync(file)
  }
}

/** Whoever makes it at the same moment wins: there is one key. */
function makeKey(path: string): Result<SigningKey> {
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    writeFileSync(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const made = (error as NodeJS.ErrnoException).code === 'EEXIST' ? readKey(path) : null
    if (made) return made
    throw error
  }
  return done(signingKey(privateKey))
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function isOpenToOthers(mode: number): boolean {
  return process.platform !== 'win32' && (mode & rightsOfOthers) !== 0
}

function privateKeyOf(pem: Buffer): KeyObject | null {
  try {
    const key = createPrivateKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

function signingKey(key: KeyObject): SigningKey {
  const publicKey = createPublicKey(key)
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return {
    publicKey: Buffer.from(x, 'base64url'),
    sign: (message) => sign(null, message, key),
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}
