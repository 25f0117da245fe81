import { describe, expect, it, vi } from 'vitest'
import { freshFolder, run } from './run.ts'
import { recordOf, sampleIn } from './workspace.ts'

// Each command opens a workspace of its own; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 })

const folder = freshFolder()

const about = ['--due', '2030-12-31', '--reviewer', 'anna', '--reviewer', 'bo=nordic']

/** A review of everything on Nordic and below. */
async function withReview(name: string, ...more: readonly string[]): Promise<readonly string[]> {
  const workspace = await sampleIn(folder, name)
  const at = ['--workspace', workspace]
  const started = await run(['review', 'start', 'Autumn', ...about, '--below', 'nordic', ...more, ...at])
  expect(started).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^Done: change/) })
  return at
}

interface Shown {
  readonly items: readonly {
    readonly place: number
    readonly member: string
    readonly account: string
    readonly reviewers: readonly string[]
    readonly outcome: { readonly state: string; readonly answer: string | null }
    readonly now?: string | null
  }[]
}

async function shown(at: readonly string[], ...more: readonly string[]): Promise<Shown> {
  return JSON.parse((await run(['review', 'show', 'Autumn', ...at, ...more, '--json'])).stdout) as Shown
}

/** The place of the first row that is both reviewers’ to answer. */
async function rowOfBoth(at: readonly string[]): Promise<string> {
  return String((await shown(at)).items.find(({ reviewers }) => reviewers.length === 2)!.place)
}

