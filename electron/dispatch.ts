import { contract } from '../shared/contract/contract.ts'
import type { CallName, CommandName, QueryName } from '../shared/contract/contract.ts'
import { failed } from '../shared/contract/failure.ts'
import type { Result } from '../shared/contract/failure.ts'
import type { Moment } from '../shared/contract/past.ts'
import type { Change } from '../shared/model/change.ts'
import type { AppHandler, CommandHandler, QueryHandler, WorkspaceView } from './feature.ts'
import type { Handlers } from './handlers.ts'
import type { OpenedWorkspace } from './opened-workspace.ts'
import { placeOf } from './place.ts'
import { readOnce } from './read-once.ts'
import { runCommand } from './run-command.ts'

/** What dispatch asks of the app around it. */
export interface Surroundings {
  opened(): OpenedWorkspace | null
  view(opened: OpenedWorkspace): WorkspaceView
  look(moment: Moment | undefined): Result<WorkspaceView>
  whileLooking<Value>(act: () => Value | Promise<Value>): Promise<Value>
  publish(change: Change): void
}

/**
 * The only way in. Takes a call by name with whatever came over the wire, and answers with the one
 * envelope. Expected failures are values: `unknown-call`, `bad-input` (with the path of the offender),
 * `no-workspace`, and whatever the handler says. A handler that throws has a bug, and throws here.
 *
 * With `at` the call is answered from that moment of the past, and a command is `refused`.
 */
export function createDispatch(handlers: Handlers, surroundings: Surroundings) {
  return async (name: string, input: unknown, at?: Moment): Promise<Result<unknown>> => {
    if (!Object.hasOwn(contract, name)) return failed('unknown-call', 'call.unknown', { call: name })
    if (at && contract[name as CallName].kind === 'command') return failed('refused', 'past.read-only')
    const parsed = contract[name as CallName].input.safeParse(input)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const keys = issue?.code === 'unrecognized_keys' ? issue.keys : []
      const path = placeOf([...(issue?.path ?? []), ...keys.slice(0, 1)])
      return failed('bad-input', 'call.bad-input', { call: name, path, problem: issue?.code ?? 'invalid' })
    }
    const app = byName(handlers.app, name) as AppHandler<never> | undefined
    if (app) return surroundings.whileLooking(() => app(parsed.data as never, () => surroundings.look(at)))
    const query = byName(handlers.queries, name) as QueryHandler<QueryName> | undefined
    if (query) {
      const looked = surroundings.look(at)
      return looked.ok ? query(looked.value, parsed.data as never) : looked
    }
    const prepare = byName(handlers.preparations, name) as Preparation | undefined
    // Not even a moment where there is nothing to prepare: other commands are done when their call returns.
    if (prepare) {
      const prepared = await prepare(parsed.data)
      if (!prepared.ok) return prepared
    }
    const opened = surroundings.opened()
    if (!opened) return failed('no-workspace', 'workspace.none', {})
    return opened.store.hold(() =>
      dispatchCommand(handlers, surroundings, opened, name as CommandName, parsed.data),
    )
  }
}

type Preparation = (input: unknown) => Promise<Result<null>>

function dispatchCommand(
  handlers: Handlers,
  surroundings: Surroundings,
  opened: OpenedWorkspace,
  name: CommandName,
  input: unknown,
): Result<unknown> {
  const seen = surroundings.view(opened)
  const view = { ...seen, store: readOnce(seen.store) }
  const handler = handlers.commands[name] as CommandHandler<CommandName>
  const plan = handler(view, input as never)
  if (!plan.ok) return plan
  return runCommand(opened, { name, view, plan: plan.value }, (change) => surroundings.publish(change))
}

/** The types pair every name with its own handler; a name from the wire is only known to be one of them. */
function byName(group: object, name: string): unknown {
  return Object.hasOwn(group, name) ? (group as Readonly<Record<string, unknown>>)[name] : undefined
}
