import { orProblem } from './problem.ts'
import type { Session } from './session.ts'

/** The whole text of a file that the app has made ready. */
export async function downloaded({ call }: Session, download: string): Promise<string> {
  const parts: Buffer[] = []
  for (let offset = 0, done = false; !done;) {
    const chunk = orProblem(await call('files.read', { download, offset }))
    const bytes = Buffer.from(chunk.base64, 'base64')
    parts.push(bytes)
    offset += bytes.length
    done = chunk.done
  }
  return Buffer.concat(parts).toString('utf8')
}
