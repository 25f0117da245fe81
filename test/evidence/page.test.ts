import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test, vi } from 'vitest'
import { checkPack } from '../../electron/evidence/check-pack.ts'
import { nodeChecking } from '../../electron/evidence/node-checking.ts'
import { checkHere } from '../../renderer/verify-page/check-here.ts'
import { languages } from '../../shared/model/language.ts'
import type { Check } from '../../shared/evidence/verify.ts'
import { freshFolder, run } from '../cli/run.ts'
import { must } from '../store/workspaces.ts'
import { allProved, filesOf, outcomesIn, packOf, resigned, resources, smallAgency, someKey } from './packs.ts'

const folder = freshFolder()
const pack = () => must(packOf(smallAgency(), { accounts: ['lumi'] })).bytes
const fileOf = (bytes: Uint8Array) => new File([Uint8Array.from(bytes)], 'pack.zip')

async function onPage(bytes: Uint8Array, expected: string | null = null): Promise<readonly Check[]> {
  return must(await checkHere(fileOf(bytes), expected)).checks
}

async function onCommandLine(bytes: Uint8Array, expected: string | null = null): Promise<readonly Check[]> {
  const path = join(folder, 'pack.zip')
  writeFileSync(path, bytes)
  const key = expected === null ? [] : ['--key', expected]
  const { stdout } = await run(['verify', path, ...key, '--json'])
  const { checks } = JSON.parse(stdout) as { readonly checks: readonly Check[] }
  return checks.map(({ name, outcome, details }) => ({ name, outcome, details }))
}

/** The rows of a report in the other direction. */
function turned(row: RegExp): (text: string) => string {
  return (text) => {
    const rows = text.match(row) ?? []
    return text.replaceAll(row, () => rows.pop()!)
  }
}

describe('the page and the command line say the same', () => {
  it.each([
    ['an account', { accounts: ['lumi'] }],
    ['a member', { members: ['anna'] }],
    ['a member on an account', { accounts: ['lumi'], members: ['cecilia'] }],
    ['everything', {}],
  ])('of a pack about %s', async (_, about) => {
    const { bytes, fingerprint } = must(packOf(smallAgency(), about))
    expect(outcomesIn(await onPage(bytes))).toEqual(allProved)
    expect(await onPage(bytes)).toEqual(await onCommandLine(bytes))
    expect(await onPage(bytes, fingerprint)).toEqual(await onCommandLine(bytes, fingerprint))
  })

  it.each(languages)('of a pack in another language than the page’s: %s', async (language) => {
    const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'], members: ['bo', 'anna'], language }))
    expect(outcomesIn(await onPage(bytes))).toEqual(allProved)
  })

  it.each<[string, NonNullable<Parameters<typeof resigned>[2]>, object]>([
    [
      'a verdict was turned',
      { 'verdicts.jsonl': (text) => text.replace('"allowed":false', '"allowed":true') },
      { ...allProved, verdicts: 'refuted' },
    ],
    [
      'the last sign of the verdicts was taken away',
      { 'verdicts.jsonl': (text) => text.trimEnd() },
      { ...allProved, verdicts: 'refuted' },
    ],
    [
      'a role was altered in the report',
      { 'report.html': (text) => text.replace('Read-only', 'Admin') },
      { ...allProved, reports: 'refuted' },
    ],
    [
      'a line was left out of the report',
      { 'report.csv': (text) => text.split('\r\n').toSpliced(1, 1).join('\r\n') },
      { ...allProved, reports: 'refuted' },
    ],
    [
      'a program with other rules made it',
      { 'manifest.json': (text) => text.replace(/"rules": ?"[\da-f]{64}"/, `"rules":"${'0'.repeat(64)}"`) },
      { ...allProved, rules: 'open' },
    ],
    [
      'the state cannot be read',
      { 'state.keyholder.json': () => '{' },
      { record: 'proved', state: 'refuted', rules: 'proved', verdicts: 'refuted', reports: 'refuted' },
    ],
    [
      'the state is no workspace',
      { 'state.keyholder.json': () => '{"format":"keyholder-workspace"}' },
      { state: 'refuted', verdicts: 'refuted', reports: 'refuted' },
    ],
    [
      'the state was altered, which the verdicts then do not follow from either',
      { 'state.keyholder.json': (text) => text.replace('"role":"read-only"', '"role":"admin"') },
      { record: 'proved', state: 'refuted', verdicts: 'refuted', reports: 'refuted' },
    ],
  ])('of a pack that was signed anew after %s', async (_, change, outcomes) => {
    const key = someKey()
    const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }, { key }))
    const again = resigned(bytes, key, change)
    const checks = await onPage(again)
    expect(outcomesIn(checks)).toMatchObject(outcomes)
    expect(checks).toEqual(await onCommandLine(again))
  })

  it('of a pack with other files than its manifest’s, of which nothing is asked', async () => {
    const bytes = pack()
    bytes[bytes.length >> 1]! ^= 1
    const checks = await onPage(bytes)
    expect(checks.map(({ name }) => name)).not.toContain('verdicts')
    expect(checks).toEqual(await onCommandLine(bytes))
  })
})

