import { expect, test } from 'vitest'
import type { AnswerRow } from '../../electron/cli/answers.ts'
import { freshFolder, run as runArgs, sample, written } from './run.ts'
import { sampleIn } from './workspace.ts'

const run = (...args: readonly string[]) => runArgs(args)

interface Listed {
  readonly total: number
  readonly rows: readonly AnswerRow[]
}

async function listed(...args: readonly string[]): Promise<Listed> {
  const { code, stdout } = await run(...args, '--workspace', sample, '--json')
  expect(code).toBe(0)
  return JSON.parse(stdout) as Listed
}

/** What `check` says of one row: the rule, and the route to use. */
async function proofOf(member: string, action: string, account: string, ...params: readonly string[]) {
  const { stdout } = await run('check', member, action, account, ...params, '--workspace', sample)
  const { allowed, proof } = JSON.parse(stdout) as {
    allowed: boolean
    proof: { rule: string; routes: unknown[] }
  }
  return { allowed, rule: proof.rule, route: proof.routes[0] }
}

test('who-can lists everybody with the rule and route that check proves', async () => {
  const params = ['--param', 'level=admin']
  const { total, rows } = await listed('who-can', 'user.invite', 'fjord-sport', ...params)
  expect(rows).toHaveLength(total)
  expect(total).toBeGreaterThan(2)
  for (const { member, rule, route } of rows)
    expect(await proofOf(member!, 'user.invite', 'fjord-sport', ...params)).toEqual({
      allowed: true,
      rule,
      route,
    })
})

test('where-can lists every account with the rule and route that check proves', async () => {
  const { total, rows } = await listed('where-can', 'bo@northlight.example', 'campaign.edit')
  expect(rows).toHaveLength(total)
  expect(total).toBeGreaterThan(2)
  for (const { account, rule, route } of rows)
    expect(await proofOf('bo', 'campaign.edit', account!)).toEqual({ allowed: true, rule, route })
})

test('as text a row is a line with its route and rule', async () => {
  const { code, stdout } = await run(
    'who-can',
    'user.invite',
    '100-000-0012',
    '--param',
    'level=admin',
    '--workspace',
    sample,
  )
  expect(code).toBe(0)
  expect(stdout.split('\n')).toContain(
    'Anna Berg: admin, Northlight MCC › Nordic › Fjord Sport (google-ads/client/user.invite/owner)',
  )
})

test('has lists every role with its route, and says how many there are', async () => {
  const { total, rows } = await listed('has', 'bo')
  expect(rows).toHaveLength(total)
  expect(rows).toContainEqual({
    account: 'fjord-sport',
    role: 'read-only',
    route: { role: 'read-only', accounts: ['fjord-sport'], owns: false, shares: [] },
    routes: 1,
  })
})

test('compare says who has and may what the other does not, and which accounts are behind an action', async () => {
  const { total, rows } = await listed('compare', 'anna', 'bo', '--action', 'campaign.edit')
  expect(rows).toHaveLength(total)
  for (const { side, account, rule, route } of rows) {
    const [yes, no] = side === 'one' ? (['anna', 'bo'] as const) : (['bo', 'anna'] as const)
    expect(await proofOf(yes, 'campaign.edit', account!)).toEqual({ allowed: true, rule, route })
    expect(await proofOf(no, 'campaign.edit', account!)).toMatchObject({ allowed: false })
  }
  const text = await run('compare', 'fjord-sport', 'nordic', '--workspace', sample)
  expect(text.stdout.split('\n').slice(0, 2)).toEqual([
    'Fjord Sport alone, not Nordic:',
    '  Bo Lind: read-only, Fjord Sport',
  ])
})

test('compare --with says what steps, or a plan, would give and take; nothing is changed', async () => {
  const folder = freshFolder()
  const step = {
    command: 'grants.give',
    input: { grants: [{ member: 'bo', account: 'nordic', role: 'admin' }] },
  }
  const wrong = { command: 'grants.fly', input: {} }
  const steps = written(folder, 'steps.jsonl', [step, wrong].map((each) => JSON.stringify(each)).join('\n'))
  const { code, stdout } = await run('compare', 'bo', '--with', steps, '--workspace', sample, '--json')
  expect(code).toBe(0)
  const answer = JSON.parse(stdout) as Listed & {
    readonly one: number
    readonly other: number
    readonly failing: unknown
  }
  expect(answer).toMatchObject({ one: 0, failing: [{ step: 1 }] })
  expect(answer.rows).toHaveLength(answer.other)
  expect(answer.rows[0]).toMatchObject({ side: 'other', role: 'admin' })
  const text = await run('compare', 'bo', '--with', steps, '--workspace', sample)
  expect(text.stdout).toContain('Bo Lind would gain:\n')
  const behind = await run(
    'compare',
    'bo',
    '--with',
    steps,
    '--action',
    'campaign.edit',
    '--workspace',
    sample,
    '--json',
  )
  expect((JSON.parse(behind.stdout) as Listed).rows[0]).toMatchObject({
    side: 'other',
    rule: 'google-ads/client/campaign.edit',
  })
})

