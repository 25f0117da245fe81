import { describe, expect, it } from 'vitest'
import type { RowChange } from '../../../shared/model/row.ts'
import { Reading } from '../../../renderer/client/mirror/reading.ts'
import { finished } from '../../../renderer/client/work.ts'
import { googleAccount, linked, nothing, snapshotOf } from './snapshot-of.ts'

const anna = { id: 'anna', name: 'Anna', email: 'anna@agency.example' }
const bo = { id: 'bo', name: 'Bo', email: 'bo@agency.example' }

function agency(): Reading {
  return new Reading(snapshot())
}

function snapshot() {
  return snapshotOf({
    ...nothing,
    account: [
      googleAccount('TOP'),
      googleAccount('NORTH'),
      googleAccount('b', 'Fjord 10'),
      googleAccount('a', 'Fjord 9'),
    ],
    link: [linked('TOP>NORTH'), linked('NORTH>b', 'yes'), linked('NORTH?a')],
    member: [bo, anna],
    grant: [{ member: 'anna', account: 'TOP', role: 'admin' }],
  })
}

function added(table: 'account' | 'link' | 'grant' | 'member', after: object): RowChange {
  return { table, before: null, after } as RowChange
}

function reversed(rows: readonly RowChange[]): readonly RowChange[] {
  return rows.map((row) => ({ ...row, before: row.after, after: row.before }) as RowChange).toReversed()
}

describe('what the mirror answers', () => {
  it('is as new where it was found ahead, while the workspace was read', () => {
    const reading = finished(Reading.of(snapshot()))
    expect([reading.pendingLinks().length, reading.countBelow('TOP'), reading.countBelow('NORTH')]).toEqual([
      1, 2, 1,
    ])
    const after = linked('NORTH>a')
    reading.apply([{ table: 'link', before: linked('NORTH?a'), after }])
    expect([reading.pendingLinks().length, reading.countBelow('TOP'), reading.countBelow('NORTH')]).toEqual([
      0, 3, 2,
    ])
  })

  it('sorts children with what holds others first, then by name, numbers by their size', () => {
    const reading = agency()
    reading.apply([added('account', googleAccount('ZED')), added('link', linked('NORTH>ZED'))])
    expect(reading.childrenOf('NORTH')).toEqual(['ZED', 'a', 'b'])
  })

  it('shows pending links among the children and refused ones only among the links', () => {
    const reading = agency()
    reading.apply([{ table: 'link', before: linked('NORTH?a'), after: linked('NORTH!a') }])
    expect(reading.childrenOf('NORTH')).toEqual(['b'])
    expect(reading.parentsOf('a')).toEqual([linked('NORTH!a')])
    expect(reading.rootsOf()).toEqual(['TOP', 'a'])
  })

  it('counts distinct accounts below along active links', () => {
    const reading = agency()
    reading.apply([added('link', linked('TOP>b'))])
    expect(reading.countBelow('TOP')).toBe(2)
    reading.apply([{ table: 'link', before: linked('NORTH?a'), after: linked('NORTH>a') }])
    expect(reading.countBelow('TOP')).toBe(3)
  })

  it('knows of the few links that have it when they were asked for, and that they are hidden', () => {
    const asked = { ...linked('NORTH?a'), askedAt: '2026-11-01T00:00:00Z' }
    const hidden = { ...linked('NORTH>b', 'yes'), hidden: 'yes' } as const
    const reading = agency()
    reading.apply([
      { table: 'link', before: linked('NORTH?a'), after: asked },
      { table: 'link', before: linked('NORTH>b', 'yes'), after: hidden },
    ])
    expect(reading.linksBelow('NORTH')).toEqual(expect.arrayContaining([asked, hidden]))
    expect(reading.pendingLinks()).toEqual([asked])
    reading.apply([
      { table: 'link', before: asked, after: linked('NORTH>a') },
      { table: 'link', before: hidden, after: linked('NORTH>b', 'yes') },
    ])
    expect(reading.parentsOf('a')).toEqual([linked('NORTH>a')])
    expect(reading.parentsOf('b')).toEqual([linked('NORTH>b', 'yes')])
  })

  it('answers empty lists for what it does not know', () => {
    const reading = agency()
    expect(reading.accountOf('nobody')).toBeUndefined()
    expect(reading.childrenOf('nobody')).toEqual([])
    expect(reading.grantsOfMember('nobody')).toEqual([])
  })

  it('shows an account that only a pending request from below stands above as a root', () => {
    const reading = new Reading(
      snapshotOf({
        ...nothing,
        account: [googleAccount('A'), googleAccount('B')],
        link: [linked('A>B'), linked('B?A')],
      }),
    )
    expect(reading.rootsOf()).toEqual(['A'])
  })
})

