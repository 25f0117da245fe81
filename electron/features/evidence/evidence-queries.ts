import { done } from '../../../shared/contract/failure.ts'
import { countVerdicts, mostVerdicts } from '../../evidence/count-verdicts.ts'
import { reachedBy } from '../../evidence/subject.ts'
import type { Subject } from '../../evidence/subject.ts'
import type { AccessGraph } from '../../access/graph.ts'
import type { QueryHandlers } from '../../feature.ts'

/** How much a pack would say, from the graph at hand. */
export const evidenceQueries: QueryHandlers<'evidence.count'> = {
  'evidence.count': ({ graph }, subject) => {
    const verdicts = countVerdicts(graph, subject, placesOf(graph, subject))
    return done({ verdicts, most: mostVerdicts })
  },
}

/** The accounts that verdicts speak of, by their places. Who is not there any more is asked about nowhere. */
function placesOf(graph: AccessGraph, { accounts, members }: Subject): Iterable<number> {
  if (accounts.length > 0)
    return accounts.map((id) => graph.accounts.find(id)).filter((place) => place !== -1)
  if (members.length === 0) return graph.accounts.ids.keys()
  const known = members.filter((id) => graph.memberExists.data[graph.members.find(id)] === 1)
  return [...reachedBy(graph, known)].map((id) => graph.accounts.find(id))
}
