import { symlinkSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { openStore } from '../../electron/store/open-store.ts'
import { account, add, failureOf, must, newStore, options, record } from '../store/workspaces.ts'
import { reopened, temporaryFile } from '../store/workspaces.ts'
import { startWriter } from './processes.ts'

// A process takes its time to start where others keep the machine busy.
vi.setConfig({ testTimeout: 60_000 })

function workspace(): string {
  const path = temporaryFile()
  newStore(path).close()
  return path
}

describe('a workspace that another process writes', () => {
  it('is refused to a second writer, by name, and open to readers', async () => {
    const path = workspace()
    const writer = startWriter(path, 'hold')
    await writer.hasSaid(1)
    expect(writer.said).toEqual(['open'])
    expect(failureOf(openStore(path, options))).toEqual({
      code: 'locked',
      message: 'store.locked',
      details: { file: path },
    })
    expect(reopened(path, { readOnly: true }).revision()).toBe(0)
  })

  it('is free again the moment that process is killed', async () => {
    const path = workspace()
    const writer = startWriter(path, 'hold')
    await writer.hasSaid(1)
    await writer.kill()
    expect(record(reopened(path), [add.account(account('a'))]).ok).toBe(true)
  })

  it('is refused to that process while it is open here', async () => {
    const path = workspace()
    const store = reopened(path)
    const writer = startWriter(path, 'hold')
    await writer.hasSaid(1)
    expect(writer.said).toEqual(['locked'])
    must(record(store, [add.account(account('a'))]))
  })
})

describe('a workspace that this process writes', () => {
  it('is not opened twice, under its own name or another one', () => {
    const path = workspace()
    const store = reopened(path)
    const alias = `${path}.alias`
    symlinkSync(path, alias)
    expect(failureOf(openStore(path, options)).code).toBe('locked')
    expect(failureOf(openStore(alias, options))).toMatchObject({ code: 'locked', details: { file: alias } })
    store.close()
    reopened(alias)
  })
})
