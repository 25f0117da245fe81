import { HeadlessTree } from '../headless-tree.tsx'
import { PeerPanel } from './peer-panel.tsx'

/** In the place of Keyholder's own. */
export function TreePanel() {
  return <PeerPanel tree={HeadlessTree} />
}
