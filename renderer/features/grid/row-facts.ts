import { create } from 'zustand'
import { mostLines } from '../../../shared/contract/access.ts'
import { call } from '../../client/client.ts'
import { mirrorNow } from './mirror-now.ts'
import type { KnownFacts } from './model/axes.ts'
import { sameWants } from './model/row-facts.ts'
import type { FactsWanted, RowFacts } from './model/row-facts.ts'
import { noRole } from './model/row-order.ts'
import { sayStatus } from './status.ts'

interface FactsState {
  /** The latest answers. Rows stay as they were until newer ones are here. */
  readonly known: KnownFacts | null
}

/** What the back end has said about whole rows. */
export const useRowFacts = create<FactsState>()(() => ({ known: null }))

let wanted: FactsWanted | null = null
let generation = 0

/** Asks about every row, a piece at a time. What was asked before is given up, its answers dropped. */
export function wantRowFacts(now: FactsWanted, failed: () => string): void {
  if (wanted && sameWants(wanted, now)) return
  wanted = now
  void ask(now, failed)
}

/** Nothing is filtered or sorted by it any more. */
export function wantNoRowFacts(): void {
  if (wanted === null) return
  wanted = null
  generation += 1
}

async function ask(about: FactsWanted, failed: () => string): Promise<void> {
  const mine = ++generation
  const facts = emptyFacts(mirrorNow().graph.accounts.length)
  const { members, shown, chosen } = about
  for (let from = 0; from < about.rows.length; from += mostLines) {
    const rows = about.rows.subarray(from, from + mostLines)
    const lines = Array.from(rows, (_, at) => about.line(from + at))
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that others get their turn.
    const answer = await call('access.lines', {
      lines,
      members: members && [...members],
      ...shown,
      chosen,
    })
    if (mine !== generation) return
    if (!answer.ok) {
      wanted = null
      return sayStatus(failed(), 'refused')
    }
    const { people, differs, strongest } = answer.value
    rows.forEach((row, at) => {
      facts.people[row] = people[at] ?? 0
      facts.differs[row] = differs[at] ?? 0
      const place = strongest[at] ?? -1
      facts.strongest[row] = place === -1 ? noRole : place
    })
  }
  useRowFacts.setState({ known: { wanted: about, facts } })
}

function emptyFacts(length: number): RowFacts {
  return {
    people: new Int32Array(length),
    differs: new Uint8Array(length),
    strongest: new Uint8Array(length).fill(noRole),
  }
}
