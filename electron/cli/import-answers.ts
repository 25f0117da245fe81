import { basename } from 'node:path'
import type { ImportAnswers } from '../../shared/contract/import.ts'
import { requestOfAddress } from '../features/import/tiktok/request.ts'
import { problem } from './problem.ts'
import { readFile } from './workspace-file.ts'

/** What files cannot say of themselves, as it is given on the command line. */
export interface GivenAnswers {
  /** `FILE=/bc/member/get/?bc_id=7291`, as often as there are such files. */
  readonly request?: readonly string[]
  /** A file with the mapping of the columns of tables. */
  readonly mapping?: string
}

/** The answers for these files, a file by its path or by its name alone. A `CliProblem` for what fits none. */
export function importAnswers(
  paths: readonly string[],
  { request = [], mapping }: GivenAnswers,
): ImportAnswers {
  const requests = request.map((given) => {
    const [, name = '', address = ''] = /^(.*?)=(.*)$/s.exec(given) ?? []
    const path = paths.find((each) => each === name) ?? paths.find((each) => basename(each) === name)
    if (path === undefined) throw problem('import.request-of-no-file', { file: name || given })
    const found = requestOfAddress(address)
    if (!found) throw problem('import.not-a-request', { file: name, request: address })
    return [path, found] as const
  })
  const columns = mapping === undefined ? null : mappingIn(mapping)
  return {
    requests: Object.fromEntries(requests),
    mappings: columns ? Object.fromEntries(paths.map((path) => [path, columns])) : {},
  }
}

function mappingIn(path: string): { readonly [key: string]: unknown } {
  let value: unknown
  try {
    value = JSON.parse(readFile(path).toString('utf8'))
  } catch {
    throw problem('import.not-a-mapping', { file: path })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw problem('import.not-a-mapping', { file: path })
  }
  return value as { readonly [key: string]: unknown }
}
