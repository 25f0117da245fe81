import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { ImportRequest } from '../../../../shared/contract/import.ts'
import type { Origin } from '../incoming.ts'
import type { Piece } from '../json/pieces.ts'
import type { Tally } from '../tally.ts'
import { isFields, listIn, onlyIn } from './fields.ts'
import type { Fields } from './fields.ts'
import { requestLacks, whatLacks } from './request-lacks.ts'

/** One row of a page, with its place. */
export interface PageRow {
  readonly fields: Fields
  readonly origin: Origin
}

/** One page of an answer, with the request that it answers. */
export interface Page {
  readonly request: ImportRequest
  readonly rows: readonly PageRow[]
  readonly page: number | null
  readonly pages: number | null
  readonly file: string
}

/** Where the rows of each answer stand in its `data`. */
const lists = ['list', 'asset_groups', 'partners'] as const

/** Whether a value is an answer of TikTok's API: an envelope with `code` and `message` or `data`. */
export function isEnvelope(value: unknown): boolean {
  return isFields(value) && 'code' in value && ('message' in value || 'data' in value)
}

/**
 * Gathers pages of TikTok's Business API v1.3 (facts C4), in any order. An envelope with a code other than 0
 * is a problem with its message; so is a page of whose request something is missing.
 */
export class TikTokReader {
  readonly pages: Page[] = []
  readonly problems: Failure[] = []
  readonly warnings: Failure[] = []
  readonly unfinished = new Set<string>()
  private readonly tally: Tally

  constructor(tally: Tally) {
    this.tally = tally
  }

  take(
    piece: Extract<Piece, { readonly kind: 'row' | 'frame' }>,
    file: string,
    request: ImportRequest,
  ): void {
    const { value, path, line } = piece
    const origin = { file, ...(line === undefined ? {} : { line }) }
    const data = this.dataOf(value, { ...origin, ...(path === '' ? {} : { path }) })
    if (!data) return
    if (whatLacks(request).length > 0) return this.fail(requestLacks(request, file), file)
    const inside = isEnvelope(value) ? 'data' : ''
    const start = [path, inside].filter((part) => part !== '').join('.')
    const rows = rowsIn(data, start).map(({ fields, path: place }) => ({
      fields,
      origin: { ...origin, path: place },
    }))
    for (const row of rows) {
      this.tally.read(file)
      if (isFields(row.fields)) continue
      this.tally.leaveOut(file)
      this.fail(failed('bad-input', 'import.not-recognised', { ...row.origin }).error, file)
    }
    const info = onlyIn(data, 'page_info')
    const page = wholeNumber(info['page']) ?? wholeNumber(request.params['page'])
    this.pages.push({
      request,
      rows: rows.filter(({ fields }) => isFields(fields)),
      page,
      pages: wholeNumber(info['total_page']),
      file,
    })
    if (rows.length > 0 || lists.some((key) => Array.isArray(data[key]))) return
    // An empty list says that there is nothing; no list says nothing.
    this.unfinished.add(file)
    this.warnings.push(failed('bad-input', 'tiktok.no-rows', { file }).error)
  }

  /** Says what is wrong with a page whose request is not known, if something is. */
  refuse(value: unknown, file: string): void {
    this.dataOf(value, { file })
  }

  fail(problem: Failure, file: string): void {
    this.unfinished.add(file)
    this.problems.push(problem)
  }

  private dataOf(value: unknown, origin: Origin): Fields | null {
    if (!isFields(value)) {
      this.fail(failed('bad-input', 'import.not-recognised', { ...origin }).error, origin.file)
      return null
    }
    if (!isEnvelope(value)) return value
    const { code, message = '' } = value
    if (code !== 0 && code !== '0') {
      const details = { ...origin, status: String(code), reason: String(message).slice(0, 300) }
      this.fail(failed('bad-input', 'tiktok.error', details).error, origin.file)
      return null
    }
    return onlyIn(value, 'data')
  }
}

/** Rows as they stand, objects or not. */
function rowsIn(data: Fields, start: string): readonly { readonly fields: Fields; readonly path: string }[] {
  const at = (key: string) => [start, key].filter((part) => part !== '').join('.')
  const rows = lists.flatMap((key) =>
    listIn(data, key).map((fields, place) => ({ fields: fields as Fields, path: `${at(key)}[${place}]` })),
  )
  const group = data['asset_group']
  if (Array.isArray(group)) {
    rows.push(
      ...group.map((fields: unknown, place) => ({
        fields: fields as Fields,
        path: `${at('asset_group')}[${place}]`,
      })),
    )
  } else if (isFields(group)) rows.push({ fields: group, path: at('asset_group') })
  // Facts C4 have the one group that was asked for without a name around it.
  if ('asset_group_id' in data) rows.push({ fields: data, path: start })
  return rows
}

/** What a page is about, for whoever has to say where it comes from: its fields and how many rows it has. */
export function sampleOf(value: unknown): { readonly fields: readonly string[]; readonly rows: number } {
  const data = isFields(value) && isEnvelope(value) ? onlyIn(value, 'data') : isFields(value) ? value : {}
  const rows = rowsIn(data, '')
  const [first] = rows
  return { fields: first && isFields(first.fields) ? Object.keys(first.fields) : [], rows: rows.length }
}

function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) && number > 0 ? number : null
}
