import type { AccessDifference, Template } from '../../shared/contract/templates.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import type { Format } from './do.ts'
import { carryOut } from './do.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { orProblem, problem } from './problem.ts'
import { idOf, inWorkspace } from './session.ts'
import type { Session } from './session.ts'
import { carryOutSteps } from './steps.ts'
import type { StepsWish } from './steps.ts'
import { cliText } from './texts.ts'

interface TemplateWish {
  readonly workspace: string
  readonly as?: string | undefined
  readonly dryRun?: boolean | undefined
  readonly format: Format
}

/** Every template with its roles. */
export async function listTemplates(
  { workspace, format }: Pick<TemplateWish, 'workspace' | 'format'>,
  terminal: Terminal,
): Promise<number> {
  return inWorkspace({ workspace, rehearse: true }, async ({ call }) => {
    const templates = orProblem(await call('templates.list', {}))
    const output = new LineWriter(terminal.stdout)
    if (format === 'json') await output.write(`${JSON.stringify(templates)}\n`)
    else for (const template of templates) await output.write(templateText(template))
    await output.flush()
    return 0
  })
}

function templateText({ name, parts }: Template): string {
  return [name, ...parts.map(({ system, kind, role }) => `  ${system}/${kind}=${role}`), ''].join('\n')
}

/** Makes a template, or gives the one of the name other roles. */
export async function saveTemplate(
  name: string,
  wish: TemplateWish & { readonly role: readonly string[] },
  terminal: Terminal,
): Promise<number> {
  const parts = wish.role.map(readPart)
  return inTemplates(wish, async (session) => {
    const named = session.names.template(name)
    const known = 'id' in named ? { template: named.id } : {}
    return carryOut('templates.save', { ...known, name, parts }, { ...wish, session, terminal })
  })
}

/** Removes a template; what was given by it stays. */
export async function removeTemplate(name: string, wish: TemplateWish, terminal: Terminal): Promise<number> {
  return inTemplates(wish, async (session) =>
    carryOut(
      'templates.remove',
      { template: idOf('', session.names.template(name)) },
      {
        ...wish,
        session,
        terminal,
      },
    ),
  )
}

/** Gives a member the roles of a template in a subtree. */
export async function applyTemplate(
  name: string,
  {
    member,
    account,
    ...wish
  }: TemplateWish & StepsWish & { readonly member: string; readonly account: string },
  terminal: Terminal,
): Promise<number> {
  return inTemplates(wish, async (session) => {
    const { names, call } = session
    const steps = orProblem(
      await call('templates.steps', {
        template: idOf('', names.template(name)),
        member: idOf('--member', names.member(member)),
        account: idOf('--account', names.account(account)),
      }),
    )
    return carryOutSteps(steps, wish, { session, terminal })
  })
}

/** Gives one person what another one has, after telling how the two differ. */
export async function copyAccess(
  { from, to }: { readonly from: string; readonly to: string },
  wish: TemplateWish & StepsWish,
  terminal: Terminal,
): Promise<number> {
  return inTemplates(wish, async (session) => {
    const { names, call, rows } = session
    const people = { from: idOf('FROM', names.member(from)), to: idOf('TO', names.member(to)) }
    const { differences, steps } = orProblem(await call('templates.copy', people))
    if (wish.format === 'text') {
      const output = new LineWriter(terminal.stdout)
      for (const line of differenceLines(differences, people, rows)) await output.write(`${line}\n`)
      await output.flush()
    }
    return carryOutSteps(steps, wish, { session, terminal })
  })
}

function differenceLines(
  differences: readonly AccessDifference[],
  people: { readonly from: string; readonly to: string },
  rows: WorkspaceRows,
): readonly string[] {
  const nameOf = (id: string) => rows.member.find((member) => member.id === id)?.name || id
  const names = { one: nameOf(people.from), other: nameOf(people.to) }
  return [
    cliText('copy.differences', { ...names, number: differences.length }),
    ...differences.map((each) => {
      const account = rows.account.find(({ id }) => id === each.account)?.name || each.account
      const held = { from: each.from ?? cliText('copy.none'), to: each.to ?? cliText('copy.none') }
      return `  ${cliText('copy.difference', { account, ...names, ...held })}`
    }),
  ]
}

function inTemplates(
  { workspace, as, dryRun }: TemplateWish,
  work: (session: Session) => Promise<number>,
): Promise<number> {
  return inWorkspace({ workspace, as, rehearse: dryRun }, work)
}

/** `google-ads/client=standard`. */
function readPart(text: string): { readonly system: string; readonly kind: string; readonly role: string } {
  const [, system, kind, role] = /^([^/=]+)\/([^/=]+)=(.+)$/.exec(text) ?? []
  if (system === undefined || kind === undefined || role === undefined)
    throw problem('template.bad-role', { found: text })
  return { system, kind, role }
}
