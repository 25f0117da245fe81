import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { makeAgency } from '../../../agency.ts'
import type { Size } from '../../../agency.ts'
import type { Agency, AgencyWithRoles } from '../agency.ts'

export interface PeerSite {
  readonly url: string
  close(): Promise<void>
}

/** Builds the page that has nothing but a peer as for production into this folder, and serves it with the agencies they show. */
export async function openPeerSite(dir: string, sizes: readonly Size[]): Promise<PeerSite> {
  const root = import.meta.dirname
  const common = { root, configFile: false, logLevel: 'error', build: { outDir: dir } } as const
  await build({ ...common, plugins: [react()] })
  for (const size of sizes) {
    const { account, link, member, grant } = makeAgency(size)
    const agency: Agency = {
      accounts: account.map(({ id, name, kind }) => ({ id, name, kind })),
      links: link.map(({ parent, child }) => ({ parent, child })),
    }
    const matrix: AgencyWithRoles = {
      ...agency,
      members: member.map(({ id, name }) => ({ id, name })),
      grants: grant,
    }
    writeFileSync(join(dir, `${size}.json`), JSON.stringify(agency))
    writeFileSync(join(dir, `${size}-matrix.json`), JSON.stringify(matrix))
  }
  const server = await preview({ ...common, preview: { port: 0, strictPort: false, host: '127.0.0.1' } })
  const [url] = server.resolvedUrls?.local ?? []
  if (url === undefined) throw new Error('The peers’ page has no address.')
  return { url, close: () => server.close() }
}
