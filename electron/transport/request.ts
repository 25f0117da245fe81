import { failed } from '../../shared/contract/failure.ts'
import type { Failure } from '../../shared/contract/failure.ts'
import type { Moment } from '../../shared/contract/past.ts'
import { requestSchema } from '../../shared/contract/wire.ts'

/** Characters in one message from a window; the longest honest one is a chunk of a file. */
export const longestMessage = 8 * 1024 * 1024

export type ReadRequest =
  | {
      readonly kind: 'request'
      readonly id: number
      readonly call: string
      readonly input: unknown
      readonly at: Moment | undefined
    }
  /** `id` is null where not even that could be read, so that nobody can be answered. */
  | { readonly kind: 'malformed'; readonly id: number | null; readonly failure: Failure }

/** Reads what a window sent. Whatever came, this does not throw. */
export function readRequest(text: string): ReadRequest {
  if (text.length > longestMessage) {
    return malformed(idAtStart(text), 'message.too-large', { limit: longestMessage })
  }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return malformed(idAtStart(text), 'message.malformed', {})
  }
  const parsed = requestSchema.safeParse(json)
  if (!parsed.success) return malformed(idOf(json), 'message.malformed', {})
  const { id, call, input, at } = parsed.data
  return { kind: 'request', id, call, input, at }
}

function malformed(id: number | null, message: string, details: Failure['details']): ReadRequest {
  return { kind: 'malformed', id, failure: failed('bad-input', message, details).error }
}

function idOf(json: unknown): number | null {
  if (typeof json !== 'object' || json === null || !('id' in json)) return null
  return typeof json.id === 'number' && Number.isSafeInteger(json.id) && json.id >= 0 ? json.id : null
}

/** Of a text that is no JSON, or too long to be looked at as such. */
function idAtStart(text: string): number | null {
  const found = /^\s*\{\s*"id"\s*:\s*(\d{1,15})\s*[,}]/.exec(text.slice(0, 100))
  return found ? Number(found[1]) : null
}
