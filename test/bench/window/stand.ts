import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startHostProcess } from '../../helpers/host-process.ts'
import type { HostProcessOptions } from '../../helpers/host-process.ts'
import type { Size } from '../agency.ts'
import { storedRows } from '../world/world.ts'
import { inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import { openPage } from './browser.ts'
import { buildWindowOf } from './peers/window/build.ts'
import type { PeerName } from './peers/window/build.ts'

/** Where everyone is measured: in one browser. */
export interface Stand {
  readonly browser: Browser
  readonly size: Size
  /** The agency of this size as a workspace. */
  readonly file: string
  /** The address of a host that has it open; with its token. */
  readonly host: string
  /** The address of the page that has nothing but a peer. */
  readonly page: string
  /** The folder of Keyholder's windows with a peer in them, which are built when they are needed for the first time. */
  readonly windows: string
}

/** Starts a host with the agency of this size for as long as `work` needs it. */
export async function withAgency<Answer>(
  browser: Browser,
  size: Size,
  work: (agency: Pick<Stand, 'file' | 'host'>) => Promise<Answer>,
): Promise<Answer> {
  return inFolder(async (dir) => {
    const file = makeWorkspaceFile(dir, storedRows(size))
    return withHost(browser, file, {}, (host) => work({ file, host }))
  })
}

const peerHost = join('test', 'bench', 'window', 'peers', 'window', 'host.ts')

/** Puts each of these peers into Keyholder's window, with a host of its own that has the agency open. */
export async function withPeerWindows<Answer>(
  stand: Stand,
  peers: readonly PeerName[],
  work: (hosts: ReadonlyMap<PeerName, string>) => Promise<Answer>,
): Promise<Answer> {
  const [peer, ...others] = peers
  if (peer === undefined) return work(new Map())
  const built = join(stand.windows, peer)
  if (!existsSync(built)) await buildWindowOf(peer, built)
  const options = { script: peerHost, variables: { BENCH_WINDOW: built } }
  return withHost(stand.browser, stand.file, options, (host) =>
    withPeerWindows(stand, others, (hosts) => work(new Map([[peer, host], ...hosts]))),
  )
}

async function withHost<Answer>(
  browser: Browser,
  file: string,
  options: HostProcessOptions,
  work: (host: string) => Promise<Answer>,
): Promise<Answer> {
  const host = await startHostProcess(options)
  try {
    await openAgency(browser, host.url, file)
    return await work(host.url)
  } finally {
    await host.stop()
  }
}

/** A page for one sitting, closed at its end, also where the sitting fails. */
export async function inPage<Answer>(
  browser: Browser,
  url: string,
  sit: (page: Page) => Promise<Answer>,
): Promise<Answer> {
  const page = await openPage(browser)
  try {
    await page.goto(url)
    return await sit(page)
  } finally {
    await page.context().close()
  }
}

/** Opens a file with the agency, as a person would. */
async function openAgency(browser: Browser, url: string, file: string): Promise<void> {
  await inPage(browser, url, async (page) => {
    await page.locator('input[type=file]').setInputFiles(file)
    await page.waitForFunction(() => document.title.startsWith('Bench'))
  })
}
