import { describe, expect, it } from 'vitest'
import type { ImportFilter } from '../../shared/contract/import.ts'
import { client, clientLink, access, file, invited, lumi, top } from '../fixtures/google-rows.ts'
import { rowsOf } from '../invitations/rows-of.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { applyAll, inShort, startImport } from './importing-session.ts'

/* A status that Keyholder has no word for, through an import and what people do with it: docs/decisions/0057. */

const ends = { parent: `google-${top}`, child: `google-${lumi}` }
const accounts = file('accounts.json', [
  client(top, top, { level: '0', manager: true, name: 'Agency MCC' }),
  access(top, '901', 'anna@agency.example', 'ADMIN'),
])
const links = (status: unknown) => file('links.json', [clientLink(top, lumi, status)])
const invitations = (status: unknown) =>
  file('invited.json', [invited(top, '5', 'bo@agency.example', { status })])

const differences: ImportFilter = { what: ['new', 'changed', 'gone'], tables: ['link', 'invitation'] }

/** An app into which these files were taken over, each month after the other. */
async function afterMonths(...months: readonly (readonly ReturnType<typeof file>[])[]): Promise<TestApp> {
  const [first = [], ...later] = months
  const test = await startImport()
  await test.read(...first)
  await applyAll(test)
  for (const month of later) {
    const again = await startImport(test.app)
    await again.read(...month)
    await applyAll(again)
  }
  return test.app
}

/** What the next month's files say that differs. */
async function next(app: TestApp, ...files: readonly ReturnType<typeof file>[]) {
  const again = await startImport(app)
  await again.read(...files)
  return again.lines(differences)
}

const linkOf = async (app: TestApp) => (await rowsOf(app)).link[0]
const invitationOf = async (app: TestApp) => (await rowsOf(app)).invitation[0]
const question = { action: 'account.view', on: ends.child }

async function verdictOn(app: TestApp) {
  const anna = (await rowsOf(app)).member.find(({ email }) => email.startsWith('anna'))!.id
  return app.ask('access.check', { member: anna, ...question })
}

describe('a link whose status nobody knows here', () => {
  it('is offered with the platform’s word, taken over, undone, and the same next month', async () => {
    const test = await startImport()
    await test.read(accounts, links('FROZEN'))
    const [line] = await test.lines(differences)
    expect(line).toMatchObject({ what: 'new', after: { ...ends, status: 'unknown', raw: 'FROZEN' } })
    await applyAll(test)
    expect(await linkOf(test.app)).toEqual({ ...ends, status: 'unknown', raw: 'FROZEN', owner: 'unknown' })
    expect(await next(test.app, accounts, links('FROZEN'))).toEqual([])
    await test.app.ask('changes.undo', {})
    expect(await linkOf(test.app)).toBeUndefined()
    await test.app.ask('changes.redo', {})
    expect(await linkOf(test.app)).toMatchObject({ status: 'unknown', raw: 'FROZEN' })
  })

  it.each([
    ['FROZEN', 'ACTIVE', { status: 'active' }],
    ['ACTIVE', 'FROZEN', { status: 'unknown', raw: 'FROZEN' }],
    ['FROZEN', 'THAWING', { status: 'unknown', raw: 'THAWING' }],
    ['FROZEN', 'INACTIVE', { status: 'inactive' }],
    ['ACTIVE', 'UNKNOWN', { status: 'unknown', raw: 'UNKNOWN' }],
  ])('changes from %s to %s, in the line and in the workspace', async (one, other, state) => {
    const app = await afterMonths([accounts, links(one)])
    const lines = await next(app, links(other))
    expect(lines.map(inShort)).toEqual([`changed link: Agency MCC › 555-666-7777`])
    expect(lines[0]).toMatchObject({ before: ends, after: { ...ends, ...state } })
    const taken = await afterMonths([accounts, links(one)], [links(other)])
    expect(await linkOf(taken)).toEqual({ ...ends, ...state, owner: 'unknown' })
  })

  it('is no news where the file does not say any', async () => {
    const app = await afterMonths([accounts, links('ACTIVE')])
    expect(await next(app, links('UNSPECIFIED'))).toEqual([])
    const frozen = await afterMonths([accounts, links('FROZEN')])
    expect(await next(frozen, links('UNSPECIFIED'))).toEqual([])
  })

  it('is never called gone by a file that has others', async () => {
    const app = await afterMonths([accounts, links('FROZEN')])
    const other = file('links.json', [clientLink(top, '7778889999'), clientLink(top, '8889990000', 'FROZEN')])
    expect((await next(app, other)).filter(({ what }) => what === 'gone')).toEqual([])
  })

  it('gives nothing, which the verdict says with the word; told once, it does what it says', async () => {
    const app = await afterMonths([accounts, links('FROZEN')])
    expect((await verdictOn(app)).proof).toMatchObject({
      because: 'unknown-fact',
      routes: [],
      dependsOn: [{ fact: 'status', ...ends, raw: 'FROZEN' }],
    })
    await app.ask('accounts.describe-link', { ...ends, status: 'active' })
    expect(await linkOf(app)).toEqual({ ...ends, status: 'active', owner: 'unknown' })
    expect((await verdictOn(app)).allowed).toBe(true)
    expect(await app.fail('accounts.describe-link', { ...ends, status: 'inactive' })).toMatchObject({
      code: 'structure',
      message: 'link.status-known',
      details: { state: 'active', possible: ['unlink', 'move', 'hide'], path: 'status' },
    })
    await app.ask('changes.undo', {})
    expect(await linkOf(app)).toMatchObject({ status: 'unknown', raw: 'FROZEN' })
    expect((await verdictOn(app)).allowed).toBe(false)
  })

  it('is nothing to do with on the platform until somebody said what it is', async () => {
    const app = await afterMonths([accounts, links('FROZEN')])
    for (const [call, input] of [
      ['links.unlink', { ...ends, side: 'parent' }],
      ['links.decide', { ...ends, decision: 'accept' }],
      ['links.request', { parent: ends.parent, children: [ends.child] }],
    ] as const) {
      expect(await app.fail(call, input)).toMatchObject({
        message: 'link.transition',
        details: { state: 'unknown', possible: ['describe'] },
      })
    }
  })

  it('is the keeper’s to tell', async () => {
    const app = await afterMonths([accounts, links('FROZEN')])
    const anna = (await rowsOf(app)).member[0]!.id
    await app.ask('actor.choose', { actor: anna })
    expect(await app.fail('accounts.describe-link', { ...ends, status: 'active' })).toMatchObject({
      code: 'refused',
    })
  })
})

