import { basename } from 'node:path'
import type { ImportRequest } from '../../../../shared/contract/import.ts'
import { endpoints } from './endpoints.ts'

/*
 * TikTok's answers never say which Business Center, user or asset was asked (facts C4). The request comes
 * from the name of the file, from a `requests.json` beside the files, or from the person.
 */

/** The request of a file's name: `bc_member_get.bc_id=7291.page=2.json`, the endpoint with underscores. */
export function requestOfName(name: string): ImportRequest | null {
  const [first = '', ...parts] = basename(name.replaceAll('\\', '/')).split('.')
  const endpoint = endpoints.find(({ path }) => path.replaceAll('/', '_') === first)
  if (!endpoint) return null
  const pairs = parts.map((part) => /^([a-z_]+)=(.+)$/s.exec(part)).filter((pair) => pair !== null)
  return {
    endpoint: endpoint.path,
    params: Object.fromEntries(pairs.map(([, key, value]) => [key!, value!])),
  }
}

/**
 * The request of an address, with or without the server and the version before it, as
 * `/bc/member/get/?bc_id=7291`; null where it is no request whose answer can be read.
 */
export function requestOfAddress(address: string): ImportRequest | null {
  const [place = '', query = ''] = address.split('?')
  const path = plainEndpoint(place)
  if (!endpoints.some((endpoint) => endpoint.path === path)) return null
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

/** What was filtered by, in the JSON of the parameter `filtering`; empty where nothing was. */
export function filteringOf({ params }: ImportRequest): { readonly [key: string]: unknown } {
  const { filtering } = params
  if (filtering === undefined) return {}
  try {
    const value: unknown = JSON.parse(filtering)
    return typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown }) : {}
  } catch {
    return { filtering }
  }
}
