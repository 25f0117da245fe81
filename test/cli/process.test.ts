import { spawn } from 'node:child_process'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { complaintAboutNode } from '../../electron/cli/node-version.ts'
import { freshFolder, sample } from './run.ts'

// Processes have to start; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 })

const folder = freshFolder()

interface Ended {
  readonly code: number | null
  /** Its beginning: the answers to many questions are longer than a test needs. */
  readonly stdout: string
  readonly lines: number
  readonly stderr: string
}

const keptCharacters = 100_000

/** The command line as a shell runs it. `until` lines end the reading early, as `head` does. */
function keyholder(args: readonly string[], { nodeOptions = '', until = Infinity } = {}): Promise<Ended> {
  const child = spawn(process.execPath, ['electron/cli.ts', ...args], {
    env: { ...process.env, NODE_OPTIONS: nodeOptions, KEYHOLDER_DIR: join(folder, 'app') },
  })
  const said = { stdout: '', lines: 0, stderr: '' }
  // A sign may come in two parts.
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.lines += text.split('\n').length - 1
    if (said.stdout.length < keptCharacters) said.stdout += text
    if (said.lines >= until) child.stdout.destroy()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...said })))
}

function question(member: string): Promise<Ended> {
  return keyholder(['check', member, 'account.edit', 'mcc', '--workspace', sample])
}

async function writeQuestions(path: string, count: number): Promise<void> {
  const { members, accounts } = JSON.parse(readFileSync(sample, 'utf8')) as Record<
    string,
    { id: string; system: string }[]
  >
  const google = accounts!.filter(({ system }) => system === 'google-ads')
  const file = createWriteStream(path)
  for (let place = 0; place < count; place++) {
    const member = members![place % members!.length]!.id
    const on = google[(place * 7) % google.length]!.id
    file.write(`${JSON.stringify({ member, action: 'account.edit', on })}\n`)
  }
  await new Promise((resolve) => file.end(resolve))
}

describe('keyholder as a process', () => {
  it('ends with 0 for yes, 1 for no and 2 for bad input, answers on stdout, messages on stderr', async () => {
    const [yes, no, bad] = await Promise.all([question('anna'), question('bo'), question('nobody')])
    expect(yes).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\{"allowed":true.*\}\n$/),
      stderr: '',
    })
    expect(no).toMatchObject({ code: 1, stdout: expect.stringMatching(/^\{"allowed":false/), stderr: '' })
    expect(bad).toMatchObject({ code: 2, stdout: '', stderr: 'member: There is no member “nobody”.\n' })
  })

  it('imports into a new workspace, and reports on it', async () => {
    const workspace = join(folder, 'w.keyholder')
    expect(await keyholder(['import', sample, '--workspace', workspace])).toMatchObject({
      code: 0,
      stderr: '',
    })
    const out = join(folder, 'report.csv')
    expect(
      await keyholder(['report', 'access', '--workspace', workspace, '--format', 'csv', '--out', out]),
    ).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect(existsSync(out)).toBe(true)
  })

  it('is not disturbed by a reader that goes away', async () => {
    const queries = join(folder, 'some.jsonl')
    await writeQuestions(queries, 20_000)
    const ended = await keyholder(['check', '--workspace', sample, '--queries', queries], { until: 10 })
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.lines).toBeLessThan(20_000)
  })

  it('streams: 100,000 questions in a heap that could not hold their answers', async () => {
    const queries = join(folder, 'many.jsonl')
    await writeQuestions(queries, 100_000)
    const ended = await keyholder(['check', '--workspace', sample, '--queries', queries], {
      nodeOptions: '--max-old-space-size=40',
    })
    expect([ended.code, ended.stderr]).toEqual([0, ''])
    expect(ended.lines).toBe(100_000)
  })

  it('tells a Node that is too old, before anything else could crash on it', () => {
    expect(complaintAboutNode('22.11.0')).toMatch(/needs Node 24 or newer, and this is Node 22\.11\.0/)
    expect(complaintAboutNode(process.versions.node)).toBeNull()
  })
})
