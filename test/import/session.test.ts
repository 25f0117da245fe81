import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import {
  access,
  client,
  clientLink,
  file,
  fjord,
  fromNordic,
  fromTop,
  invited,
  lumi,
  nordic,
  top,
  users,
} from '../fixtures/google-rows.ts'
import { startSample, upload } from '../helpers/test-app.ts'
import { applyAll, inShort, startImport } from './importing-session.ts'

const answer = (name: string, results: unknown) => file(name, { results })
const hierarchy = [answer('top.json', fromTop), answer('nordic.json', fromNordic)]
const people = answer('users.json', users)

describe('an import is a plan', () => {
  it('tells what would be new, with the file and the place, and writes nothing', async () => {
    const { app, read, lines } = await startImport()
    const reading = await read(...hierarchy, people)
    expect(reading.counts).toMatchObject({ account: { new: 4 }, link: { new: 3 }, grant: { new: 3 } })
    expect(reading.files).toMatchObject([
      { file: 'top.json', kind: 'google-ads', rows: 4, leftOut: 0 },
      { file: 'nordic.json', rows: 2 },
      { file: 'users.json', rows: 3 },
    ])
    const [grant] = await lines({ tables: ['grant'], text: 'READ-ONLY' })
    expect(grant).toMatchObject({
      what: 'new',
      before: null,
      after: { role: 'read-only' },
      names: { account: 'Fjord Sport', member: 'anna@agency.example', system: 'google-ads' },
      from: { file: 'users.json', path: 'results[1]' },
      refused: null,
    })
    expect((await app.ask('workspace.current', {}))?.revision).toBe(0)
  })

  it('reads files that were added before it together with the last ones', async () => {
    const { app, session, read, lines } = await startImport()
    const added = []
    for (const { name, bytes } of hierarchy) added.push(await upload(app, name, bytes))
    await app.ask('import.add', { session, uploads: added })
    expect(await app.ask('import.progress', { session })).toMatchObject({ state: 'idle' })
    expect((await read(people)).files.map((each) => each.file)).toEqual([
      'top.json',
      'nordic.json',
      'users.json',
    ])
    expect(await lines()).toHaveLength(12)
  })

  it('is taken over whole as one change, which can be undone', async () => {
    const test = await startImport()
    await test.read(...hierarchy, people)
    expect(await applyAll(test)).toMatchObject({ added: 12, changed: 0, removed: 0, leftCount: 0 })
    const counts = async () => (await test.app.ask('workspace.current', {}))?.counts
    expect(await counts()).toMatchObject({ accounts: 4, links: 3, members: 2, grants: 3 })
    expect(await test.app.ask('changes.list', { limit: 5 })).toMatchObject([{ command: 'import.apply' }])
    expect((await test.lines()).map(({ what }) => what)).toEqual(Array(12).fill('unchanged'))
    await test.app.ask('changes.undo', {})
    expect(await counts()).toMatchObject({ accounts: 0, grants: 0 })
  })

  it('is taken over in part, and a line brings along what it needs', async () => {
    const { app, session, read, lines } = await startImport()
    const { reading } = await read(...hierarchy, people)
    const [grant] = await lines({ tables: ['grant'], text: 'gserviceaccount' })
    expect(grant?.needs).toHaveLength(2)
    const applied = await app.ask('import.apply', { session, reading, chosen: { lines: [grant!.line] } })
    expect(applied).toMatchObject({ added: 3, broughtAlong: 2, leftCount: 0 })
    const rest = await lines({ what: ['new'] })
    expect(rest.map(({ table }) => table)).not.toContain('invitation')
    expect(rest).toHaveLength(9)
  })

  it('takes lines by a filter, without some of them', async () => {
    const { app, session, read, lines } = await startImport()
    const { reading } = await read(...hierarchy)
    const [link] = await lines({ tables: ['link'] })
    const applied = await app.ask('import.apply', {
      session,
      reading,
      chosen: { filters: [{ tables: ['account'] }, { tables: ['link'] }], except: [link!.line] },
    })
    expect(applied).toMatchObject({ added: 6 })
    expect((await lines({ what: ['new'] })).map(inShort)).toEqual([inShort(link!)])
  })

  it('is the keeper’s alone', async () => {
    const app = await startSample()
    const { session, read } = await startImport(app)
    const { reading } = await read(people)
    await app.ask('actor.choose', { actor: 'anna' })
    const failure = await app.fail('import.apply', { session, reading, chosen: { filters: [{}] } })
    expect(failure).toMatchObject({ code: 'refused' })
  })
})

/** An agency that was imported last month, and a new import of it. */
async function imported() {
  const test = await startImport()
  await test.read(
    ...hierarchy,
    people,
    answer('links.json', [clientLink(top, '7778889999', 'PENDING')]),
    answer('invited.json', [
      invited(fjord, '5', 'bo@agency.example'),
      invited(fjord, '6', 'cy@agency.example'),
    ]),
  )
  await applyAll(test)
  return startImport(test.app)
}

