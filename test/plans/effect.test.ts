import { describe, expect, it } from 'vitest'
import { startSample } from '../helpers/test-app.ts'
import { give, planned, take, wholeState } from './planning.ts'

const request = { command: 'links.request', input: { parent: 'uk-ireland', children: ['lofotbrisen'] } }
const invite = (account: string, role: string) => ({
  command: 'invitations.send',
  input: { account, role, emails: ['nils@northlight.example'] },
})
const unlink = { command: 'links.unlink', input: { parent: 'nordic', child: 'denmark', side: 'parent' } }

async function notesOf(steps: Parameters<typeof planned>[1]) {
  const app = await startSample()
  const { plan } = await planned(app, steps)
  const { list } = await app.ask('plans.show', { plan })
  return list.map(({ notes }) => notes)
}

const secondApproval = { note: 'second-approval', days: 20 }

describe('the effect of a plan', () => {
  it('is who gains and loses which role on how many accounts', async () => {
    const app = await startSample()
    const { plan } = await planned(app, [
      give('bo', 'smilhuset', 'standard'),
      take('johan', 'denmark', 'standard'),
    ])
    const { shifts } = await app.ask('plans.show', { plan })
    expect(shifts.map(({ member, role, gained, lost }) => [member, role, gained, lost])).toEqual([
      ['bo', 'standard', 4, 0],
      ['johan', 'standard', 0, 11],
    ])
    expect(shifts[0]).toMatchObject({
      system: 'google-ads',
      gainedOn: ['smilhuset', expect.stringMatching(/^smilhuset-/), expect.any(String), expect.any(String)],
      lostOn: [],
    })
  })

  it('counts neither what is inherited anyway nor what one step gives and another takes', async () => {
    const app = await startSample()
    const { plan } = await planned(app, [
      give('david', 'fjord-sport', 'standard'),
      give('bo', 'lumi', 'standard'),
      take('bo', 'lumi', 'standard'),
    ])
    expect((await app.ask('plans.show', { plan })).shifts).toEqual([])
  })

  it('tells a changed level as one role lost and one gained', async () => {
    const app = await startSample()
    const { plan } = await planned(app, [give('bo', 'fjord-sport', 'standard')])
    const { shifts } = await app.ask('plans.show', { plan })
    expect(shifts.map(({ role, gained, lost }) => [role, gained, lost])).toEqual([
      ['standard', 1, 0],
      ['read-only', 0, 1],
    ])
  })

  it('of a link is on everyone who comes through it', async () => {
    const app = await startSample()
    const { plan } = await planned(app, [unlink])
    const { shifts, list } = await app.ask('plans.show', { plan })
    expect(list[0]!.outcome).toMatchObject({ ok: true })
    const losers = shifts.filter(({ lost }) => lost > 0).map(({ member }) => member)
    expect(losers).toEqual(expect.arrayContaining(['anna', 'clara', 'david', 'elin', 'ingrid', 'oskar']))
    expect(losers).not.toContain('freja')
    expect(shifts.every(({ gained, lostOn }) => gained === 0 && lostOn.length <= 20)).toBe(true)
  })

  it('leaves out the steps that cannot be done', async () => {
    const app = await startSample()
    const { plan } = await planned(app, [give('bo', 'bc', 'assigned'), give('bo', 'lumi', 'standard')])
    expect((await app.ask('plans.show', { plan })).shifts).toMatchObject([{ member: 'bo', gained: 1 }])
  })

  it('is looked at without leaving anything behind', async () => {
    const app = await startSample()
    const { plan } = await planned(app, [
      { command: 'members.add', input: { name: 'Nils', email: 'nils@northlight.example' } },
      unlink,
      give('bo', 'mcc', 'admin'),
      take('bo', 'lumi', 'standard'),
      request,
    ])
    const before = await wholeState(app)
    app.heard.length = 0
    const first = await app.ask('plans.show', { plan })
    expect(await app.ask('plans.show', { plan })).toEqual(first)
    await app.ask('plans.export', { plan, format: 'csv', language: 'en' })
    expect(await wholeState(app)).toEqual(before)
    expect(app.heard).toEqual([])
  })
})

describe('the notes of a step', () => {
  it('tell that Google wants a second administrator, for read-only alone not', async () => {
    expect(
      await notesOf([
        give('petra', 'lumi', 'standard'),
        give('petra', 'granen-mobler', 'read-only'),
        give('bo', 'fjord-sport', 'standard'),
        take('bo', 'fjord-sport', 'standard'),
        take('clara', 'granen-mobler', 'read-only'),
        give('petra', 'lumi', 'report-recipient'),
        give('petra', 'tt-tindra', 'assigned'),
      ]),
    ).toEqual([[secondApproval], [], [secondApproval], [secondApproval], [], [], []])
  })

  it('tell who has to accept', async () => {
    const invitee = { note: 'acceptance', by: 'invitee', who: 'nils@northlight.example' }
    expect(
      await notesOf([
        request,
        invite('lumi', 'standard'),
        invite('lopparn', 'read-only'),
        invite('am-onsen', 'viewer'),
      ]),
    ).toEqual([
      [{ note: 'acceptance', by: 'client', who: 'lofotbrisen' }],
      [secondApproval, invitee],
      [invitee],
      [invitee],
    ])
  })

  it('tell what cannot be taken back on the platform', async () => {
    const migrate = {
      command: 'centers.migrate',
      input: { asset: 'am-onsen', center: 'bc', understood: true },
    }
    const [notes] = await notesOf([migrate])
    expect(notes).toContainEqual({ note: 'irreversible' })
  })
})
