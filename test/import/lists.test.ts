import { describe, expect, it } from 'vitest'
import { rememberedIn, rememberedLists } from '../../electron/features/import/remembered.ts'
import type { TableMapping } from '../../shared/import/table-mapping.ts'
import { inShort, startImport } from './importing-session.ts'
import type { ImportTest, TestFile } from './importing-session.ts'

const people: TableMapping = {
  format: 'keyholder-mapping',
  version: 1,
  about: 'people',
  system: 'google-ads',
  columns: { 'E-mail': 'email', Access: 'role', 'Customer ID': 'account-id' },
}
const text = (name: string, ...lines: readonly string[]): TestFile => ({
  name,
  bytes: Buffer.from(`${lines.join('\n')}\n`),
})
const list = text('people.csv', 'E-mail,Access,Customer ID', 'bo@x.example,Standard,444-555-6666')
const later = text('later.csv', 'Customer ID,E-mail,Access', '444-555-6666,eva@x.example,Admin')

async function answered(test: ImportTest, key: string, mapping: TableMapping) {
  return test.app.ask('import.read', {
    session: test.session,
    answers: { mappings: { [key]: mapping } },
  })
}

/** A new session of the same app, as next month. */
function nextMonth({ app }: ImportTest): Promise<ImportTest> {
  return startImport(app)
}

describe('a list that was answered once', () => {
  it('is remembered with when it was used, and the next one like it says that it was read so', async () => {
    const first = await startImport()
    await first.read(list)
    const { lists } = await answered(first, 'people.csv', people)
    expect(lists).toMatchObject([{ key: 'people.csv', isRemembered: false }])
    const next = await nextMonth(first)
    const read = await next.read(later)
    expect([read.questions, read.lists]).toMatchObject([[], [{ key: 'later.csv', isRemembered: true }]])
    expect(await next.app.ask('import.remembered', {})).toEqual([
      {
        fingerprint: read.lists[0]!.fingerprint,
        mapping: people,
        lastUsed: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      },
    ])
  })

  it('is asked about with its answer, and another answer is what is remembered then', async () => {
    const first = await startImport()
    await first.read(list)
    await answered(first, 'people.csv', people)
    const next = await nextMonth(first)
    await next.read(later)
    const question = await next.app.ask('import.question', { session: next.session, key: 'later.csv' })
    expect([question.guess, question.doubts]).toEqual([people, []])
    const without = { ...people, columns: { 'E-mail': 'email', 'Customer ID': 'account-id' } } as const
    await answered(next, 'later.csv', without)
    expect((await next.lines()).map(inShort)).not.toContainEqual(expect.stringContaining('grant'))
    expect(
      (await next.app.ask('import.question', { session: next.session, key: 'later.csv' })).guess,
    ).toEqual(without)
    expect((await next.app.ask('import.remembered', {})).map(({ mapping }) => mapping)).toEqual([without])
  })

  it('is asked about again when it was forgotten, and not when it was put back', async () => {
    const first = await startImport()
    await first.read(list)
    await answered(first, 'people.csv', people)
    const [known] = await first.app.ask('import.remembered', {})
    const forgotten = await first.app.ask('import.forget', { fingerprint: known!.fingerprint })
    expect(forgotten).toEqual(known)
    expect((await (await nextMonth(first)).read(later)).questions).toHaveLength(1)
    expect(await first.app.fail('import.forget', { fingerprint: known!.fingerprint })).toMatchObject({
      code: 'not-found',
    })
    await first.app.ask('import.remember', forgotten)
    expect((await (await nextMonth(first)).read(later)).questions).toEqual([])
  })

  it('is known as older versions kept it, and what is no mapping any more is passed over', () => {
    const kept = {
      old: people,
      new: { mapping: people, lastUsed: '2026-11-28T00:00:00.000Z' },
      bad: { a: 1 },
    }
    expect(rememberedLists(kept)).toEqual([
      { fingerprint: 'new', mapping: people, lastUsed: '2026-11-28T00:00:00.000Z' },
      { fingerprint: 'old', mapping: people, lastUsed: null },
    ])
    expect(rememberedIn(kept)).toEqual({ old: people, new: people })
  })
})

describe('a mapping that is not right', () => {
  it('is refused with its place, and nothing is read', async () => {
    const { app, session, read } = await startImport()
    await read(list)
    const columns = { 'E-mail': 'mail' }
    const wrong = { session, answers: { mappings: { 'people.csv': { ...people, columns } } } }
    expect(await app.fail('import.read', wrong)).toMatchObject({
      code: 'bad-input',
      details: { path: 'answers.mappings.people.csv.columns.E-mail' },
    })
    expect(await app.ask('import.progress', { session })).toMatchObject({ state: 'read' })
  })
})

