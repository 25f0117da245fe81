import { describe, expect, it } from 'vitest'
import { freshFolder, run, sample, written } from './run.ts'

const folder = freshFolder()

const agency = written(
  folder,
  'n.keyholder.json',
  JSON.stringify({
    format: 'keyholder-workspace',
    version: 1,
    name: 'Northlight',
    accounts: [
      {
        id: 'mcc',
        system: 'google-ads',
        kind: 'manager',
        name: 'Northlight MCC',
        externalId: '100-000-0001',
      },
      {
        id: 'fjord',
        system: 'google-ads',
        kind: 'client',
        name: 'Fjord Sport',
        externalId: '100-000-0012',
        billing: 'manual',
      },
      { id: 'one', system: 'tiktok-ads-manager', kind: 'ad-account', name: 'One', externalId: '77' },
      { id: 'two', system: 'tiktok-business-center', kind: 'ad-account', name: 'Two', externalId: '77' },
    ],
    links: [{ parent: 'mcc', child: 'fjord', owner: true }],
    members: [
      { id: 'anna', name: 'Anna Berg', email: 'anna@n.example', otherEmails: ['anna@home.example'] },
      { id: 'bo', name: 'Bo Lind', email: 'bo@n.example' },
    ],
    grants: [{ member: 'anna', account: 'mcc', role: 'admin' }],
  }),
)

const asking = (...args: readonly string[]) => run(['check', ...args, '--workspace', agency])

describe('check MEMBER ACTION ACCOUNT', () => {
  it('answers yes with the proof on one line, the reason in it, and exit code 0', async () => {
    const { code, stdout, stderr } = await asking('anna', 'user.invite', 'fjord', '--param', 'level=admin')
    expect([code, stderr, stdout.split('\n').length]).toEqual([0, '', 2])
    const answer = JSON.parse(stdout)
    expect(Object.keys(answer)).toEqual(['allowed', 'proof'])
    expect(answer).toMatchObject({
      allowed: true,
      proof: { because: 'rule', routes: [{ accounts: ['mcc', 'fjord'] }] },
    })
    expect(answer.proof.reason).toMatch(/administrators|admin/i)
  })

  it('answers no with exit code 1', async () => {
    const { code, stdout } = await asking('bo', 'account.edit', 'fjord')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      allowed: false,
      proof: { because: 'missing-role', holders: ['anna'] },
    })
  })

  it.each([
    ['anna@n.example', 'fjord'],
    ['ANNA@home.example', '100-000-0012'],
    ['anna', '1000000012'],
  ])('knows the member as %s and the account as %s', async (member, account) => {
    expect((await asking(member, 'account.edit', account)).code).toBe(0)
  })

  it('says it in sentences with --human', async () => {
    const { code, stdout } = await asking('bo', 'account.edit', 'fjord', '--human')
    expect(code).toBe(1)
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'No. Bo Lind may not do account.edit on Fjord Sport.',
      'A role is missing.',
      'It would take admin or standard on Fjord Sport or Northlight MCC.',
    ])
    const { stdout: yes } = await asking('anna', 'account.edit', 'fjord', '--human')
    expect(yes).toContain(
      'Anna Berg holds admin on Northlight MCC, which reaches it by Northlight MCC › Fjord Sport.',
    )
  })

  it.each([
    ['a member', ['x', 'account.edit', 'fjord'], 'member: There is no member “x”.'],
    ['an account', ['bo', 'account.edit', 'x'], 'on: There is no account “x”.'],
    [
      'an account by an external id of several',
      ['bo', 'account.edit', '77'],
      'on: “77” may be several accounts (one, two). Name one by its id.',
    ],
    ['an action', ['bo', 'account.burn', 'fjord'], 'action: No platform has an action “account.burn”.'],
    [
      'a level',
      ['bo', 'user.invite', 'fjord', '--param', 'level=emperor'],
      'params.level: This platform has no access level “emperor”.',
    ],
    [
      'a needed parameter',
      ['bo', 'user.invite', 'fjord'],
      'params: This action is asked with “level”, which is missing.',
    ],
    [
      'a parameter',
      ['bo', 'account.edit', 'fjord', '--param', 'level=admin'],
      'params: This action takes no “level”.',
    ],
    [
      'a parameter of another name',
      ['bo', 'account.edit', 'fjord', '--param', 'colour=red'],
      'This action takes no “colour”.',
    ],
    [
      'a parameter without a value',
      ['bo', 'user.invite', 'fjord', '--param', 'admin'],
      'A parameter is written as name=value, not “admin”.',
    ],
    [
      'one parameter',
      ['bo', 'user.invite', 'fjord', '--param', 'level=admin', '--param', 'level=standard'],
      'The parameter “level” is given twice.',
    ],
    ['three words', ['bo', 'account.edit'], 'check takes MEMBER ACTION ACCOUNT, or --queries FILE.'],
  ])('does not guess %s', async (_, args, message) => {
    expect(await asking(...args)).toEqual({ code: 2, stdout: '', stderr: `${message}\n` })
  })
})

