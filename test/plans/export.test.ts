import { describe, expect, it } from 'vitest'
import plan from '../../resources/translations/en/plan.json' with { type: 'json' }
import { actTellers } from '../../electron/features/plans/act-tellers.ts'
import type { Language } from '../../shared/model/language.ts'
import { contract } from '../../shared/contract/contract.ts'
import { download, startSample } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { give, planned, take } from './planning.ts'

async function exported(app: TestApp, of: string, format: 'markdown' | 'csv', language: Language = 'en') {
  const offered = await app.ask('plans.export', { plan: of, format, language })
  return { ...offered, text: await download(app, offered.download) }
}

describe('the checklist of a plan', () => {
  it('is written in the language of the window that asks for it', async () => {
    const app = await startSample()
    const { plan: id } = await planned(app, [give('bo', 'fjord-sport', 'standard')])
    const { text } = await exported(app, id, 'markdown', 'ja')
    expect(text).toContain('ワークスペース「Northlight」より、2026-11-21。')
    expect(text).toContain('Anna Berg (anna@northlight.example)、Clara Holm (clara@northlight.example)、')
  })

  it('says why something cannot be done in words of the language, with names and without ids', async () => {
    const app = await startSample()
    const { plan: id } = await planned(app, [
      { command: 'links.decide', input: { parent: 'nordic', child: 'fjord-sport', decision: 'accept' } },
      give('johan', 'fjord-sport', 'finance-manager'),
    ])
    const { text } = await exported(app, id, 'markdown', 'sv')
    expect(text.match(/ {2}- Går inte .*/g)).toMatchInlineSnapshot(`
      [
        "  - Går inte att göra som det är nu: Länken från ”Fjord Sport” under ”Nordic” är aktiv, vilket inte tillåter: godkänna. Möjligt nu: ta bort länken, flytta, dölja. (Google Ads API, ManagerLinkStatus)",
        "  - Går inte att göra som det är nu: Google Ads har ingen roll ”Ekonomichef”.",
      ]
    `)
  })

  it('groups by platform and account, with who can do it and what has to be known', async () => {
    const app = await startSample()
    const { plan: id, ids } = await planned(app, [
      give('bo', 'fjord-sport', 'standard'),
      give('petra', 'fjord-sport', 'read-only'),
      give('elin', 'tt-tindra', 'asset-operator'),
      { command: 'members.update', input: { member: 'bo', set: { team: 'Social' } } },
      take('kari', 'lumi', 'admin'),
    ])
    await app.ask('plans.update', {
      plan: id,
      base: { name: 'Autumn', note: null },
      note: 'For the *autumn* campaign',
    })
    await app.ask('plans.tick', { steps: [ids[1]!], done: true })
    const { text, name, type } = await exported(app, id, 'markdown')
    expect({ name, type }).toEqual({ name: 'Autumn 2026-11-21.md', type: 'text/markdown;charset=utf-8' })
    expect(text.replaceAll(/\d\d:\d\d:\d\d\.000Z/g, 'time')).toMatchInlineSnapshot(`
      "# Autumn

      From the workspace Northlight, 2026-11-21. Numbers are the order of work.

      For the \\*autumn\\* campaign

      ## Google Ads

      ### Fjord Sport · 100-000-0012

      - [ ] 1. Give Bo Lind (bo@northlight.example) Standard on Fjord Sport
        - On the platform: Change a user from Read-only to Standard
        - Can do it: Anna Berg (anna@northlight.example), Clara Holm (clara@northlight.example), Kari Nilsen (kari@fjordsport.example), Oskar Hedlund (oskar@northlight.example)
        - A second admin has to approve it within 20 days.
      - [x] 2. Give Petra Novak (petra.novak@mail.example) Read-only on Fjord Sport
        - On the platform: Invite users as Read-only
        - Can do it: Anna Berg (anna@northlight.example), Clara Holm (clara@northlight.example), Kari Nilsen (kari@fjordsport.example), Oskar Hedlund (oskar@northlight.example)
        - Done 2026-11-21Ttime by the keeper

      ## TikTok Business Center

      ### Tindra Smycken · 7100000000000000123

      - [ ] 3. Give Elin Sandvik (elin@northlight.example) Asset operator on Tindra Smycken
        - On the platform: Assign members
        - Can do it: Maja Forsberg (maja@northlight.example), Oskar Hedlund (oskar@northlight.example)

      ## Recorded in Keyholder only

      - [ ] 4. Change team of Bo Lind (bo@northlight.example)

      ## Google Ads

      ### Lumi · 100-000-0013

      - [ ] 5. Take Admin on Lumi from Kari Nilsen (kari@fjordsport.example)
        - Cannot be done as things are: This role is not held there (any more).
      "
    `)
  })

  it('is a list of single acts, however many a step has', async () => {
    const app = await startSample()
    const grants = ['lumi', 'granen-mobler', 'mjuk'].map((account) => ({
      member: 'bo',
      account,
      role: 'standard',
    }))
    const { plan: id } = await planned(app, [{ command: 'grants.give', input: { grants } }])
    const { text } = await exported(app, id, 'markdown')
    expect(text.match(/^- \[ \] 1\. /gm)).toHaveLength(3)
    expect(text.match(/^### /gm)).toHaveLength(3)
  })

  it('as CSV has a line for each act', async () => {
    const app = await startSample()
    const { plan: id } = await planned(app, [
      give('bo', 'lumi', 'standard'),
      take('per', 'trygghuset', 'billing'),
    ])
    const { text, name, type } = await exported(app, id, 'csv')
    expect({ name, type }).toEqual({ name: 'Autumn 2026-11-21.csv', type: 'text/csv;charset=utf-8' })
    const [head, first, second, end] = text.split('\r\n')
    expect(head).toBe(
      '\uFEFFStep,Platform,Account,External id,What to do,On the platform,Can do it,Notes,Cannot be done because,State,Done,Done by',
    )
    expect(first).toContain('1,Google Ads,Lumi')
    expect(second).toContain('2,Google Ads,Trygghuset')
    expect(end).toBe('')
  })

  it('lets no name become a formula, a heading or another line', async () => {
    const app = await startSample()
    await app.ask('accounts.update', { account: 'lumi', set: { name: '=HYPERLINK("x")\n# Evil | [x](y)' } })
    const { plan: id } = await planned(app, [give('bo', 'lumi', 'standard')])
    const csv = await exported(app, id, 'csv')
    expect(csv.text).toContain(`"'=HYPERLINK(""x"")`)
    const markdown = await exported(app, id, 'markdown')
    expect(markdown.text).toContain(String.raw`### =HYPERLINK("x") \# Evil \| \[x\](y)`)
  })

  it('says what was applied here already', async () => {
    const app = await startSample()
    const { plan: id } = await planned(app, [give('bo', 'lumi', 'standard')])
    await app.ask('plans.apply', { plan: id })
    const { text } = await exported(app, id, 'markdown')
    expect(text).toContain('- [ ] 1. Give Bo Lind (bo@northlight.example) Standard on Lumi')
    expect(text).toContain('Applied in Keyholder')
    expect(text).toContain('A second admin has to approve it within 20 days.')
  })

  it('has a sentence for every command that a step may be', async () => {
    const { ask } = await startSample()
    const steps = Object.keys(contract).map((command) => ({ command, input: {} }))
    const outcomes = await ask('bulk.try', { steps })
    const known = steps.flatMap(({ command }, place) => {
      const outcome = outcomes[place]!
      return !outcome.ok && outcome.why.message === 'step.unknown-command' ? [] : [command]
    })
    expect(Object.keys(actTellers).toSorted()).toEqual(known.toSorted())
    const keys = Object.keys(plan)
    for (const command of known) {
      expect(
        keys.some((key) => key.startsWith(`checklist.step.${command.replace('links.hide', 'links.show')}`)),
      ).toBe(true)
    }
  })
})
