import '../frame.css'
import './page.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import type { Agency, AgencyWithRoles } from '../agency.ts'
import { Arborist } from '../arborist.tsx'
import { HeadlessTree } from '../headless-tree.tsx'
import { MantineTree } from '../mantine-tree.tsx'
import { matrixOf } from '../matrix.ts'
import type { Face, PeerTreeProps } from '../place.ts'
import { placesOf } from '../places-of.ts'
import { MatrixPage } from './matrix-page.tsx'

const trees = { arborist: Arborist, 'headless-tree': HeadlessTree, mantine: ProvidedMantine } as const

export type PeerTree = keyof typeof trees

/** What the bench calls in the page that has nothing but a peer. */
export interface PeerPage {
  /** Shows the agency of this text in the tree of that name. */
  readonly showTree: (name: PeerTree, text: string) => void
  /** Shows the roles of this text in AG Grid. */
  readonly showGrid: (text: string) => void
}

const page: PeerPage = {
  showTree: (name, text) => {
    const Tree = trees[name]
    frame().render(<Tree places={placesOf(JSON.parse(text) as Agency)} face={nameOnly} />)
  },
  showGrid: (text) => frame().render(<MatrixPage matrix={matrixOf(JSON.parse(text) as AgencyWithRoles)} />),
}

const nameOnly: Face = ({ name }) => name

function ProvidedMantine(props: PeerTreeProps) {
  return (
    <MantineProvider>
      <MantineTree {...props} />
    </MantineProvider>
  )
}

function frame() {
  const root = document.querySelector('#root')
  if (!root) throw new Error('The page has no place for a peer.')
  return createRoot(root)
}

Reflect.set(window, 'peers', page)
