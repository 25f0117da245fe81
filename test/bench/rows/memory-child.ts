import { grantsToGive } from '../world/workspace-file.ts'
import { openFile } from '../world/opened-app.ts'
import { storedRows } from '../world/world.ts'
import type { Size } from '../agency.ts'
import type { Grant } from '../../../shared/model/grant.ts'

/** Runs alone (`rows/memory.ts` starts it): what an open workspace holds, before and after many changes. */
const [dir = '', path = '', size = 'S', count = '0'] = process.argv.slice(2)
const { app, ask } = openFile(dir, path)
const grants = [...grantsToGive(storedRows(size as Size), Number(count))]
const [{ member, account }] = grants as [Grant]
await ask('access.check', { member, action: 'account.view', on: account })

const held = () => {
  globalThis.gc?.()
  globalThis.gc?.()
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  return { heap: heapUsed + arrayBuffers, rss }
}

const change = async (role: string) => {
  for (const grant of grants) await ask('grants.give', { grants: [{ ...grant, role }] })
  await ask('access.check', { member, action: 'account.view', on: account })
  return held()
}

const loaded = held()
const given = await change('standard')
const changed = await change('read-only')
const changedBack = await change('standard')
app.close()
process.stdout.write(JSON.stringify({ loaded, given, changed, changedBack }))
