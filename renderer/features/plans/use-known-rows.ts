import { useMemo } from 'react'
import type { Invitation } from '../../../shared/model/invitation.ts'
import { useMirror } from '../../client/mirror.ts'
import type { Graph } from '../../client/mirror/graph.ts'
import { useNamed } from '../../client/names.ts'
import type { AddedRows } from './added-rows.ts'
import type { KnownRows } from './step-sentence.ts'

/** What steps are told with; another object when invitations have changed. */
export function useKnownRows(added: AddedRows['invitations']): KnownRows {
  const { accountOf } = useNamed()
  const graph = useMirror((mirror) => mirror.graph)
  const version = useMirror((mirror) => mirror.versions.invitation)
  return useMemo(() => {
    let byId: ReadonlyMap<string, Invitation> | null = null
    const invitationOf = (id: string) => (byId ??= invitationsById(graph)).get(id) ?? added.get(id)
    return { accountOf, invitationOf }
    // `version` stands for the invitations, which the graph holds.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [accountOf, graph, version, added])
}

function invitationsById(graph: Graph): ReadonlyMap<string, Invitation> {
  const found = new Map<string, Invitation>()
  for (let row = 0; row < graph.accounts.length; row += 1) {
    if (!graph.accounts.has(row)) continue
    for (const invitation of graph.invitations.on(graph.accounts.id(row)))
      found.set(invitation.id, invitation)
  }
  return found
}
