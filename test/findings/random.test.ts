import { describe, expect, it } from 'vitest'
import { allows } from '../../electron/access/check.ts'
import { createGraph } from '../../electron/access/graph.ts'
import { countFindings } from '../../electron/findings/counts.ts'
import { findAll } from '../../electron/findings/find.ts'
import type { AccessFinding } from '../../shared/contract/findings.ts'
import { startFindingSettings } from '../../shared/model/finding-settings.ts'
import type { FindingSettings } from '../../shared/model/finding-settings.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { findingKinds } from '../../shared/policy/findings.ts'
import type { FindingKind } from '../../shared/policy/findings.ts'
import { policies } from '../../shared/policy/policies.ts'
import { soundWorkspace } from '../fixtures/sound-workspace.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'
import { activeLinks } from '../helpers/slow-access.ts'
import { now } from '../limits/world.ts'
import { worldIn } from './looking.ts'
import { slowFindings } from './slow-findings.ts'

const settings: FindingSettings = {
  ...startFindingSettings,
  domains: ['n.example'],
  duties: [
    { system: 'tiktok-business-center', one: 'admin', other: 'finance-manager' },
    { system: 'google-ads', one: 'standard', other: 'billing' },
  ],
}

/** People of whom some have left, serve, or come from elsewhere. */
function randomAgency(chance: Chance): WorkspaceRows {
  const rows = soundWorkspace(randomWorkspace(chance, chance.happens(0.5) ? 'usual' : 'odd'))
  const member = rows.member.map((one) => ({
    ...one,
    ...(chance.happens(0.2) ? { leftOn: '2026-03-31' } : {}),
    ...(chance.happens(0.1) ? { nature: 'service' as const } : {}),
    ...(chance.happens(0.2) ? { email: `${one.id}@else.example` } : {}),
  }))
  const managers = new Set(rows.account.filter(({ kind }) => kind === 'manager').map(({ id }) => id))
  const elsewhere = rows.grant.filter(({ account }) => !managers.has(account) && chance.happens(0.6))
  const onManagers = [...managers].flatMap((account) =>
    member
      .filter(() => chance.happens(0.4))
      .map(({ id }) => ({
        member: id,
        account,
        role: chance.pick(['admin', 'admin', 'standard', 'billing']),
      })),
  )
  return { ...rows, member, grant: [...elsewhere, ...onManagers] }
}

function inWords({ kind, members, accounts }: AccessFinding): readonly string[] {
  return kind === 'duties-in-one-hand' ? accounts.map((account) => `${members[0]} ${account}`) : accounts
}

describe('findings are what asking everybody about everything finds', () => {
  const met = new Map<FindingKind, number>()

  for (let seed = 1; seed <= 200; seed++) {
    it(`with seed ${seed}`, () => {
      const rows = randomAgency(new Chance(seed))
      const findings = findAll(worldIn(rows, settings))
      for (const [kind, slow] of Object.entries(slowFindings)) {
        const ofKind = findings.filter((finding) => finding.kind === kind)
        met.set(kind as FindingKind, (met.get(kind as FindingKind) ?? 0) + ofKind.length)
        expect({ kind, found: ofKind.flatMap(inWords).toSorted() }).toEqual({
          kind,
          found: slow({ rows, settings, now }).toSorted(),
        })
      }
      expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length)
    })
  }

  it('and each of these kinds is met often', () => {
    const rare = findingKinds.filter((kind) => slowFindings[kind] && (met.get(kind) ?? 0) < 5)
    expect(rare).toEqual([])
  })
})

/** What everybody may do, but for deciding about people where `people` is false. */
function allowances(rows: WorkspaceRows, people: boolean): readonly string[] {
  const graph = createGraph(rows)
  return rows.member.flatMap(({ id: member }) =>
    rows.account.flatMap(({ id: on, system, kind }) => {
      const levels = policies[system].roles.filter((role) => role.class === 'level').map((role) => role.id)
      return policies[system].actions
        .filter((action) => action.kind === kind && (people || !action.action.startsWith('user.')))
        .flatMap(({ action, params: names }) =>
          names
            .reduce<readonly Record<string, string>[]>(
              (all, name) =>
                all.flatMap((params) => levels.map((level) => Object.assign({}, params, { [name]: level }))),
              [{}],
            )
            .filter((params) =>
              allows(graph, { member, action, on, ...(names.length > 0 ? { params } : {}) }),
            )
            .map((params) => `${member} ${action} ${JSON.stringify(params)} ${on}`),
        )
    }),
  )
}

