import { basename } from 'node:path'
import type { ImportAnswers } from '../../shared/contract/import.ts'
import { tableMapping } from '../../shared/import/table-mapping.ts'
import type { TableMapping } from '../../shared/import/table-mapping.ts'
import { requestOfAddress } from '../features/import/requests.ts'
import { placeOf } from '../place.ts'
import { problem } from './problem.ts'
import { readFile } from './workspace-file.ts'

/** What files cannot say of themselves, as it is given on the command line. */
export interface GivenAnswers {
  /** `FILE=/bc/member/get/?bc_id=7291` or `FILE=customer_user_access?customer_id=1234567890`, as often as there are such files. */
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
  return {
    requests: Object.fromEntries(requests),
    mappings: mapping === undefined ? {} : mappingsIn(mapping, paths),
  }
}

/** One mapping for all lists, or one for each by the file's name, as `book.xlsx#Sheet` for one sheet. */
function mappingsIn(path: string, paths: readonly string[]): ImportAnswers['mappings'] {
  const value = objectIn(path)
  if ('format' in value) {
    const mapping = checkedMapping(path, value, [])
    return Object.fromEntries(paths.map((each) => [each, mapping]))
  }
  const mappings = Object.entries(value).map(([list, each]) => {
    const file =
      paths.find((one) => isListOf(one, list)) ?? paths.find((one) => isListOf(basename(one), list))
    if (file === undefined) throw problem('import.mapping-of-no-file', { file: path, list })
    const sheet = isListOf(file, list) ? list.slice(file.length) : list.slice(basename(file).length)
    return [file + sheet, checkedMapping(path, each, [list])] as const
  })
  return Object.fromEntries(mappings)
}

function isListOf(file: string, list: string): boolean {
  return list === file || list.startsWith(`${file}#`)
}

function checkedMapping(file: string, value: unknown, place: readonly string[]): TableMapping {
  const parsed = tableMapping.safeParse(value)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const wrong = issue.code === 'custom' ? issue.message : issue.code
  throw problem('import.bad-mapping', {
    file,
    path: placeOf([...place, ...issue.path, ...keys]),
    problem: wrong,
  })
}

function objectIn(path: string): object {
  let value: unknown
  try {
    value = JSON.parse(readFile(path).toString('utf8'))
  } catch {
    throw problem('import.not-a-mapping', { file: path })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw problem('import.not-a-mapping', { file: path })
  }
  return value
}
