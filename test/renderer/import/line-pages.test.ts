import { describe, expect, it } from 'vitest'
import { LinePages, pageSize } from '../../../renderer/features/import/line-pages.ts'
import { listedLines } from '../../../renderer/features/import/listed-lines.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { ImportLine, ImportLines } from '../../../shared/contract/import.ts'
import type { AccessTable } from '../../../shared/model/row.ts'
import { accessTables } from '../../../shared/model/row.ts'

const counts = {} as ImportLines['counts']

/** Lines of which only the number matters; what was asked for is noted. */
function serving(totals: Partial<Record<AccessTable, number>>) {
  const asked: string[] = []
  let changes = 0
  const pages = new LinePages(
    async (table, from) => {
      asked.push(`${table} ${from}`)
      const total = totals[table] ?? 0
      const many = Math.max(0, Math.min(pageSize, total - from))
      const lines = Array.from({ length: many }, (_, at) => ({ line: from + at, table }) as ImportLine)
      return done({ reading: 3, total, lines, counts, refusedCounts: counts })
    },
    () => changes++,
  )
  return { pages, asked, changes: () => changes }
}

const arrived = () =>
  new Promise((resolve) => {
    setTimeout(resolve)
  })

describe('lines are fetched as they come into view', () => {
  it('knows how many there are once the beginning of each kind is there', async () => {
    const { pages, asked } = serving({ account: 250, grant: 3 })
    pages.begin(accessTables)
    expect(pages.totals()).toBe(null)
    await arrived()
    expect(pages.totals()).toMatchObject({ account: 250, grant: 3, link: 0 })
    expect(asked).toHaveLength(5)
    expect(pages.reading()).toBe(3)
  })

  it('asks for no other kind of row than those wanted', async () => {
    const { pages, asked } = serving({ account: 250, grant: 3 })
    pages.begin(['grant'])
    await arrived()
    expect(asked).toEqual(['grant 0'])
    expect(pages.totals()).toMatchObject({ account: 0, grant: 3 })
  })

  it('asks once for a page, however many of its lines are in view', async () => {
    const { pages, asked, changes } = serving({ account: 250 })
    pages.want('account', 120)
    pages.want('account', 121)
    expect(pages.lineAt('account', 120)).toBe(undefined)
    await arrived()
    pages.want('account', 199)
    expect(asked).toEqual(['account 100'])
    expect(pages.lineAt('account', 120)?.line).toBe(120)
    expect(changes()).toBe(1)
  })

  it('asks again for a page that failed', async () => {
    let broken = true
    const pages = new LinePages(
      async () =>
        broken
          ? failed('conflict', 'import.under-way')
          : done({ reading: 1, total: 1, lines: [], counts, refusedCounts: counts }),
      () => undefined,
    )
    pages.want('account', 0)
    await arrived()
    expect(pages.failure()).toMatchObject({ message: 'import.under-way' })
    broken = false
    pages.want('account', 0)
    await arrived()
    expect(pages.reading()).toBe(1)
  })
})

it('lists each kind of row that has any under its head', () => {
  const lines = listedLines({ account: 2, link: 0, member: 1, grant: 0, invitation: 0 })
  expect(lines.map((line) => (line.kind === 'head' ? line.table : `${line.table} ${line.at}`))).toEqual([
    'account',
    'account 0',
    'account 1',
    'member',
    'member 0',
  ])
})
