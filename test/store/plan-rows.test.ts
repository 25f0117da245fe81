import { describe, expect, it } from 'vitest'
import type { PlanRow, StepRow } from '../../shared/model/plan.ts'
import type { RowChange } from '../../shared/model/row.ts'
import type { TemplateRow } from '../../shared/model/template.ts'
import { failureOf, must, newStore, record, reopened, revert, temporaryFile } from './workspaces.ts'

const spring: PlanRow = {
  id: 'spring',
  name: 'Spring cleaning',
  state: 'open',
  createdAt: '2026-03-31T08:00:00.000Z',
  createdBy: 'keeper',
  note: 'With Anna',
}

function step(id: string, place: number): StepRow {
  return {
    id,
    plan: spring.id,
    place,
    command: 'grants.remove',
    input: '{}',
    expected: '[]',
    state: 'staged',
  }
}

const ticked: StepRow = { ...step('third', 3), tickedAt: '2026-04-01T08:00:00.000Z', tickedBy: 'anna' }
const buyer: TemplateRow = { id: 'buyer', name: 'Media buyer', parts: '[]' }

const planned: readonly RowChange[] = [
  { table: 'step', before: null, after: step('second', 2) },
  { table: 'plan', before: null, after: spring },
  { table: 'step', before: null, after: step('first', 1) },
  { table: 'step', before: null, after: ticked },
  { table: 'template', before: null, after: buyer },
]

describe('plans, their steps and templates', () => {
  it('come back with every attribute they have, after opening the file again', () => {
    const path = temporaryFile()
    const store = newStore(path)
    must(record(store, planned))
    store.close()
    const again = reopened(path)
    expect(again.plans()).toEqual([spring])
    expect(again.stepsOf('spring')).toEqual([step('first', 1), step('second', 2), ticked])
    expect(again.row('step', '["third"]')).toEqual(ticked)
    expect(again.templates()).toEqual([buyer])
  })

  it('say nothing about who has access', () => {
    const store = newStore()
    must(record(store, planned))
    expect(Object.values(store.rows()).flat()).toEqual([])
    expect(store.counts()).toMatchObject({ accounts: 0, grants: 0 })
  })

  it('are changed and put back like every other row', () => {
    const store = newStore()
    must(record(store, planned))
    const discarded: PlanRow = { ...spring, state: 'discarded' }
    must(record(store, [{ table: 'plan', before: spring, after: discarded }]))
    expect(store.plans()).toEqual([discarded])
    must(revert(store, 'undo'))
    expect(store.plans()).toEqual([spring])
    must(revert(store, 'undo'))
    expect([store.plans(), store.stepsOf('spring'), store.templates()]).toEqual([[], [], []])
  })

  it('cannot lose the plan while it has steps', () => {
    const store = newStore()
    must(record(store, planned))
    const failure = failureOf(record(store, [{ table: 'plan', before: spring, after: null }]))
    expect(failure.code).toBe('structure')
    expect(store.plans()).toEqual([spring])
  })
})
