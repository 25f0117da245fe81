import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { runCli } from '../../electron/cli/program.ts'
import { writeReport } from '../../electron/cli/report.ts'
import { reportFileSchema } from '../../electron/reports/formats/report-file.ts'
import { freshFolder, run, sample, written } from './run.ts'
import { sampleIn } from './workspace.ts'

const of = (...args: string[]) => run(['report', ...args, '--workspace', sample])

test('a report of any kind is written in any format, in a language, with the columns that are asked for', async () => {
  const folder = freshFolder()
  const out = (name: string) => join(folder, name)
  expect(await of('finance', '--out', out('a.csv'), '--columns', 'account,role')).toMatchObject({
    code: 0,
    stderr: '',
  })
  expect(readFileSync(out('a.csv'), 'utf8')).toMatch(/^Account,Role\r\nAlpenklang Hotels,billing\r\n/)

  await of('managers', '--format', 'xlsx', '--out', out('a.xlsx'), '--language', 'sv')
  const { sheets } = await readXlsx(readFileSync(out('a.xlsx')))
  expect(sheets[0]).toMatchObject({ name: 'Åtkomst per förvaltare' })

  await of('pending', '--format', 'json', '--out', out('a.json'))
  const file = reportFileSchema.parse(JSON.parse(readFileSync(out('a.json'), 'utf8')))
  expect(file.sections.map(({ id }) => id)).toEqual(['invitations', 'links'])

  await of('people', '--format', 'html', '--out', out('a.html'), '--language', 'ja', '--member', 'anna')
  expect(readFileSync(out('a.html'), 'utf8')).toContain('<h1>担当者別アクセス</h1>')

  await of(
    'administrators',
    '--format',
    'pdf',
    '--paper',
    'letter',
    '--out',
    out('a.pdf'),
    '--below',
    'nordic',
  )
  expect(readFileSync(out('a.pdf'), 'latin1')).toMatch(/^%PDF-1\.[\s\S]*\/MediaBox \[0 0 792 612\]/)
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
}, 60_000)

const csv = async (...args: string[]) => {
  const { stdout } = await run(['report', 'access', '--workspace', sample, '--out', '-', ...args])
  return parse(stdout, { columns: true }) as Record<string, string>[]
}

const fails = async (...args: string[]) => {
  const { code, stdout, stderr } = await run(['report', ...args, '--workspace', sample, '--out', '-'])
  expect([code, stdout]).toEqual([2, ''])
  return stderr
}

test('the filters narrow it, each option named where it is wrong', async () => {
  const direct = await csv('--direct', '--platform', 'google-ads', '--role', 'admin')
  expect(direct.length).toBeGreaterThan(1)
  for (const row of direct)
    expect(row).toMatchObject({ Access: 'direct', Platform: 'google-ads', Role: 'admin' })
  expect(new Set((await csv('--team', 'Finance')).map(({ Team }) => Team))).toEqual(new Set(['Finance']))

  expect(await fails('nothing')).toContain('There is no report nothing. There are: access, people')
  expect(await fails('access', '--format', 'docx')).toContain(
    '--format: docx is none of csv, xlsx, pdf, html, json',
  )
  expect(await fails('access', '--columns', 'account,age')).toContain('has no column age')
  expect(await fails('access', '--member', 'nobody')).toContain('--member')
  expect(await fails('access', '--platform', 'meta')).toContain('filter.systems[0]')
  expect(await fails('changes')).toContain('no record of changes in a workspace document')
})

test('a report that is kept is run by its name, options go before what it says, and a file of it runs too', async () => {
  const folder = freshFolder()
  const workspace = await sampleIn(folder, 'kept')
  const definition = { kind: 'finance', columns: ['account', 'role'], format: 'json', language: 'sv' }
  const input = JSON.stringify({ name: 'Money', definition })
  expect(await run(['do', 'reports.save', '--workspace', workspace, '--input', input])).toMatchObject({
    code: 0,
  })

  const listed = await run(['report', 'list', '--workspace', workspace])
  expect(listed.stdout).toContain('Money (finance)')
  const facts = await run(['report', 'list', '--workspace', workspace, '--json'])
  expect(JSON.parse(facts.stdout)).toMatchObject({ saved: [{ name: 'Money', definition }] })

  const kept = await run(['report', 'money', '--workspace', workspace, '--out', '-'])
  expect(JSON.parse(kept.stdout)).toMatchObject({ title: 'Ekonomiroller' })
  const other = await run(['report', 'Money', '--workspace', workspace, '--out', '-', '--format', 'csv'])
  expect(other.stdout).toMatch(/^Konto,Roll\r\n/)

  const shared = { format: 'keyholder-report-definition', version: 1, name: 'Money', definition }
  const file = written(folder, 'money.keyholder-report.json', JSON.stringify(shared))
  const again = await run(['report', file, '--workspace', sample, '--out', '-'])
  expect(JSON.parse(again.stdout)).toMatchObject({ title: 'Ekonomiroller' })
  const bad = written(folder, 'bad.json', JSON.stringify({ ...shared, version: 2 }))
  const refused = await run(['report', bad, '--workspace', sample, '--out', '-'])
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('bad.json') as string })

  const changes = await run([
    'report',
    'changes',
    '--workspace',
    workspace,
    '--out',
    '-',
    '--columns',
    'actor,change',
  ])
  expect(changes.stdout.split('\r\n').slice(0, 3)).toEqual([
    'Who,What',
    'Keeper,Saved the report Money',
    expect.stringMatching(/^Keeper,"?Imported /),
  ])
})

const sink = () => new Writable({ write: (_chunk, _encoding, next) => next() })

test('an interruption leaves no half file, and what was there before stays', async () => {
  const folder = freshFolder()
  const out = written(folder, 'old.csv', 'of last month')
  const controller = new AbortController()
  const terminal = { stdin: Readable.from([]), stdout: sink(), stderr: sink() }
  const made = writeReport('access', { workspace: sample, out }, terminal, controller.signal)
  controller.abort()
  expect(await made).toBe(130)
  expect(readFileSync(out, 'utf8')).toBe('of last month')
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  expect(statSync(out).isFile()).toBe(true)
})

test('Ctrl+C is listened for while a report is written, and left to the shell after that', async () => {
  const before = process.listenerCount('SIGINT')
  const listening: number[] = []
  const stdout = new Writable({
    write(_chunk, _encoding, next) {
      listening.push(process.listenerCount('SIGINT'))
      next()
    },
  })
  const terminal = { stdin: Readable.from([]), stdout, stderr: sink() }
  expect(await runCli(['report', 'finance', '--workspace', sample, '--out', '-'], terminal)).toBe(0)
  expect(new Set(listening)).toEqual(new Set([before + 1]))
  expect(process.listenerCount('SIGINT')).toBe(before)
  await fails('nothing')
  expect(process.listenerCount('SIGINT')).toBe(before)
})

test('a report that is kept travels in a document, and is run out of it by its name', async () => {
  const folder = freshFolder()
  const workspace = await sampleIn(folder, 'kept')
  const definition = { kind: 'finance', columns: ['account', 'role'], format: 'csv', language: 'sv' }
  const input = JSON.stringify({ name: 'Money', definition })
  await run(['do', 'reports.save', '--workspace', workspace, '--input', input])
  const document = join(folder, 'money.keyholder.json')
  await run(['export', '--workspace', workspace, '--out', document])
  const made = await run(['report', 'money', '--workspace', document, '--out', '-'])
  expect(made).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Konto,Roll\r\n/) as string })
})