describe('an invitation whose status nobody knows here', () => {
  it('is kept, is the same next month, and changes where its status is known then', async () => {
    const app = await afterMonths([accounts, invitations('ON_HOLD')])
    expect(await invitationOf(app)).toMatchObject({ status: 'unknown', raw: 'ON_HOLD' })
    expect(await next(app, invitations('ON_HOLD'))).toEqual([])
    const taken = await afterMonths([accounts, invitations('ON_HOLD')], [invitations('DECLINED')])
    expect(await invitationOf(taken)).toMatchObject({ status: 'declined' })
    expect(await invitationOf(taken)).not.toHaveProperty('raw')
  })

  it('waits for nobody’s answer: nothing of it is accepted, and the same offer can be made', async () => {
    const app = await afterMonths([accounts, invitations('ON_HOLD')])
    const { id, account, role, email } = (await invitationOf(app))!
    for (const call of ['invitations.accept', 'invitations.decline', 'invitations.resend'] as const) {
      expect(await app.fail(call, { invitation: id })).toMatchObject({
        message: 'invitation.transition',
        details: { state: 'unknown', possible: ['revoke', 'describe'] },
      })
    }
    expect((await app.ask('invitations.send', { account, role, emails: [email] })).findings).toEqual([])
  })

  it('is told once, by the keeper, and as what it is; nobody has access by that', async () => {
    const app = await afterMonths([accounts, invitations('ON_HOLD')])
    const { id } = (await invitationOf(app))!
    const before = (await rowsOf(app)).grant
    await app.ask('invitations.describe', { invitation: id, status: 'accepted' })
    expect(await invitationOf(app)).toMatchObject({ status: 'accepted' })
    expect((await rowsOf(app)).grant).toEqual(before)
    expect(await app.fail('invitations.describe', { invitation: id, status: 'pending' })).toMatchObject({
      code: 'structure',
      message: 'invitation.status-known',
      details: { state: 'accepted', path: 'status' },
    })
    await app.ask('changes.undo', {})
    expect(await invitationOf(app)).toMatchObject({ status: 'unknown', raw: 'ON_HOLD' })
    expect(await app.fail('invitations.describe', { invitation: 'gone', status: 'pending' })).toMatchObject({
      code: 'not-found',
    })
  })

  it('is a way in of somebody who leaves, and is taken back', async () => {
    const bo = access(top, '902', 'bo@agency.example')
    const app = await afterMonths([accounts, file('bo.json', [bo]), invitations('ON_HOLD')])
    const { id, account, role } = (await invitationOf(app))!
    const member = (await rowsOf(app)).member.find(({ email }) => email.startsWith('bo'))!.id
    const { ways, steps } = await app.ask('offboarding.ways', { member })
    expect(ways).toContainEqual({ way: 'invitation', invitation: id, account, role })
    expect(steps).toContainEqual({ command: 'invitations.revoke', input: { invitations: [id] } })
    await app.ask('offboarding.apply', { member, leftOn: '2026-11-28' })
    expect(await invitationOf(app)).toEqual(expect.objectContaining({ id, account, role, status: 'revoked' }))
    expect(await invitationOf(app)).not.toHaveProperty('raw')
  })
})
