import { describe, expect, it } from 'vitest'
import { moveFrom } from '../../../renderer/features/member/move.ts'
import { cellRows, roleTable } from '../../../renderer/features/member/role-table.ts'
import { sectionsFor } from '../../../renderer/features/member/sections.ts'
import type { ActionVerdict } from '../../../shared/contract/access.ts'
import { systems } from '../../../shared/model/system.ts'
import type { Params, Verdict } from '../../../shared/model/verdict.ts'
import { policies } from '../../../shared/policy/policies.ts'

const no: Verdict = {
  allowed: false,
  proof: {
    because: 'missing-role',
    rule: null,
    source: null,
    routes: [],
    alsoAllowedBy: [],
    dependsOn: [],
    nearest: null,
    holders: [],
  },
}

const asked = (action: string, params: Params = {}): ActionVerdict => ({ action, params, verdict: no })

describe('sections', () => {
  for (const system of systems) {
    for (const kind of Object.keys(
      policies[system].kinds,
    ) as (keyof (typeof policies)[typeof system]['kinds'])[]) {
      it(`give every action on a ${kind} of ${system} one place`, () => {
        const named = sectionsFor(system, kind).flatMap((section) => section.actions)
        const existing = policies[system].actions.filter((each) => each.kind === kind)
        expect([...named].toSorted()).toEqual(existing.map((each) => each.action).toSorted())
      })
    }
  }
})

describe('the table of an ad account', () => {
  const levels = ['admin', 'manager', 'viewer']
  const sections = roleTable({ system: 'tiktok-ads-manager', kind: 'ad-account' }, [
    asked('ads.manage'),
    asked('data.view'),
    ...levels.map((level) => asked('user.invite', { level })),
    ...levels.flatMap((from) =>
      levels.filter((to) => to !== from).map((to) => asked('user.change-level', { from, to })),
    ),
    asked('something.new'),
  ])

  it('keeps the order of the platform and shows what nobody placed', () => {
    expect(sections.map((section) => section.id)).toEqual(['ads', 'ads.users', 'other'])
    expect(sections[0]?.lines.map((line) => line.action)).toEqual(['data.view', 'ads.manage'])
  })

  it('makes a matrix of actions with levels, with a hole where nothing would change', () => {
    const users = sections[1]
    expect(users?.levels).toEqual(levels)
    expect(users?.lines).toHaveLength(1 + 3)
    const [, fromAdmin] = users?.lines ?? []
    expect(fromAdmin).toMatchObject({ kind: 'levels', from: 'admin' })
    expect(fromAdmin?.kind === 'levels' && fromAdmin.cells.map((cell) => cell?.asked.params.to)).toEqual([
      undefined,
      'manager',
      'viewer',
    ])
  })

  it('is walked with the arrows, around the holes', () => {
    const rows = cellRows(sections)
    expect(moveFrom(rows, 'data.view', 'ArrowDown')).toBe('ads.manage')
    expect(moveFrom(rows, 'ads.manage', 'ArrowDown')).toBe('user.invite admin')
    expect(moveFrom(rows, 'user.invite admin', 'ArrowRight')).toBe('user.invite manager')
    expect(moveFrom(rows, 'user.invite admin', 'ArrowDown')).toBe('user.change-level admin manager')
    expect(moveFrom(rows, 'user.change-level manager admin', 'ArrowRight')).toBe(
      'user.change-level manager viewer',
    )
    expect(moveFrom(rows, 'user.change-level manager admin', 'End')).toBe('user.change-level manager viewer')
    expect(moveFrom(rows, 'data.view', 'ArrowUp')).toBe(null)
    expect(moveFrom(rows, 'data.view', 'PageDown')).toBe('something.new')
    expect(moveFrom(rows, 'data.view', 'x')).toBe(null)
  })
})
