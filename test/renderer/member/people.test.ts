import { describe, expect, it } from 'vitest'
import { Graph } from '../../../renderer/client/mirror/graph.ts'
import { keyRows } from '../../../renderer/features/member/key-rows.ts'
import { peopleRows } from '../../../renderer/features/member/people-rows.ts'
import { pathTo, reachOf } from '../../../renderer/features/member/reach.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { Member } from '../../../shared/model/member.ts'

const person = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  name: id,
  email: `${id}@n.example`,
  ...more,
})

it('lists teams by name, then those without, services, and who left', () => {
  const rows = peopleRows([
    person('ann', { team: 'Tokyo' }),
    person('bot', { nature: 'service' }),
    person('cat'),
    person('dan', { team: 'Nordic', leftOn: '2026-01-31' }),
    person('eve', { team: 'Nordic' }),
  ])
  expect(
    rows.map((row) =>
      row.kind === 'person' ? row.member.id : row.group.kind === 'team' ? row.group.team : row.group.kind,
    ),
  ).toEqual(['Nordic', 'eve', 'Tokyo', 'ann', 'no-team', 'cat', 'services', 'bot', 'left', 'dan'])
})

const google = { system: 'google-ads' } as const
const accounts: readonly Account[] = [
  { ...google, id: 'mcc', kind: 'manager', name: 'MCC' },
  { ...google, id: 'nordic', kind: 'manager', name: 'Nordic' },
  { ...google, id: 'rival', kind: 'manager', name: 'Rival' },
  { ...google, id: 'fjord', kind: 'client', name: 'Fjord' },
  { ...google, id: 'lumi', kind: 'client', name: 'Lumi' },
]
const links: readonly Link[] = [
  { parent: 'mcc', child: 'nordic', status: 'active', owner: 'no' },
  { parent: 'rival', child: 'fjord', status: 'active', owner: 'no' },
  { parent: 'nordic', child: 'fjord', status: 'active', owner: 'yes' },
  { parent: 'nordic', child: 'lumi', status: 'pending', owner: 'no' },
]
const graph = new Graph()
graph.apply([
  ...accounts.map((after) => ({ table: 'account', before: null, after }) as const),
  ...links.map((after) => ({ table: 'link', before: null, after }) as const),
])
const parentsOf = (id: string) => links.filter((link) => link.child === id)

const grant = (account: string, role: string) => ({ member: 'ann', account, role })

describe('reach', () => {
  it('counts each account once, and nothing behind a pending link', () => {
    expect(
      reachOf(graph, [grant('mcc', 'admin'), grant('nordic', 'billing'), grant('rival', 'admin')]).count,
    ).toBe(4)
    const reach = reachOf(graph, [grant('nordic', 'admin')])
    expect(reach.has(graph.accounts.rowOf('fjord'))).toBe(true)
    expect(reach.has(graph.accounts.rowOf('lumi'))).toBe(false)
  })

  it('stays where the role does not flow down, and nowhere for one without a word of ours', () => {
    expect(reachOf(graph, [grant('nordic', 'report-recipient')]).count).toBe(1)
    expect(reachOf(graph, [grant('nordic', 'report-recipient'), grant('nordic', 'admin')]).count).toBe(2)
    expect(reachOf(graph, [grant('nordic', 'unknown')]).count).toBe(0)
  })

  it('shows an account below its owner', () => {
    expect(pathTo(parentsOf, 'fjord')).toEqual(['mcc', 'nordic', 'fjord'])
    expect(pathTo(parentsOf, 'lumi')).toEqual(['lumi'])
  })

  it('puts the roles on one account together, platform by platform', () => {
    const rows = keyRows(
      [
        grant('fjord', 'standard'),
        grant('mcc', 'admin'),
        grant('fjord', 'report-recipient'),
        grant('gone', 'admin'),
      ],
      [{ id: 'i', email: 'ann@n.example', account: 'lumi', role: 'standard', status: 'pending' }],
      (id) => accounts.find((account) => account.id === id),
      (id) => pathTo(parentsOf, id),
    )
    expect(
      rows.map((row) =>
        row.kind === 'system'
          ? row.system
          : [row.keys.account.id, ...row.keys.grants.map((each) => each.role)].join(' '),
      ),
    ).toEqual(['google-ads', 'lumi', 'mcc admin', 'fjord standard report-recipient'])
  })
})