describe('what the mirror does with a change', () => {
  it('keeps the same objects where nothing changed', () => {
    const reading = agency()
    const before = {
      account: reading.accountOf('b'),
      children: reading.childrenOf('TOP'),
      grants: reading.grantsOnAccount('TOP'),
      members: reading.members(),
      roots: reading.rootsOf(),
    }
    reading.apply([added('grant', { member: 'bo', account: 'b', role: 'standard' })])
    expect(reading.accountOf('b')).toBe(before.account)
    expect(reading.childrenOf('TOP')).toBe(before.children)
    expect(reading.grantsOnAccount('TOP')).toBe(before.grants)
    expect(reading.members()).toBe(before.members)
    expect(reading.rootsOf()).toBe(before.roots)
    expect(reading.grantsOnAccount('b')).toEqual([{ member: 'bo', account: 'b', role: 'standard' }])
  })

  it('moves an account whose name changed', () => {
    const reading = agency()
    expect(reading.childrenOf('NORTH')).toEqual(['a', 'b'])
    reading.apply([
      { table: 'account', before: googleAccount('a', 'Fjord 9'), after: googleAccount('a', 'Zebra') },
    ])
    expect(reading.childrenOf('NORTH')).toEqual(['b', 'a'])
    expect(reading.accountOf('a')?.name).toBe('Zebra')
  })

  it('clears a fact that is not known any more', () => {
    const reading = agency()
    const known = { ...googleAccount('a', 'Fjord 9'), billing: 'manual' as const }
    reading.apply([{ table: 'account', before: googleAccount('a', 'Fjord 9'), after: known }])
    expect(reading.accountOf('a')?.billing).toBe('manual')
    reading.apply([{ table: 'account', before: known, after: googleAccount('a', 'Fjord 9') }])
    expect(reading.accountOf('a')).not.toHaveProperty('billing')
  })

  it('undoes an account with its link and grant, whichever way round they are listed', () => {
    const reading = agency()
    const rows = [
      added('account', googleAccount('new')),
      added('link', linked('NORTH>new', 'yes')),
      added('member', { id: 'cy', name: 'Cy', email: 'cy@agency.example' }),
      added('grant', { member: 'cy', account: 'new', role: 'admin' }),
    ]
    reading.apply(rows)
    expect(reading.childrenOf('NORTH')).toContain('new')
    reading.apply(reversed(rows))
    expect(reading.accountOf('new')).toBeUndefined()
    expect(reading.memberOf('cy')).toBeUndefined()
    expect(reading.childrenOf('NORTH')).toEqual(['a', 'b'])
    reading.apply(
      reversed(rows)
        .toReversed()
        .map((row) => reversed([row])[0] as RowChange),
    )
    expect(reading.grantsOnAccount('new')).toEqual([{ member: 'cy', account: 'new', role: 'admin' }])
  })

  it('keeps several unknown roles of one member apart by what the platform said', () => {
    const reading = agency()
    const viewer = { member: 'bo', account: 'b', role: 'unknown', raw: 'VIEWER_2' }
    const owner = { member: 'bo', account: 'b', role: 'unknown', raw: 'OWNER_2' }
    reading.apply([added('grant', viewer), added('grant', owner)])
    reading.apply([{ table: 'grant', before: viewer, after: null }])
    expect(reading.grantsOfMember('bo')).toEqual([owner])
  })
})
