import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { keeper } from '../../shared/model/change.ts'
import type { RowChange, WorkspaceRows } from '../../shared/model/row.ts'
import { leadsTo, withoutGrant, wrongSteps } from './invariants.ts'
import { randomActs } from './random-acts.ts'
import type { RandomAct } from './random-acts.ts'
import { rowsOf } from './rows-of.ts'
import { startAgency } from './small-agency.ts'
import type { Agency } from './small-agency.ts'

const seed = 20261121
const numRuns = 12

// Every change waits for the disk, which other work may keep busy.
vi.setConfig({ testTimeout: 120_000 })

type Call = Exclude<RandomAct, { readonly act: 'wait' }>

/** What a call takes for a random act; null where there is no invitation to act on yet. */
function inputOf(random: Call, { invitation: there }: WorkspaceRows): object | null {
  if (random.act === 'send') return random.input
  if (there.length === 0) return null
  const invitation = there[random.which % there.length]!.id
  if (random.act === 'revoke') return { invitations: [invitation] }
  return random.act === 'accept' && random.email ? { invitation, email: random.email } : { invitation }
}

/** What a sequence of acts has come to so far. */
interface Course {
  rows: WorkspaceRows
  readonly changes: { readonly id: string; readonly rows: readonly RowChange[] }[]
  readonly acceptedBy: Map<string, string>
}

/** Acts, and answers what is wrong afterwards; null where there was nothing to act on. */
async function act(agency: Agency, course: Course, random: Call) {
  const input = inputOf(random, course.rows)
  if (!input) return null
  await agency.as(random.actor)
  const result = await agency.app.call(`invitations.${random.act}`, input)
  const before = course.rows
  course.rows = await rowsOf(agency)
  if (!result.ok) {
    return { ok: false, wrong: isDeepStrictEqual(course.rows, before) ? [] : ['a failure changed rows'] }
  }
  const { change, member } = result.value as { readonly change: string; readonly member?: string }
  const [latest] = await agency.ask('changes.list', { limit: 1 })
  course.changes.push({ id: change, rows: latest!.rows })
  if ('invitation' in input && member) course.acceptedBy.set(input.invitation as string, member)
  return {
    ok: true,
    wrong: [
      ...wrongSteps(latest!.rows, random.act, Date.parse(agency.now())),
      ...withoutGrant(course.rows, course.acceptedBy),
    ],
  }
}

test(`invitations live by their life cycle through any acts, and all of it is undone (seed ${seed})`, async () => {
  const met = new Set<string>()
  await fc.assert(
    fc.asyncProperty(randomActs, async (sequence) => {
      const agency = await startAgency()
      const start = await rowsOf(agency)
      const course: Course = { rows: start, changes: [], acceptedBy: new Map() }
      for (const random of sequence) {
        if (random.act === 'wait') {
          agency.wait(random.days)
          continue
        }
        const outcome = await act(agency, course, random)
        if (outcome) met.add(`${random.act} ${outcome.ok ? 'works' : 'fails'}`)
        expect(outcome?.wrong ?? []).toEqual([])
      }
      const recorded = course.changes.flatMap(({ rows }) => rows)
      expect(leadsTo(start, recorded, course.rows)).toBe(true)
      await agency.as(keeper)
      for (const { id } of course.changes.toReversed()) await agency.ask('changes.undo', { change: id })
      expect(await rowsOf(agency)).toEqual(start)
      agency.app.close()
    }),
    { seed, numRuns },
  )
  // Each act has met both ends: a run in which all were refused would prove nothing.
  const acts = ['send', 'resend', 'revoke', 'accept', 'decline']
  const ends = acts.flatMap((name) => [`${name} works`, `${name} fails`])
  expect([...met].toSorted((one, other) => one.localeCompare(other))).toEqual(
    ends.toSorted((one, other) => one.localeCompare(other)),
  )
})