describe('review', () => {
  it('starts, and with --dry-run says what it would be about and begins nothing', async () => {
    const workspace = await sampleIn(folder, 'start')
    const start = ['review', 'start', 'Autumn', ...about, '--below', '100-000-0002', '--workspace', workspace]
    const { code, stdout } = await run([...start, '--dry-run'])
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^\d+ roles of \d+ people on \d+ accounts, 0 without a reviewer\n {2}Anna Berg: \d+ roles/,
    )
    expect(recordOf(workspace)).toEqual([])
    expect((await run(start)).code).toBe(0)
    expect(recordOf(workspace)).toEqual(['keeper reviews.start'])
    const { stdout: list } = await run(['review', 'list', '--workspace', workspace])
    expect(list).toMatch(
      /^Autumn \(open\), due 2030-12-31: 0 of \d+ roles decided, 0 disagreed, 0 without a reviewer\n$/,
    )
    const [summary] = JSON.parse(
      (await run(['review', 'list', '--workspace', workspace, '--json'])).stdout,
    ) as object[]
    expect(summary).toMatchObject({ name: 'Autumn', by: 'account', every: null })
  })

  it('shows rows in the order of risk with reasons, and what waits for one reviewer', async () => {
    const at = await withReview('show')
    const { stdout } = await run(['review', 'show', 'autumn', ...at])
    expect(stdout).toMatch(/^Autumn \(open\)/)
    expect(stdout).toMatch(/^ {2}Anna Berg \(anna@northlight\.example\): 0 answered, \d+ waiting$/m)
    expect(stdout).toMatch(/^ {2}1\. .+ \(.+@.+\): .+ on .+, risk \d+, reaches \d+\n {5}why: /m)
    const all = await shown(at)
    const bos = await shown(at, '--waiting', 'bo')
    expect(bos.items.length).toBeGreaterThan(0)
    expect(bos.items).toEqual(all.items.filter(({ reviewers }) => reviewers.includes('bo')))
  })

  it('takes answers of reviewers and from the keeper, settles, and finishes into a plan', async () => {
    const at = await withReview('whole')
    const place = await rowOfBoth(at)
    const row = ['Autumn', '--item', place, ...at]
    expect(
      await run(['review', 'decide', ...row, 'remove', '--as', 'bo', '--comment', 'Left the team']),
    ).toMatchObject({
      code: 0,
      stderr: '',
    })
    await run(['review', 'decide', ...row, 'keep', '--reviewer', 'anna'])
    const { stdout } = await run(['review', 'show', 'Autumn', ...at, '--disagreed'])
    expect(stdout).toContain('     Anna Berg: keep\n     Bo Lind: remove (“Left the team”)\n     disagreed\n')
    expect(await run(['review', 'finish', 'Autumn', ...at])).toMatchObject({
      code: 1,
      stderr: 'In “Autumn” reviewers disagree (1 in all). Settle that first.\n',
    })
    expect((await run(['review', 'settle', ...row, 'remove'])).code).toBe(0)
    expect((await run(['review', 'finish', 'Autumn', ...at, '--dry-run'])).stdout).toMatch(
      /^This can be done/,
    )
    const finished = JSON.parse((await run(['review', 'finish', 'Autumn', ...at, '--json'])).stdout) as object
    expect(finished).toMatchObject({ steps: 1, gone: 0, plan: expect.any(String) })
    expect((await run(['plan', 'apply', 'Autumn', ...at])).code).toBe(0)
    const { items } = await shown(at)
    expect(items[Number(place) - 1]).toMatchObject({
      outcome: { state: 'settled', answer: 'remove' },
      now: null,
    })
  })

  it('hands on, asks one more reviewer, gives up and opens again', async () => {
    const at = await withReview('more', '--every', '3', '--note', 'Before the year ends')
    const row = ['Autumn', '--item', await rowOfBoth(at), ...at]
    for (const args of [
      ['decide', ...row, 'delegate', '--to', 'david', '--reviewer', 'anna'],
      ['assign', ...row, 'elin'],
    ])
      expect(await run(['review', ...args])).toMatchObject({ code: 0, stderr: '' })
    const { stdout } = await run(['review', 'show', 'Autumn', ...at])
    expect(stdout).toMatch(/Anna Berg: delegate to David .*\n {5}waits for .*Elin/)
    await run(['review', 'cancel', 'Autumn', ...at])
    expect((await run(['review', 'list', ...at])).stdout).toContain('Autumn (canceled)')
    await run(['review', 'reopen', 'Autumn', ...at])
    expect((await run(['review', 'list', ...at])).stdout).toContain('Autumn (open)')
  })

  it('repeats another one, found by name though both are called the same', async () => {
    const at = await withReview('again')
    await run(['review', 'finish', 'Autumn', ...at])
    const again = ['review', 'start', 'Autumn', ...about, '--below', 'nordic', '--after', 'Autumn', ...at]
    expect(await run(again)).toMatchObject({ code: 0, stderr: '' })
    const states = JSON.parse((await run(['review', 'list', ...at, '--json'])).stdout) as { state: string }[]
    expect(states.map(({ state }) => state)).toEqual(['finished', 'open'])
    expect((await run(['review', 'show', 'Autumn', ...at])).stdout).toMatch(/^Autumn \(open\)/)
    await run(['review', 'finish', 'Autumn', ...at])
    expect(await run(['review', 'show', 'Autumn', ...at])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Several reviews are called “Autumn”/),
    })
  })

  it('refuses what nobody may, and names what is wrong', async () => {
    const at = await withReview('wrong')
    const own = (await shown(at)).items.find(({ member }) => member === 'bo') ?? null
    expect(own).not.toBeNull()
    const decide = ['review', 'decide', 'Autumn', ...at]
    expect(await run([...decide, 'keep', '--item', String(own!.place), '--as', 'bo'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^items\[0\]: Nobody decides about a role of their own/),
    })
    expect(await run([...decide, 'keep', '--item', '1'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^reviewer: Say whose answer this is/),
    })
    expect(await run([...decide, 'keep', '--item', '9999', '--reviewer', 'anna'])).toMatchObject({
      code: 2,
      stderr: 'The review has no row 9999.\n',
    })
    expect((await run([...decide, 'perhaps', '--item', '1'])).code).toBe(2)
    expect(await run(['review', 'show', 'Spring', ...at])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^There is no review “Spring”/),
    })
    const start = ['review', 'start', 'Winter', ...about, ...at]
    expect(await run([...start, '--every', '2'])).toMatchObject({
      code: 2,
      stderr: '--every is 1, 3, 6 or 12, not “2”.\n',
    })
    expect(await run([...start, '--account', 'nowhere'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^--account: /),
    })
    expect(await run([...start, '--team', 'Nobody'])).toMatchObject({ code: 1 })
  })
})

it('review commands take people by address and accounts by external id with do, too', async () => {
  const workspace = await sampleIn(folder, 'do')
  const input = {
    name: 'Winter',
    scope: { below: ['100-000-0002'], members: ['BO@northlight.example', 'johan@northlight.example'] },
    by: 'member',
    due: '2030-12-31',
    reviewers: [{ member: 'anna@northlight.example' }],
  }
  const started = await run([
    'do',
    'reviews.start',
    '--workspace',
    workspace,
    '--input',
    JSON.stringify(input),
  ])
  expect(started).toMatchObject({ code: 0, stderr: '' })
  const { stdout } = await run(['review', 'show', 'Winter', '--workspace', workspace])
  expect(stdout).toContain('Anna Berg (anna@northlight.example)')
})
