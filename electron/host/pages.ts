import { randomBytes } from 'node:crypto'
import { readFile, realpath } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { contentSecurityPolicy, securityHeaders } from './content-security.ts'
import { contentType } from './content-type.ts'

export interface Page {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** The built renderer, file by file. Both shells serve it through this. */
export type Pages = (path: string) => Promise<Page>

/**
 * Serves the files of one folder. `path` is that of a URL, as it came: anything that does not name a
 * file inside the folder is not found. `connect` names what the page may connect to beside its origin.
 */
export function createPages(folder: string, connect: readonly string[] = []): Pages {
  return async (path) => {
    const file = await fileOf(folder, path === '/' ? '/index.html' : path)
    const bytes = file === null ? null : await readFile(file).catch(() => null)
    if (file === null || bytes === null) return notFound
    if (file.endsWith('.html')) return document(bytes, connect)
    return {
      status: 200,
      headers: {
        ...securityHeaders,
        'content-type': contentType(file),
        // The bundler puts a hash of the content into the names in assets/.
        'cache-control': path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
      },
      body: bytes,
    }
  }
}

const notFound: Page = {
  status: 404,
  headers: { ...securityHeaders, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body: Buffer.from('Not found\n'),
}

/** Every nonce in the document, one of `<meta property="csp-nonce" nonce>` included, is new each time. */
function document(bytes: Buffer, connect: readonly string[]): Page {
  const nonce = randomBytes(18).toString('base64')
  const html = bytes.toString('utf8').replaceAll(/\bnonce="[^"]*"/g, `nonce="${nonce}"`)
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'content-type': contentType('index.html'),
      'content-security-policy': contentSecurityPolicy(nonce, connect),
      'cache-control': 'no-store',
    },
    body: Buffer.from(html),
  }
}

async function fileOf(folder: string, path: string): Promise<string | null> {
  let decoded: string
  try {
    decoded = decodeURIComponent(path)
  } catch {
    return null
  }
  // A backslash separates folders on Windows, and a colon names a drive or a stream there.
  if (!decoded.startsWith('/') || /[\\:\0]/.test(decoded)) return null
  const file = resolve(join(folder, decoded))
  try {
    // A link inside the folder must not lead out of it either.
    const [root, real] = await Promise.all([realpath(folder), realpath(file)])
    return real.startsWith(root + sep) ? real : null
  } catch {
    return null
  }
}
