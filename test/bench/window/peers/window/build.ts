import { join } from 'node:path'
import { build, mergeConfig } from 'vite'
import type { Plugin, UserConfig } from 'vite'
import config from '../../../../../electron.vite.config.ts'

/** Where a peer stands in Keyholder's window: the module it takes the place of, below renderer/, and its own, in this folder. */
interface Standing {
  readonly insteadOf: string
  readonly own: string
}

const tree = 'features/tree/tree-panel.tsx'
const standings = {
  'react-arborist': { insteadOf: tree, own: 'arborist-panel.tsx' },
  'Headless Tree': { insteadOf: tree, own: 'headless-tree-panel.tsx' },
  Mantine: { insteadOf: tree, own: 'mantine-tree-panel.tsx' },
  'AG Grid': { insteadOf: 'features/grid/grid-screen.tsx', own: 'ag-grid-screen.tsx' },
} as const satisfies Readonly<Record<string, Standing>>

export type PeerName = keyof typeof standings

const renderer = join(import.meta.dirname, '../../../../../renderer')

/** Builds Keyholder's window as for production into a folder, with one of its parts taken over by a peer. */
export async function buildWindowOf(peer: PeerName, dir: string): Promise<void> {
  const { insteadOf, own } = standings[peer]
  const exchange: Plugin = {
    name: 'exchange',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true })
      return found?.id === join(renderer, insteadOf) ? join(import.meta.dirname, own) : found
    },
  }
  const changed = { configFile: false, logLevel: 'error', plugins: [exchange] } as const
  await build(mergeConfig(windowConfig(), { ...changed, build: { outDir: dir, emptyOutDir: true } }))
}

function windowConfig(): UserConfig {
  if (typeof config === 'function' || config instanceof Promise || !config.renderer)
    throw new Error('electron.vite.config.ts says nothing of the window.')
  return config.renderer
}
