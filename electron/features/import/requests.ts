import { basename } from 'node:path'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type { ImportRequest } from '../../../shared/contract/import.ts'
import { findJsonFault } from '../document/json-fault.ts'
import { googleResources } from './google/asked.ts'
import { failureAt, offsetIn } from './json/fault-place.ts'
import { endpoints as tiktokEndpoints } from './tiktok/endpoints.ts'

/*
 * TikTok's answers never say which Business Center, user or asset was asked (facts C4), and those of Google say
 * it in their rows only. The request comes from the name of the file, from a `requests.json` beside the files,
 * or from the person.
 */

/** What can be asked for, of which answers can be read. */
const endpoints: readonly string[] = [...tiktokEndpoints.map(({ path }) => path), ...googleResources]

/**
 * The request of a file's name: `bc_member_get.bc_id=7291.page=2.json`, the endpoint with underscores, or
 * `customer_user_access.customer_id=1234567890.json`.
 */
export function requestOfName(name: string): ImportRequest | null {
  const [first = '', ...parts] = basename(name.replaceAll('\\', '/')).split('.')
  const endpoint = endpoints.find((path) => path.replaceAll('/', '_') === first)
  if (endpoint === undefined) return null
  const pairs = parts.map((part) => /^([a-z_]+)=(.+)$/s.exec(part)).filter((pair) => pair !== null)
  return {
    endpoint,
    params: Object.fromEntries(pairs.map(([, key, value]) => [key!, value!])),
  }
}

/**
 * The request of an address, with or without the server and the version before it, as
 * `/bc/member/get/?bc_id=7291` or `customer_user_access?customer_id=1234567890`; null where it is no request whose answer can be read.
 */
export function requestOfAddress(address: string): ImportRequest | null {
  const [place = '', query = ''] = address.split('?')
  const path = plainEndpoint(place)
  if (!endpoints.includes(path)) return null
  return { endpoint: path, params: Object.fromEntries(new URLSearchParams(query)) }
}

/** `bc/member/get` of `https://business-api.tiktok.com/open_api/v1.3/bc/member/get/`. */
export function plainEndpoint(address: string): string {
  return address
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/^\/?open_api\/v[\d.]+/, '')
    .replaceAll(/^\/+|\/+$/g, '')
}

/**
 * The requests of a `requests.json`: `{ FILE: { "endpoint": "/bc/member/get/", "params": { … } } }`, and why an
 * entry or all of it is none.
 */
export function requestsIn(
  text: Buffer,
  file: string,
): { readonly requests: ReadonlyMap<string, ImportRequest>; readonly problems: readonly Failure[] } {
  const requests = new Map<string, ImportRequest>()
  const problems: Failure[] = []
  const value = objectIn(text, file)
  if (!value.ok) return { requests, problems: [value.error] }
  for (const [name, entry] of Object.entries(value.value)) {
    const request = requestOf(entry)
    if (request) requests.set(name, request)
    else problems.push(failed('bad-input', 'import.bad-request', { file, path: name }).error)
  }
  return { requests, problems }
}

function objectIn(text: Buffer, file: string): Result<object> {
  const said = text.toString()
  try {
    const value: unknown = JSON.parse(said)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return done(value)
    return failed('bad-input', 'import.bad-request', { file })
  } catch {
    const fault = findJsonFault(said)
    return { ok: false, error: failureAt(text, fault ? offsetIn(said, fault) : 0, file) }
  }
}

function requestOf(entry: unknown): ImportRequest | null {
  if (typeof entry !== 'object' || entry === null) return null
  const { endpoint, params = {} } = entry as { readonly endpoint?: unknown; readonly params?: unknown }
  if (typeof endpoint !== 'string' || typeof params !== 'object' || params === null) return null
  return { endpoint: plainEndpoint(endpoint), params: textsIn(params) }
}

/** Parameters as text, objects among them (`filtering`) as JSON, as they stand in an address. */
function textsIn(params: object): ImportRequest['params'] {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  )
}