describe('again next month', () => {
  it('access that was given outside is new, that vanished is gone, and what nobody was asked about stays', async () => {
    const test = await imported()
    const now = [
      access(fjord, '901', 'anna@agency.example', 'ADMIN'),
      access(fjord, '903', 'di@other.example'),
    ]
    const reading = await test.read(answer('users.json', now))
    expect((await test.lines({ what: ['new', 'changed', 'gone'] })).map(inShort)).toEqual([
      'new member: di@other.example',
      'changed grant: anna@agency.example › Fjord Sport',
      'new grant: di@other.example › Fjord Sport',
      'gone grant: bot@agency.iam.gserviceaccount.com › Fjord Sport',
    ])
    const [changed] = await test.lines({ what: ['changed'] })
    expect(changed).toMatchObject({
      before: { role: 'read-only' },
      after: { role: 'admin' },
      fields: ['role'],
    })
    // Anna's role on the top manager is not in the answer, and the top manager was not asked.
    expect(reading.counts.grant.gone).toBe(1)
    expect(await applyAll(test)).toMatchObject({ added: 2, changed: 1, removed: 1, leftCount: 0 })
    expect(await test.app.ask('access.people', { account: `google-${fjord}` })).toHaveLength(2)
  })

  it('a link that was accepted since changes, and one that ended is gone', async () => {
    const test = await imported()
    const rows = [...fromTop.slice(0, 2), client(top, '7778889999', { name: 'Kiosk' })]
    await test.read(answer('top.json', rows))
    expect((await test.lines({ tables: ['link'], what: ['changed', 'gone'] })).map(inShort)).toEqual([
      'changed link: Agency MCC › Kiosk',
      'gone link: Agency MCC › Lumi',
    ])
    await applyAll(test)
    const links = (await test.app.ask('mirror.snapshot', {})) as unknown
    expect(JSON.stringify(links)).toContain('inactive')
  })

  it('an invitation that was accepted is no longer open, and one that is not there any more is gone', async () => {
    const test = await imported()
    await test.read(
      answer('users.json', [...users, access(fjord, '904', 'bo@agency.example')]),
      answer('invited.json', [invited(fjord, '7', 'eva@agency.example')]),
    )
    expect(
      (await test.lines({ tables: ['invitation'], what: ['new', 'changed', 'gone'] })).map(inShort),
    ).toEqual([
      'new invitation: eva@agency.example › Fjord Sport',
      'changed invitation: bo@agency.example › Fjord Sport',
      'gone invitation: cy@agency.example › Fjord Sport',
    ])
  })

  it('what should not be goes into a plan that undoes it on the platform', async () => {
    const test = await imported()
    const now = [
      access(fjord, '901', 'anna@agency.example', 'READ_ONLY'),
      access(fjord, '903', 'di@other.example'),
    ]
    const { reading } = await test.read(answer('users.json', now))
    const drift = await test.lines({ tables: ['grant'], what: ['new', 'gone'] })
    expect(drift.map(({ canPlan }) => canPlan)).toEqual([true, true])
    const { session, app } = test
    const put = await app.ask('import.put-into-plan', {
      session,
      reading,
      chosen: { lines: drift.map(({ line }) => line) },
      plan: { name: 'Drift of November' },
    })
    expect(put).toMatchObject({ steps: 2, added: 2, removed: 1, leftCount: 0 })
    const plan = await app.ask('plans.show', { plan: put.plan })
    expect(plan.list.map(({ command, outcome }) => [command, outcome.ok])).toEqual([
      ['grants.remove', true],
      ['invitations.send', true],
    ])
    await app.ask('changes.undo', {})
    expect(await app.ask('plans.list', {})).toEqual([])
    await app.ask('changes.redo', {})
    const [link] = await test.lines({ tables: ['account'], what: ['unchanged'] })
    const failure = await app.fail('import.put-into-plan', {
      session,
      reading: (await app.ask('import.lines', { session, limit: 0 })).reading,
      chosen: { lines: [link!.line] },
      plan: { id: put.plan },
    })
    expect(failure.message).toBe('import.nothing-to-plan')
  })
})