test.each([
  ['report.csv', /(?<=\r\n)[^\r\n]+/g],
  ['report.html', /<tr><td.*/g],
  ['report.json', /^\{.*\}(?=,?$)/gm],
])('the same rows of %s in another order are left open: names are ordered by tables', async (name, row) => {
  const key = someKey()
  const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }, { key }))
  const checks = await onPage(resigned(bytes, key, { [name]: turned(row) }))
  expect(outcomesIn(checks)).toEqual({ ...allProved, reports: 'open' })
  expect(checks.at(-1)!.details).toMatchObject({ names: name })
})

it.each([
  [
    'a row of a page that went into its style, where nobody sees it',
    'report.html',
    /<tr><td.*\n/,
    '</style>',
  ],
  ['the head of a table that went behind its rows', 'report.csv', /.*\r\n/, null],
  ['a row of a list that went behind it', 'report.json', /\{"member.*\n/, null],
])('%s is no other order', async (_, name, line, before) => {
  const key = someKey()
  const { bytes } = must(packOf(smallAgency(), { accounts: ['lumi'] }, { key }))
  const change = (text: string) => {
    const rest = text.replace(line, '')
    const place = before === null ? rest.length : rest.indexOf(before)
    return rest.slice(0, place) + line.exec(text)![0] + rest.slice(place)
  }
  expect(outcomesIn(await onPage(resigned(bytes, key, { [name]: change })))).toMatchObject({
    reports: 'refuted',
  })
})

test('others have their turn after each member on an account', async () => {
  const { bytes } = must(packOf(smallAgency()))
  const told = filesOf(bytes)
    .get('verdicts.jsonl')!
    .toString('utf8')
    .match(/^\{"member":"\w+","account":"\w+"/gm)
  const rest = vi.fn<() => undefined>(() => undefined)
  await checkPack(bytes, null, { ...nodeChecking(resources), rest })
  const pairs = new Set(told).size
  expect(pairs).toBeGreaterThan(3)
  expect(rest.mock.calls.length).toBeGreaterThan(pairs)
})

test('what is no pack is named; what cannot be read, or not be checked, is no pack that is refuted', async () => {
  expect(await checkHere(fileOf(Buffer.from('a letter')), null)).toMatchObject({
    error: { message: 'evidence.not-a-pack' },
  })
  const gone = fileOf(pack())
  vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new Error('gone'))
  expect(await checkHere(gone, null)).toMatchObject({ error: { message: 'files.unreadable' } })
  const told = fileOf(pack())
  const old = vi.spyOn(Map, 'groupBy').mockImplementation(() => {
    throw new TypeError('Map.groupBy is not a function')
  })
  const checked = await checkHere(told, null)
  old.mockRestore()
  expect(checked).toMatchObject({ error: { message: 'evidence.unable' } })
})
