import '../frame.css'
import type { ComponentType } from 'react'
import { useMemo } from 'react'
import { useFindingMarks } from '../../../../../renderer/client/finding-counts.ts'
import { useMirror } from '../../../../../renderer/client/mirror.ts'
import { usePlannedLinks } from '../../../../../renderer/client/use-planned-links.ts'
import { AccountRowBody } from '../../../../../renderer/features/tree/account-row-body.tsx'
import { useRowLanguage } from '../../../../../renderer/features/tree/row-language.ts'
import type { Face, PeerTreeProps } from '../place.ts'
import { placesOf } from '../places-of.ts'
import { agencyIn } from './agency-in.ts'

/** A peer's tree where Keyholder's own stands, with the workspace that this window was sent. Its rows show what Keyholder's show. */
export function PeerPanel({ tree: Tree }: { readonly tree: ComponentType<PeerTreeProps> }) {
  const graph = useMirror((mirror) => mirror.graph)
  const places = useMemo(() => placesOf(agencyIn({ graph })), [graph])
  const language = useRowLanguage()
  const planned = usePlannedLinks()
  const marks = useFindingMarks()
  const face = useMemo<Face>(
    () =>
      ({ account, link }, expanded) => (
        <AccountRowBody
          graph={graph}
          version={0}
          account={account}
          link={link}
          expanded={expanded}
          query={null}
          language={language}
          planned={planned}
          marks={marks}
        />
      ),
    [graph, language, planned, marks],
  )
  return <Tree places={places} face={face} />
}