describe('without the grants that are duplicates', () => {
  let met = 0

  for (let seed = 1; seed <= 60; seed++) {
    it(`everybody may do as much as before, and decide about people where the finding says so, with seed ${seed}`, () => {
      const rows = randomAgency(new Chance(seed))
      const all = findAll(worldIn(rows, settings)).filter(({ kind }) => kind === 'duplicate-access')
      const without = (findings: readonly AccessFinding[]): WorkspaceRows => ({
        ...rows,
        grant: rows.grant.filter(
          (grant) =>
            !findings.some(({ grants: [one] }) =>
              (['member', 'account', 'role'] as const).every((key) => one![key] === grant[key]),
            ),
        ),
      })
      met += all.length
      expect(allowances(without(all), false)).toEqual(allowances(rows, false))
      const harmless = all.filter(({ lost }) => lost === undefined)
      expect(allowances(without(harmless), true)).toEqual(allowances(rows, true))
    })
  }

  it('of which there were many', () => {
    expect(met).toBeGreaterThan(30)
  })
})

/** What a Business Center holds, as the tree groups it. */
function assetsByKind(rows: WorkspaceRows, center: string): ReadonlyMap<string, readonly string[]> {
  const assets = activeLinks(rows).flatMap(({ parent, child }) => (parent === center ? child : []))
  return Map.groupBy(assets, (asset) => rows.account.find(({ id }) => id === asset)!.kind)
}

describe('counts on the tree are what adding up below each account gives', () => {
  for (let seed = 1; seed <= 30; seed++) {
    it(`with seed ${seed}`, () => {
      const rows = randomAgency(new Chance(seed))
      const world = worldIn(rows, settings)
      const findings = findAll(world)
      const counts = countFindings(world.graph, findings)
      const below = (account: string, met = new Set([account])): ReadonlySet<string> => {
        for (const { parent, child } of activeLinks(rows)) {
          if (parent === account && !met.has(child)) below(child, met.add(child))
        }
        return met
      }
      const slow = rows.account.flatMap(({ id }) => {
        const own = findings.filter(({ accounts }) => accounts.includes(id)).length
        const all = findings.filter(({ accounts }) => accounts.some((one) => below(id).has(one))).length
        return all === 0 ? [] : [`${id} ${own} ${all}`]
      })
      const ownOf = new Map(counts.own.of.map((id, place) => [id, counts.own.count[place]]))
      const fast = counts.all.of.map((id, place) => `${id} ${ownOf.get(id) ?? 0} ${counts.all.count[place]}`)
      expect(fast.toSorted()).toEqual(slow.toSorted())
      const groups = rows.account
        .filter(({ kind }) => kind === 'business-center')
        .flatMap(({ id: center }) =>
          [...assetsByKind(rows, center)].map(([kind, assets]) => ({ center, kind, assets })),
        )
        .flatMap(({ center, kind, assets }) => {
          const count = findings.filter(({ accounts }) =>
            accounts.some((one) => assets.some((asset) => below(asset).has(one))),
          ).length
          return count === 0 ? [] : [`${kind} ${center} ${count}`]
        })
      const counted = counts.groups.of.map((of, place) => `${of} ${counts.groups.count[place]}`)
      expect(counted.toSorted()).toEqual(groups.toSorted())
      const people = rows.member.flatMap(({ id }) => {
        const count = findings.filter(({ members }) => members.includes(id)).length
        return count === 0 ? [] : [`${id} ${count}`]
      })
      expect(counts.people.of.map((id, place) => `${id} ${counts.people.count[place]}`).toSorted()).toEqual(
        people.toSorted(),
      )
    })
  }
})