test('each row that is only supposed has the route and rule that check proves once it is done', async () => {
  const folder = freshFolder()
  const input = { grants: [{ member: 'bo', account: 'nordic', role: 'admin' }] }
  const steps = written(folder, 'steps.jsonl', JSON.stringify({ command: 'grants.give', input }))
  const database = await sampleIn(folder, 'supposed')
  const compare = ['compare', 'bo', '--with', steps, '--workspace', database, '--json']
  const roles = JSON.parse((await run(...compare)).stdout) as Listed
  const acts = JSON.parse((await run(...compare, '--action', 'campaign.edit')).stdout) as Listed
  const done = await run('do', 'grants.give', '--workspace', database, '--input', JSON.stringify(input))
  expect(done.code).toBe(0)

  const has = JSON.parse((await run('has', 'bo', '--workspace', database, '--json')).stdout) as Listed
  expect(roles.rows.length).toBeGreaterThan(10)
  for (const { side: _, ...row } of roles.rows) expect(has.rows).toContainEqual(row)
  expect(acts.rows.length).toBeGreaterThan(10)
  for (const { account, rule, route } of acts.rows) {
    const { stdout } = await run('check', 'bo', 'campaign.edit', account!, '--workspace', database)
    expect(JSON.parse(stdout)).toMatchObject({ allowed: true, proof: { rule, routes: [route] } })
  }
})

test('an account that only the plan makes is called by the name that it will have', async () => {
  const folder = freshFolder()
  const database = await sampleIn(folder, 'added')
  const client = {
    system: 'google-ads',
    kind: 'client',
    name: 'Grünerløkka',
    parent: 'finland',
    owner: 'yes',
  }
  const steps = [
    { command: 'accounts.add', input: client },
    { command: 'grants.give', input: { grants: [{ member: 'bo', account: 'finland', role: 'admin' }] } },
  ]
  const file = written(folder, 'steps.jsonl', steps.map((each) => JSON.stringify(each)).join('\n'))
  const { stdout } = await run('compare', 'bo', '--with', file, '--workspace', database)
  expect(stdout).toContain('  Grünerløkka: admin, Finland › Grünerløkka')
})

const about = (email: string) => ({ members: [{ id: 'x', name: 'Bo', email }] })

test('a kept question is listed, asked by name, and asked from a file', async () => {
  const folder = freshFolder()
  const database = await sampleIn(folder, 'kept')
  const asked = { kind: 'may', member: 'bo', action: 'campaign.edit', on: 'fjord-sport' }
  const saved = await run(
    'do',
    'questions.save',
    '--workspace',
    database,
    '--input',
    JSON.stringify({ name: 'May Bo edit', asked }),
  )
  expect(saved.code).toBe(0)
  const list = await run('ask', 'list', '--workspace', database)
  expect(list.stdout).toBe('May Bo edit: may\n')
  const no = await run('ask', 'may bo edit', '--workspace', database, '--json')
  expect([no.code, JSON.parse(no.stdout)]).toMatchObject([1, { allowed: false }])

  const question = {
    format: 'keyholder-question',
    version: 1,
    name: 'Bo',
    question: { kind: 'has', member: 'x' },
  }
  const here = written(
    folder,
    'here.json',
    JSON.stringify({ ...question, about: about('bo@northlight.example') }),
  )
  const found = await run('ask', '--file', here, '--workspace', sample, '--json')
  expect(JSON.parse(found.stdout)).toMatchObject({ question: { kind: 'has', member: 'bo' } })
  const other = written(
    folder,
    'other.json',
    JSON.stringify({ ...question, about: about('bo@else.example') }),
  )
  const missing = await run('ask', '--file', other, '--workspace', sample)
  expect([missing.code, missing.stderr]).toEqual([
    2,
    `${other}: The question is about what this workspace does not have: Bo (bo@else.example).\n`,
  ])
})

test.each([
  [['who-can', 'user.invite', 'fjord-sport'], 'params: This action is asked with “level”, which is missing.'],
  [['who-can', 'fly', 'fjord-sport'], '“fly”'],
  [['who-can', 'account.edit', 'mars'], '“mars”'],
  [['where-can', 'nobody', 'account.edit'], '“nobody”'],
  [['where-can', 'bo', 'user.invite'], 'which is missing'],
  [['has', 'nobody'], '“nobody”'],
  [['compare', 'anna', 'nobody'], 'No member and no account is called “nobody”.'],
  [['compare', 'anna'], 'compare takes'],
  [['compare', 'bo', '--with', '/none'], '/none'],
  [['compare', 'anna', 'bo', '--param', 'level=admin'], '--param goes with --action'],
  [['ask', 'No such'], '“No such”'],
  [['ask'], 'ask takes'],
])('bad input is named and answered with 2: %s', async (args, message) => {
  const { code, stderr, stdout } = await run(...args, '--workspace', sample)
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain(message)
})
