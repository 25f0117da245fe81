import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import { listed } from '../listed.ts'
import { rowsAStep } from '../turns.ts'
import { Column } from './column.ts'
import { isSo } from './drafts.ts'
import type { ToldLinks } from './links.ts'
import type { GoogleRows } from './rows.ts'

/** Flags that the model has no place for, and what rows say differently, are told instead of dropped. */
export function* flagWarnings(rows: GoogleRows, told: ToldLinks): Generator<undefined, readonly Failure[]> {
  const { drafts } = rows
  const isMarked = new Column()
  for (let pair = 0; pair < told.length; pair++) {
    if (told.hidden.at(pair) === isSo) isMarked.set(told.client.at(pair), isSo)
  }
  const unmarked: string[] = []
  const tests: string[] = []
  const contradictions: Failure[] = []
  for (let index = 0; index < drafts.order.length; index++) {
    if (index % rowsAStep === 0) yield
    const customer = drafts.order.at(index)
    if (drafts.isHidden.at(customer) === isSo && isMarked.at(customer) !== isSo) {
      unmarked.push(nameOf(rows, customer))
    }
    if (drafts.isTest.at(customer) === isSo) tests.push(nameOf(rows, customer))
    if (drafts.contradicted.size > 0) contradictions.push(...contradictionsAbout(rows, customer))
  }
  return [...warn('google.hidden', unmarked), ...warn('google.test-accounts', tests), ...contradictions]
}

function warn(message: string, names: readonly string[]): readonly Failure[] {
  return names.length === 0 ? [] : [failed('bad-input', message, listed(names)).error]
}

function contradictionsAbout(rows: GoogleRows, customer: number): readonly Failure[] {
  const { drafts, places } = rows
  return [...(drafts.contradicted.get(customer) ?? [])].map((attribute) => {
    const isManager = drafts.isManager.at(customer) === isSo
    const kept = attribute === 'manager' ? String(isManager) : drafts.saidOf(attribute, customer)!
    const origin = places.originOf(drafts.placeOf(customer))
    return failed('bad-input', 'google.contradiction', {
      ...origin,
      account: nameOf(rows, customer),
      attribute,
      kept,
    }).error
  })
}

/** An account by its name and number. */
export function nameOf({ customers, drafts }: GoogleRows, customer: number): string {
  const name = drafts.saidOf('name', customer)
  const shown = customers.shownOf(customer)
  return name === undefined ? shown : `${name} (${shown})`
}