describe('a session', () => {
  it('whose workspace moved on takes over what still fits, and names what does not', async () => {
    const { app, session, read } = await startImport()
    const { reading } = await read(...hierarchy)
    await app.ask('import.files', {
      uploads: [await upload(app, 'top.json', answer('', [client(top, lumi, { name: 'Lumi Oy' })]).bytes)],
    })
    const applied = await app.ask('import.apply', { session, reading, chosen: { filters: [{}] } })
    expect(applied.left.map(({ why }) => [why.message, why.details['file']])).toContainEqual([
      'import.moved',
      'top.json',
    ])
    expect(applied.added).toBeGreaterThan(2)
    const failure = await app.fail('import.apply', {
      session,
      reading: reading + 5,
      chosen: { filters: [{}] },
    })
    expect(failure).toMatchObject({ code: 'conflict', message: 'import.read-anew' })
  })

  it('compares anew in turns with other calls, and once for all who ask meanwhile', async () => {
    const { app, session, read } = await startImport()
    const rows = Array.from({ length: 12_000 }, (_, place) => client(top, String(4_000_000_000 + place)))
    const { reading } = await read(answer('large.json', rows))
    await app.ask('import.files', { uploads: [await upload(app, 'users.json', people.bytes)] })
    const answered: string[] = []
    const asked = [1, 2].map(async (limit) => {
      const lines = await app.ask('import.lines', { session, filter: { what: ['new'] }, limit })
      answered.push('lines')
      return lines
    })
    await app.ask('workspace.current', {})
    answered.push('workspace')
    const lines = await Promise.all(asked)
    expect(answered).toEqual(['workspace', 'lines', 'lines'])
    expect(lines.map((each) => each.reading)).toEqual([reading + 1, reading + 1])
    expect(lines.map((each) => each.lines.length)).toEqual([1, 2])
    expect(lines[0]!.counts).toMatchObject({ link: { new: 12_000 } })
  })

  it('that is closed while it is compared anew says so', async () => {
    const { app, session, read } = await startImport()
    const rows = Array.from({ length: 12_000 }, (_, place) => client(top, String(4_000_000_000 + place)))
    await read(answer('large.json', rows))
    await app.ask('import.files', { uploads: [await upload(app, 'users.json', people.bytes)] })
    const asked = app.fail('import.lines', { session, limit: 1 })
    await app.ask('import.close', { session })
    expect(await asked).toMatchObject({ code: 'not-found', message: 'import.no-session' })
  })

  it('leaves out what would break a rule of structure, and takes the rest', async () => {
    const { app, session, read, lines } = await startImport()
    const circle = [client(nordic, top, { manager: true, name: 'Agency MCC' })]
    const reading = await read(...hierarchy, answer('circle.json', circle))
    expect(reading.refused).toBe(1)
    const [refused] = await lines({ refused: true })
    const { refusedCounts } = await app.ask('import.lines', { session, limit: 0 })
    expect([refusedCounts.link.new, refusedCounts.account.new]).toEqual([1, 0])
    expect(refused).toMatchObject({ table: 'link', refused: { message: 'structure.cycle' } })
    const applied = await app.ask('import.apply', {
      session,
      reading: reading.reading,
      chosen: { filters: [{}] },
    })
    expect(applied).toMatchObject({ leftCount: 1, left: [{ line: refused!.line }] })
    expect((await app.ask('workspace.current', {}))?.counts).toMatchObject({ accounts: 4, links: 3 })
  })

  it('offers the rest where a file is bad, and counts nothing as gone by half a file', async () => {
    const test = await startImport()
    await test.read(...hierarchy, people)
    await applyAll(test)
    const again = await startImport(test.app)
    const cut = answer('users.json', [access(fjord, '905', 'fay@agency.example'), ...users]).bytes
    const reading = await again.read(
      { name: 'users.json', bytes: cut.subarray(0, cut.length - 300) },
      file('page.html', '<html>'),
      answer('top.json', fromTop),
    )
    expect(reading.problems.map(({ message, details }) => [message, details['file']])).toEqual([
      ['import.html', 'page.html'],
      ['document.cut-off', 'users.json'],
    ])
    expect(reading.counts).toMatchObject({ grant: { new: 1, gone: 0 }, account: { unchanged: 4 } })
  })

  it('can be canceled while it reads, tells how far it is, and reads again after that', async () => {
    const { app, session } = await startImport()
    const rows = Array.from({ length: 30_000 }, (_, place) => client(top, String(4_000_000_000 + place)))
    const { bytes } = answer('large.json', rows)
    const reading = app.app.call('import.read', {
      session,
      uploads: [await upload(app, 'large.json', bytes)],
    })
    while ((await app.ask('import.progress', { session })).rows === 0) await setImmediate()
    expect(await app.ask('import.progress', { session })).toMatchObject({
      state: 'reading',
      file: 'large.json',
    })
    expect(await app.fail('import.read', { session })).toMatchObject({ message: 'import.under-way' })
    await app.ask('import.cancel', { session })
    expect(await reading).toMatchObject({ ok: false, error: { message: 'import.canceled' } })
    const again = await app.ask('import.read', {
      session,
      uploads: [await upload(app, 'top.json', hierarchy[0]!.bytes)],
    })
    expect(again.counts.account.new).toBe(4)
    expect(await app.ask('import.progress', { session })).toMatchObject({ state: 'read' })
  })

  it('is for one workspace, and gone when it is closed', async () => {
    const { app, session, read } = await startImport()
    expect(await app.fail('import.lines', { session, limit: 1 })).toMatchObject({
      message: 'import.nothing-read',
    })
    await read(...hierarchy)
    await app.ask('workspace.create', { name: 'Another' })
    expect(await app.fail('import.lines', { session, limit: 1 })).toMatchObject({
      message: 'import.other-workspace',
    })
    await app.ask('import.close', { session })
    expect(await app.fail('import.progress', { session })).toMatchObject({ code: 'not-found' })
  })
})