/** 権限 and 管理者 in Shift_JIS: no kana by which the encoding could be known. */
const access = Buffer.from([0x8c, 0xa0, 0x8c, 0xc0])
const administrator = Buffer.from([0x8a, 0xc7, 0x97, 0x9d, 0x8e, 0xd2])
const japanese = (name: string, who: string): TestFile => ({
  name,
  bytes: Buffer.concat([
    Buffer.from('E-mail,'),
    access,
    Buffer.from(`,Customer ID\n${who},`),
    administrator,
    Buffer.from(',444-555-6666\n'),
  ]),
})

describe('how a file is taken apart', () => {
  it('is told where the guess is wrong, shown again, and remembered with the mapping', async () => {
    const test = await startImport()
    const { questions } = await test.read(japanese('team.csv', 'hana@x.example'))
    expect(questions).toMatchObject([{ kind: 'mapping', encoding: 'windows-1252', told: {} }])
    const told = { encoding: 'shift_jis' } as const
    const about = { session: test.session, key: 'team.csv' }
    const question = await test.app.ask('import.question', { ...about, told })
    expect(question).toMatchObject({
      encoding: 'shift_jis',
      told,
      guessedColumns: { 'E-mail': 'email', 権限: 'role', 'Customer ID': 'account-id' },
      sample: [['hana@x.example', '管理者', '444-555-6666']],
    })
    const columns = { 'E-mail': 'email', 権限: 'role', 'Customer ID': 'account-id' } as const
    await answered(test, 'team.csv', { ...people, columns, file: told })
    expect((await test.lines()).map(inShort)).toContain('new grant: hana@x.example › 444-555-6666')

    const next = await nextMonth(test)
    const read = await next.read(japanese('december.csv', 'ken@x.example'))
    expect([read.questions, read.lists]).toMatchObject([[], [{ isRemembered: true }]])
    expect((await next.lines()).map(inShort)).toContain('new grant: ken@x.example › 444-555-6666')
  })

  it('is not told against what the bytes prove', async () => {
    const test = await startImport()
    await test.read(list)
    await answered(test, 'people.csv', { ...people, file: { encoding: 'shift_jis' } })
    const next = await nextMonth(test)
    await next.read(text('later.csv', 'E-mail,Access,Customer ID', 'åsa@x.example,Admin,444-555-6666'))
    expect((await next.lines()).map(inShort)).toContain('new member: åsa@x.example')
  })

  it('has its delimiter and its header told too', async () => {
    const { app, session, read } = await startImport()
    const title = text('odd.csv', 'Role,Team,Status|x', 'who|what', 'a@x.example|Admin')
    await read(title)
    const question = await app.ask('import.question', {
      session,
      key: 'odd.csv',
      told: { delimiter: '|', headerLine: 2 },
    })
    expect(question.columns.map(({ name }) => name)).toEqual(['who', 'what'])
    expect(question.lines).toEqual([
      { line: 1, text: 'Role,Team,Status x' },
      { line: 2, text: 'who · what' },
      { line: 3, text: 'a@x.example · Admin' },
    ])
    const none = { session, key: 'odd.csv', told: { delimiter: '|', headerLine: null } } as const
    expect((await app.ask('import.question', none)).columns.map(({ name }) => name)).toEqual(['#1', '#2'])
  })

  it('is refused where nothing is on the line that should name the columns, or there is no such list', async () => {
    const { app, session, read } = await startImport()
    await read(list)
    const about = { session, key: 'people.csv', told: { headerLine: 9 } }
    expect(await app.fail('import.question', about)).toMatchObject({
      message: 'table.no-header-there',
      details: { file: 'people.csv', line: 9 },
    })
    const { problems } = await answeredWith(app, session)
    expect(problems).toMatchObject([{ message: 'table.no-header-there' }])
    expect(await app.fail('import.question', { session, key: 'other.csv' })).toMatchObject({
      message: 'import.no-such-list',
    })
  })
})

function answeredWith(app: ImportTest['app'], session: string) {
  const mapping: TableMapping = { ...people, file: { headerLine: 9 } }
  return app.ask('import.read', { session, answers: { mappings: { 'people.csv': mapping } } })
}

describe('the memory of lists', () => {
  it('needs no open workspace', async () => {
    const { app } = await startImport()
    await app.ask('workspace.close', {})
    expect(await app.ask('import.remembered', {})).toEqual([])
  })
})
