import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../shared/contract/contract.ts'
import { startSample } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'

type Supposed = InputOf<'access.check-with'>['with']
type Steps = Extract<Supposed, { readonly steps: unknown }>['steps']
const whole = { from: 0, limit: 200 } as const

const changes: readonly (readonly [string, string, Steps])[] = [
  [
    'a role is given on a manager',
    'bo',
    [{ command: 'grants.give', input: { grants: [{ member: 'bo', account: 'nordic', role: 'admin' }] } }],
  ],
  [
    'a step of several cannot be done',
    'bo',
    [
      { command: 'links.cancel', input: { parent: 'nowhere', child: 'fjord-sport' } },
      { command: 'grants.give', input: { grants: [{ member: 'bo', account: 'nordic', role: 'standard' }] } },
    ],
  ],
  [
    'a manager moves below another one',
    'bo',
    [{ command: 'links.move', input: { children: ['smilhuset'], from: 'denmark', to: 'finland' } }],
  ],
]

/** Every row of the comparison that is only supposed, with what would be asked about it. */
async function supposedRows({ ask }: TestApp, member: string, supposed: Supposed) {
  const compared = { kind: 'compare-change', member, with: supposed } as const
  const { rows, acts } = await ask('access.compare', { compared, side: 'other', ...whole })
  const behind = []
  for (const { one: _, other, ...act } of acts) {
    if (other === 0) continue
    const found = await ask('access.compare-act', { compared, act, side: 'other', ...whole })
    for (const { account, rule, route } of found.rows)
      behind.push({
        rule,
        route,
        question: { member, on: account, action: act.action, params: act.params },
      })
  }
  return { roles: rows, behind }
}

describe('the proof of what is only supposed', () => {
  it.each(changes)('is what is proven once the change is made, where %s', async (_, member, steps) => {
    const app = await startSample()
    const { ask } = app
    const revision = (await ask('workspace.current', {}))?.revision
    const supposed = { steps }
    const { roles, behind } = await supposedRows(app, member, supposed)
    expect(roles.length).toBeGreaterThan(0)
    expect(behind.length).toBeGreaterThan(0)
    const told = {
      roles: await Promise.all(
        roles.map(({ id }) => ask('access.roles-with', { with: supposed, member, account: id })),
      ),
      behind: await Promise.all(
        behind.map(({ question }) => ask('access.check-with', { with: supposed, question })),
      ),
    }
    // The rows say of each proof what comes first.
    for (const [place, { answer }] of told.behind.entries()) {
      const { rule, route } = behind[place]!
      expect([answer.allowed, answer.proof.rule, answer.proof.routes[0] ?? null]).toEqual([true, rule, route])
    }
    expect((await ask('workspace.current', {}))?.revision).toBe(revision)
    for (const { question } of behind)
      expect(await ask('access.check', question)).toMatchObject({ allowed: false })

    await ask('bulk.run', { steps, mode: 'possible' })
    for (const [place, { id }] of roles.entries())
      expect(told.roles[place]!.answer).toEqual(await ask('access.roles', { member, account: id }))
    for (const [place, { question }] of behind.entries())
      expect(told.behind[place]!.answer).toEqual(await ask('access.check', question))
  })

  it('names the accounts that only the plan makes, and the links as it leaves them', async () => {
    const app = await startSample()
    const { ask } = app
    const { plan } = await ask('plans.create', {
      name: 'New client',
      steps: [
        {
          command: 'accounts.add',
          input: {
            system: 'google-ads',
            kind: 'client',
            name: 'Grünerløkka',
            parent: 'finland',
            owner: 'yes',
          },
        },
        {
          command: 'grants.give',
          input: { grants: [{ member: 'bo', account: 'finland', role: 'admin' }] },
        },
      ],
    })
    const { roles, behind } = await supposedRows(app, 'bo', { plan })
    const compared = { kind: 'compare-change', member: 'bo', with: { plan } } as const
    const { added } = await ask('access.compare', { compared, side: 'other', ...whole })
    expect(added).toMatchObject([{ name: 'Grünerløkka' }])
    const on = added[0]!.id
    expect(roles.map(({ id }) => id)).toContain(on)
    const { answer, accounts, links } = await ask('access.roles-with', {
      with: { plan },
      member: 'bo',
      account: on,
    })
    expect(accounts[0]).toMatchObject({ id: on, name: 'Grünerløkka' })
    expect(links).toMatchObject([{ parent: 'finland', child: on, owner: 'yes' }])
    const { question } = behind.find((each) => each.question.on === on)!
    const told = await ask('access.check-with', { with: { plan }, question })

    await ask('plans.apply', { plan })
    expect(await ask('access.roles', { member: 'bo', account: on })).toEqual(answer)
    expect(await ask('access.check', question)).toEqual(told.answer)
  })

  it('is refused about what nobody has, and of a plan that is gone', async () => {
    const { fail } = await startSample()
    const question = { member: 'bo', on: 'nowhere', action: 'campaign.edit' }
    expect(await fail('access.check-with', { with: { steps: changes[0]![2] }, question })).toMatchObject({
      message: 'question.unknown-account',
    })
    expect(
      await fail('access.roles-with', { with: { plan: 'gone' }, member: 'bo', account: 'nordic' }),
    ).toMatchObject({ message: 'plan.not-there' })
  })
})
