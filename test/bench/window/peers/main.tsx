import './frame.css'
import { createRoot } from 'react-dom/client'
import { RoleMatrix } from './ag-grid.tsx'
import { Arborist } from './arborist.tsx'
import { readAgency } from './agency-tree.ts'
import { HeadlessTree } from './headless-tree.tsx'
import { MantineTree } from './mantine-tree.tsx'
import { readMatrix } from './matrix.ts'

const trees = { arborist: Arborist, 'headless-tree': HeadlessTree, mantine: MantineTree } as const

export type PeerTree = keyof typeof trees

/** What the bench calls in the peers' page. */
export interface PeerPage {
  /** Shows the agency of this text in the tree of that name. */
  readonly showTree: (name: PeerTree, text: string) => void
  /** Shows the roles of this text in AG Grid. */
  readonly showGrid: (text: string) => void
}

const page: PeerPage = {
  showTree: (name, text) => {
    const Tree = trees[name]
    frame().render(<Tree places={readAgency(text)} />)
  },
  showGrid: (text) => frame().render(<RoleMatrix matrix={readMatrix(text)} />),
}

function frame() {
  const root = document.querySelector('#root')
  if (!root) throw new Error('The page has no place for a peer.')
  return createRoot(root)
}

Reflect.set(window, 'peers', page)
