import { describe, expect, it } from 'vitest'
import { linesOfAccount } from '../../electron/reports/access-lines.ts'
import { chosenBy } from '../../electron/reports/chosen.ts'
import { indexed } from '../../electron/reports/indexed.ts'
import { createSiblingLines } from '../../electron/reports/sibling-lines.ts'
import type { ReportFilter } from '../../shared/model/report.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { makeAgency } from '../bench/agency.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'
import { sourceOf } from './agency.ts'

/** How many accounts were told as siblings; each is told just as it is by itself. */
function siblingsIn(rows: WorkspaceRows, filter: ReportFilter = {}): number {
  const world = indexed(sourceOf(rows), 'en')
  const chosen = chosenBy(filter, world.graph)
  const linesOfSibling = createSiblingLines(world, chosen)
  let told = 0
  for (const account of world.ordered) {
    const sibling = linesOfSibling(account)
    if (!sibling) continue
    told++
    expect(sibling.lines).toEqual(linesOfAccount(world, account, chosen))
  }
  return told
}

describe('lines that are found once for all siblings', () => {
  it('are those of each account by itself, in odd workspaces of every kind (seed 20261130)', () => {
    const chance = new Chance(20_261_130)
    let told = 0
    for (let round = 0; round < 400; round++) {
      told += siblingsIn(randomWorkspace(chance, chance.pick(['usual', 'odd', 'with cycles'])))
    }
    expect(told).toBeGreaterThan(200)
  })

  it('are those of each account by itself in an agency, also where only some people or roles are chosen', () => {
    const rows = makeAgency('S')
    const some = rows.member.slice(0, 30).map(({ id }) => id)
    for (const filter of [{}, { members: some }, { roles: ['admin'] }, { direct: true }])
      expect(siblingsIn(rows, filter)).toBeGreaterThan(900)
  })
})
