import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { readMail } from '../invitations/read-mail.ts'
import { freshFolder, run, written } from './run.ts'
import { sampleIn } from './workspace.ts'

// Each command opens a workspace of its own; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 120_000 })

const folder = freshFolder()

/** A review at home, its file, and a colleague's workspace that knows nobody of it. */
async function startBoth(name: string) {
  const home = ['--workspace', await sampleIn(folder, name)]
  const about = ['--due', '2030-12-31', '--reviewer', 'anna', '--reviewer', 'bo', '--below', 'nordic']
  await run(['review', 'start', 'Autumn', ...about, ...home])
  const file = join(folder, `${name}.keyholder-review.json`)
  expect(await run(['review', 'file', 'autumn', ...home, '--out', file])).toMatchObject({
    code: 0,
    stderr: '',
  })
  const document = { format: 'keyholder-workspace', version: 1, name: 'Elsewhere' }
  const from = written(folder, `${name}-elsewhere.keyholder.json`, JSON.stringify(document))
  const workspace = join(folder, `${name}-elsewhere.keyholder`)
  expect(await run(['import', from, '--workspace', workspace])).toMatchObject({ code: 0 })
  return { home, file, elsewhere: ['--workspace', workspace] }
}

async function placeOfBoth(at: readonly string[]): Promise<string> {
  const { stdout } = await run(['review', 'show', 'Autumn', ...at, '--json'])
  const { items } = JSON.parse(stdout) as {
    items: readonly { readonly place: number; readonly reviewers: readonly string[] }[]
  }
  return String(items.find(({ reviewers }) => reviewers.length === 2)!.place)
}

it('a review goes to a colleague as a file, is answered there, and comes back', async () => {
  const { home, file, elsewhere } = await startBoth('travels')
  const tried = await run(['review', 'merge', file, ...elsewhere, '--dry-run'])
  expect(tried).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('new here, from Northlight') as string,
  })
  expect((await run(['review', 'list', ...elsewhere])).stdout).not.toContain('Autumn')
  expect(await run(['review', 'merge', file, ...elsewhere])).toMatchObject({ code: 0, stderr: '' })
  const place = await placeOfBoth(home)
  const input = await run(['review', 'show', 'Autumn', ...elsewhere, '--json'])
  const items = (JSON.parse(input.stdout) as { items: readonly { id: string }[] }).items
  const item = items[Number(place) - 1]!.id
  const answer = JSON.stringify({ items: [item], answer: 'remove', reviewer: 'bo', comment: 'Left' })
  expect(await run(['do', 'reviews.decide', ...elsewhere, '--input', answer])).toMatchObject({ code: 0 })
  const back = join(folder, 'back.json')
  await run(['review', 'file', 'Autumn', ...elsewhere, '--out', back])
  const merged = await run(['review', 'merge', back, ...home])
  expect(merged).toMatchObject({ code: 0, stdout: expect.stringContaining('1 new answers') as string })
  expect((await run(['review', 'show', 'Autumn', ...home])).stdout).toContain('remove (“Left”)')

  // The same reviewer says otherwise here and there.
  await run(['review', 'decide', 'Autumn', 'keep', '--item', place, '--reviewer', 'bo', ...home])
  const other = JSON.stringify({ items: [item], answer: 'unknown', reviewer: 'bo' })
  await run(['do', 'reviews.decide', ...elsewhere, '--input', other])
  await run(['review', 'file', 'Autumn', ...elsewhere, '--out', back])
  const stuck = await run(['review', 'merge', back, ...home])
  expect(stuck).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/Bo Lind about .* here keep, .* in the file unknown/) as string,
  })
  expect(await run(['review', 'merge', back, ...home, '--take', 'theirs'])).toMatchObject({ code: 0 })
  expect((await run(['review', 'show', 'Autumn', ...home])).stdout).not.toContain('Bo Lind: keep')
})

it('a file that is none is bad input, and changes nothing', async () => {
  const { home, file } = await startBoth('spoilt')
  const spoilt = written(folder, 'spoilt.json', readFileSync(file, 'utf8').replace('"asOf"', '"asOff"'))
  expect(await run(['review', 'merge', spoilt, ...home])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/spoilt\.json: asOff?: /) as string,
  })
})

it('a reviewer is reminded by a mail, and only where something waits', async () => {
  const { home } = await startBoth('reminded')
  const out = join(folder, 'bo.eml')
  const remind = ['review', 'remind', 'Autumn', 'BO@northlight.example', ...home, '--out', out]
  expect(await run([...remind, '--language', 'sv'])).toMatchObject({ code: 0, stderr: '' })
  const { fields, body } = readMail(readFileSync(out, 'utf8'))
  expect(fields).toMatchObject({ to: 'bo@northlight.example' })
  expect(body).toContain('Svara senast 31 december 2030')
  expect(await run([...remind, '--language', 'xx'])).toMatchObject({ code: 2 })
  const none = join(folder, 'none.eml')
  const stranger = await run(['review', 'remind', 'Autumn', 'clara', ...home, '--out', none])
  expect(stranger.code).toBeGreaterThan(0)
  expect(existsSync(none)).toBe(false)
})

it('a report of one review is made by its name', async () => {
  const { home } = await startBoth('reported')
  const made = await run([
    'report',
    'reviews',
    '--review',
    'autumn',
    '--columns',
    'review,decision',
    ...home,
    '--out',
    '-',
  ])
  expect(made).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Review,Decision\r\nAutumn,/) as string,
  })
  const unknown = await run(['report', 'reviews', '--review', 'x', ...home, '--out', '-'])
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining('no such review: x') as string })
})
