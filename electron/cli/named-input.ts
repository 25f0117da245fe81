import { accountKeys, accountLists } from '../step-ids.ts'
import type { Named } from './names.ts'
import { CliProblem } from './problem.ts'
import type { SessionNames } from './session-names.ts'

const calledThings = ['invitation', 'plan', 'template'] as const

/**
 * A command's input with ids in the place of what people call things: members by address or name, accounts by
 * external id or name, invitations by address, plans and templates by name. A name that stands for nothing stays
 * as it is, and the command says so; one that stands for several is a `CliProblem`. Steps of something larger are
 * gone through as what they are.
 */
export function namedInput(command: string, input: unknown, names: SessionNames): unknown {
  return within(input, { key: '', isInList: false })

  function within(value: unknown, place: Place): unknown {
    if (typeof value === 'string') return idFor(value, place)
    if (Array.isArray(value)) return value.map((each) => within(each, { ...place, isInList: true }))
    if (typeof value !== 'object' || value === null) return value
    if ('command' in value && 'input' in value && typeof value.command === 'string') {
      return { ...value, input: namedInput(value.command, value.input, names) }
    }
    const entries = Object.entries(value)
    return Object.fromEntries(entries.map(([key, each]) => [key, within(each, { key, isInList: false })]))
  }

  function idFor(name: string, { key, isInList }: Place): string {
    if (isInList && key === 'invitations') return known(names.invitation(name), name)
    if (isInList && key === 'members') return known(names.member(name), name)
    if (isInList) return isAccountList(key) ? known(names.account(name), name) : name
    if (accountKeys.has(key)) return known(names.account(name), name)
    if (key === 'member' || key === 'reviewer') return known(names.member(name), name)
    const called = calledThings.find((each) => each === key)
    if (called) return known(names[called](name), name)
    if (key !== 'to' && key !== 'from') return name
    // Only where posts or answers are handed over these are people.
    const isPerson = command.startsWith('offboarding.') || command.startsWith('reviews.')
    return known(isPerson ? names.member(name) : names.account(name), name)
  }
}

interface Place {
  readonly key: string
  readonly isInList: boolean
}

function known(found: Named, name: string): string {
  if ('id' in found) return found.id
  if (found.failure.code === 'not-found') return name
  throw new CliProblem(found.failure)
}

/** Lists of accounts in a step, and in the scope of a review. */
function isAccountList(key: string): boolean {
  return key === 'below' || accountLists.has(key)
}