function line(question: object): string {
  return `${JSON.stringify(question)}\n`
}

function ask(lines: string) {
  return run(['check', '--workspace', agency, '--queries', '-'], lines)
}

describe('check --queries', () => {
  const edit = { member: 'anna', action: 'account.edit', on: 'fjord' }

  it('answers every line in the order asked, yes or no, with exit code 0', async () => {
    const invite = { ...edit, action: 'user.invite', params: { level: 'read-only' } }
    const { code, stdout } = await ask(
      `\uFEFF${line(edit)}\r\n\n${line({ ...edit, member: 'bo@n.example' })}${line(invite).trim()}`,
    )
    const answers = stdout
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each).allowed)
    expect([code, answers]).toEqual([0, [true, false, true]])
  })

  it('reads a file', async () => {
    const queries = written(folder, 'q.jsonl', line(edit))
    expect((await run(['check', '--workspace', agency, '--queries', queries])).stdout).toMatch(
      /^\{"allowed":true/,
    )
  })

  it.each<[string, string, string]>([
    ['is no JSON', '{"member"}\n', 'This is not JSON: “}” in column 10 cannot stand here.'],
    ['breaks off', '{"member":"anna"\n', 'The line ends too soon.'],
    ['is no question', '[]\n', 'This must be an object in curly brackets, not [].'],
    ['lacks a part', line({ member: 'anna', on: 'fjord' }), 'action: “action” is missing.'],
    [
      'has an unknown part',
      line({ ...edit, why: 1 }),
      'why: “why” is not known here. Known are: member, action, on, params.',
    ],
    [
      'has an unknown parameter',
      line({ ...edit, params: { colour: 'red' } }),
      'params.colour: “colour” is not known here. Known are: level, from, to.',
    ],
    ['names an unknown member', line({ ...edit, member: 'x' }), 'member: There is no member “x”.'],
    ['names an unknown account', line({ ...edit, on: 'x' }), 'on: There is no account “x”.'],
    ['names an unknown action', line({ ...edit, action: 'x' }), 'action: No platform has an action “x”.'],
    [
      'lacks a parameter',
      line({ ...edit, action: 'user.invite' }),
      'params: This action is asked with “level”, which is missing.',
    ],
    [
      'has a parameter too many',
      line({ ...edit, params: { level: 'admin' } }),
      'params: This action takes no “level”.',
    ],
  ])('ends at a line that %s, and names it', async (_, wrong, message) => {
    const { code, stdout, stderr } = await ask(`${line(edit)}\n${wrong}${line(edit)}`)
    expect([code, stdout.split('\n').length - 1, stderr]).toEqual([2, 1, `stdin:3: ${message}\n`])
  })

  it('does not take a file of one endless line into memory', async () => {
    expect((await ask('x'.repeat(1_100_000))).stderr).toBe(
      'stdin:1: The line is longer than 1,048,576 characters.\n',
    )
  })

  it('goes with neither a question nor its options', async () => {
    const options = ['--workspace', agency, '--queries', '-']
    expect((await run(['check', 'anna', 'account.edit', 'fjord', ...options])).stderr).toMatch(/not both/)
    expect((await run(['check', '--human', ...options])).stderr).toMatch(/go with one question/)
  })
})

async function reading(path: string) {
  const { code, stderr } = await run(['check', 'anna', 'account.edit', 'mcc', '--workspace', path])
  return [code, stderr.trim()]
}

describe('a workspace that cannot be read', () => {
  it('is named with what is wrong', async () => {
    expect(await reading(`${folder}/nothing.json`)).toEqual([2, `There is no file ${folder}/nothing.json.`])
    expect(await reading(folder)).toEqual([2, `${folder} cannot be read (EISDIR).`])
    const broken = written(folder, 'broken.json', '{"format": "keyholder-workspace",\n "version": 1')
    expect(await reading(broken)).toEqual([
      2,
      `${broken}:2: The file ends too soon: it was cut off on its way.`,
    ])
    const database = written(folder, 'w.keyholder', 'SQLite format 3\0 and no more')
    expect(await reading(database)).toEqual([2, expect.stringContaining(database)])
  })
})

describe('the command line', () => {
  it('shows its help on stdout, and what is wrong with a command on stderr', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, stderr: '' })
    expect(await run(['help', 'check'])).toMatchObject({ code: 0 })
    expect(await run(['incinerate'])).toEqual({
      code: 2,
      stdout: '',
      stderr: "error: unknown command 'incinerate'\nAdd --help to see how it is used.\n",
    })
    expect((await run(['check', 'a', 'b', 'c'])).code).toBe(2)
    expect((await run([])).code).toBe(2)
  })

  it('answers about the sample agency', async () => {
    expect((await run(['check', 'anna', 'account.edit', 'mcc', '--workspace', sample])).code).toBe(0)
  })
})
