import { describe, expect, test } from 'vitest'
import { dropRanges, dropTarget, selectionTarget } from '../../../renderer/features/grid/model/placements.ts'
import { directGrants, effectOf, planRole } from '../../../renderer/features/grid/model/role-plan.ts'
import type { PlanFacts } from '../../../renderer/features/grid/model/role-plan.ts'
import { extendTo, selectAll, selectCell } from '../../../renderer/features/grid/model/selection.ts'
import { htmlLine, htmlTable, tabSeparatedLine } from '../../../renderer/features/grid/model/table-text.ts'
import { smallFacts } from './small-agency.ts'

const axes = { accounts: ['mcc', 'fjord', 'lumi', 'fjord', 'bc'], members: ['anna', 'bo', 'clara'] }
const facts: PlanFacts = { ...smallFacts, judged: () => undefined, staging: false, planned: () => false }
const admin = { system: 'google-ads', role: 'admin' } as const

// fjord and lumi for anna and bo
const four = extendTo(selectCell({ row: 1, col: 0 }), { row: 2, col: 1 })

describe('what a drop applies to', () => {
  test('a cell outside the selection is alone', () => {
    const target = dropTarget({ on: 'cell', cell: { row: 0, col: 2 } }, four, axes)
    expect(target).toEqual({
      scope: 'cell',
      placements: [{ account: 'mcc', member: 'clara' }],
      tooMany: null,
    })
  })

  test('a cell inside it stands for all of it', () => {
    const target = dropTarget({ on: 'cell', cell: { row: 2, col: 0 } }, four, axes)
    expect(target.scope).toBe('selection')
    expect(target.placements).toHaveLength(4)
  })

  test('a head goes together with what is chosen on the other axis', () => {
    expect(dropTarget({ on: 'account', row: 0 }, four, axes).placements).toEqual([
      { account: 'mcc', member: 'anna' },
      { account: 'mcc', member: 'bo' },
    ])
    expect(dropTarget({ on: 'person', col: 2 }, four, axes).placements).toEqual([
      { account: 'fjord', member: 'clara' },
      { account: 'lumi', member: 'clara' },
    ])
    expect(dropRanges({ on: 'account', row: 0 }, four)).toEqual([{ top: 0, bottom: 0, left: 0, right: 1 }])
  })

  test('an account that has two rows counts once', () => {
    const twice = extendTo(selectCell({ row: 1, col: 0 }), { row: 3, col: 0 })
    expect(selectionTarget(twice, axes).placements).toHaveLength(2)
  })

  test('a selection beyond reason is not taken apart', () => {
    const huge = { accounts: Array.from({ length: 9000 }, () => 'fjord'), members: ['anna'] }
    const all = selectAll(selectCell({ row: 0, col: 0 }), { rows: 9000, cols: 1 })
    expect(selectionTarget(all, huge)).toEqual({ scope: 'selection', placements: [], tooMany: 9000 })
  })
})

const finding = { limit: 'last-admin-of-client', platformError: null, details: {} } as const
const why = { code: 'refused', message: 'limit.last-admin-of-client', details: {} } as const
const warned = () => ({ effect: 'gives', findings: [finding] }) as const
const refused = () => ({ effect: 'forbidden', why }) as const

describe('what stands in the way', () => {
  const target = selectionTarget(four, axes)

  test('warns where it is the keeper who acts', () => {
    const plan = planRole(admin, target, { ...facts, judged: warned })
    expect(plan.changes).toHaveLength(4)
    expect(plan.findings).toHaveLength(4)
  })

  test('leaves out what is refused, except in plan mode, where it may wait', () => {
    const stopped = { ...facts, judged: refused }
    expect(planRole(admin, target, stopped).changes).toEqual([])
    expect(planRole(admin, target, { ...stopped, staging: true }).changes).toHaveLength(4)
  })

  test('is nothing where the plan does it already', () => {
    const plan = planRole(admin, target, { ...facts, staging: true, planned: () => true })
    expect(plan).toMatchObject({ changes: [], nothing: 4 })
  })
})

describe('what a role would do', () => {
  test('on one person and account', () => {
    const effect = (account: string, member: string) => effectOf(admin, { account, member }, facts)
    expect(effect('lumi', 'bo')).toEqual({ effect: 'gives' })
    expect(effect('fjord', 'bo')).toEqual({ effect: 'replaces', role: 'standard' })
    expect(effect('mcc', 'anna')).toEqual({ effect: 'nothing' })
    expect(effect('bc', 'anna')).toEqual({ effect: 'cannot-hold', other: 'system' })
    const pixelRole = { system: 'tiktok-business-center', role: 'asset-admin' } as const
    expect(effectOf(pixelRole, { account: 'bc', member: 'bo' }, facts)).toEqual({
      effect: 'cannot-hold',
      other: 'kind',
    })
  })

  test('in sum, leaving out what cannot be and what may not be', () => {
    const target = selectionTarget(selectAll(four, { rows: 5, cols: 3 }), axes)
    const plan = planRole(admin, target, {
      ...facts,
      judged: ({ account }) => (account === 'lumi' ? { effect: 'forbidden', why } : undefined),
    })
    expect(plan.gives).toBe(4)
    expect(plan.replaces).toEqual([{ role: 'standard', count: 1 }])
    expect(plan.nothing).toBe(1)
    expect(plan.cannotHold).toBe(3)
    expect(plan.forbidden).toHaveLength(3)
    expect(plan.changes).toHaveLength(5)
  })

  test('only direct roles can be removed', () => {
    const placements = [
      { account: 'fjord', member: 'bo' },
      { account: 'fjord', member: 'anna' },
    ]
    expect(directGrants(placements, facts).map((grant) => grant.role)).toEqual([
      'standard',
      'report-recipient',
    ])
  })
})

test('a copied line has a cell for each person, and no formulas', () => {
  expect(tabSeparatedLine(['=Fjord', 'Admin\tand more'])).toBe("'=Fjord\tAdmin and more")
  expect(htmlLine(['', 'Anna <Berg>'], 'head')).toBe(
    '<tr><th scope="col"></th><th scope="col">Anna &lt;Berg&gt;</th></tr>',
  )
  expect(htmlTable([htmlLine(['Fjord', 'Admin'], 'row')])).toBe(
    '<table><tr><th scope="row">Fjord</th><td>Admin</td></tr></table>',
  )
})
