import type { ImportRequest } from '../../../../shared/contract/import.ts'
import type { Page, PageRow } from './reader.ts'

/** All pages of one request. */
export interface Answer {
  readonly request: ImportRequest
  readonly rows: readonly PageRow[]
  /** How many pages there are; null where no page says so. */
  readonly pages: number | null
  readonly missing: readonly number[]
  /** Every page is there and none of them broke off. */
  readonly isWhole: boolean
  /** The first file of it. */
  readonly file: string
}

const paging = new Set(['page', 'page_size'])

/** Puts the pages of each request together, in their order. */
export function answersOf(pages: readonly Page[], unfinished: ReadonlySet<string>): readonly Answer[] {
  const groups = Map.groupBy(pages, ({ request }) => keyOf(request))
  return [...groups.values()].map((group) => {
    const sorted = group.toSorted((one, other) => (one.page ?? 1) - (other.page ?? 1))
    const count = Math.max(0, ...sorted.map((page) => page.pages ?? 0)) || null
    const there = new Set(sorted.map(({ page }) => page ?? 1))
    const missing = Array.from({ length: Math.min(count ?? 0, mostPages) }, (_, place) => place + 1).filter(
      (page) => !there.has(page),
    )
    const [first] = sorted as [Page]
    return {
      request: first.request,
      rows: sorted.flatMap(({ rows }) => rows),
      pages: count,
      missing,
      isWhole: count !== null && missing.length === 0 && !sorted.some(({ file }) => unfinished.has(file)),
      file: first.file,
    }
  })
}

/** No list of an agency has more; a file that says so must not fill the memory. */
const mostPages = 10_000

function keyOf({ endpoint, params }: ImportRequest): string {
  const asked = Object.entries(params).filter(([name]) => !paging.has(name))
  return JSON.stringify([endpoint, asked.toSorted(([one], [other]) => (one < other ? -1 : 1))])
}
