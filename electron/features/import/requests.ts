import { basename } from 'node:path'
import type { ImportRequest } from '../../../shared/contract/import.ts'
import { googleResources } from './google/asked.ts'
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

/** The requests of a `requests.json`: `{ FILE: { "endpoint": "/bc/member/get/", "params": { … } } }`. */
export function requestsIn(value: unknown): ReadonlyMap<string, ImportRequest> {
  const requests = new Map<string, ImportRequest>()
  if (typeof value !== 'object' || value === null) return requests
  for (const [file, request] of Object.entries(value)) {
    if (typeof request !== 'object' || request === null) continue
    const { endpoint, params = {} } = request as { readonly endpoint?: unknown; readonly params?: unknown }
    if (typeof endpoint !== 'string' || typeof params !== 'object' || params === null) continue
    requests.set(file, { endpoint: plainEndpoint(endpoint), params: textsIn(params) })
  }
  return requests
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
