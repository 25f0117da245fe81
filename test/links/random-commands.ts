import * as fc from 'fast-check'
import { keeper } from '../../shared/model/change.ts'
import type { Link, LinkStatus } from '../../shared/model/link.ts'
import { clients, managers } from './small-agency.ts'

/** A command, and who gives it. */
export interface RandomCommand {
  readonly actor: string
  readonly name: RandomName
  /** Aims at two accounts at random or, where there is one, at this one of the links that fit. */
  readonly aim: number | null
  readonly input: { readonly [key: string]: unknown }
}

const accounts = [...managers, ...clients]
const manager = fc.constantFrom(...managers)
const account = fc.constantFrom(...clients, ...accounts)
const client = fc.constantFrom(...clients, ...clients, 'fjord')
const ends = { parent: manager, child: account }
const some = (maxLength: number) => fc.uniqueArray(account, { minLength: 1, maxLength })

const inputs = {
  'links.request': fc.record({ parent: manager, children: some(3) }),
  'links.decide': fc.record({ ...ends, decision: fc.constantFrom('accept', 'accept', 'refuse') }),
  'links.cancel': fc.record(ends),
  'links.unlink': fc.record({ ...ends, side: fc.constantFrom('parent', 'child') }),
  'links.move': fc.record({ children: some(2), from: manager, to: manager }),
  'links.hide': fc.record({ ...ends, hidden: fc.boolean() }),
  'ownership.give': fc.record({ account: client, manager }),
  'ownership.transfer': fc.record({ account: client, to: manager }),
  'ownership.remove': fc.record({ account: client }),
} as const
type RandomName = keyof typeof inputs

export const commandNames = Object.keys(inputs) as readonly RandomName[]

const often: readonly RandomName[] = ['links.decide', 'links.decide', 'links.move', 'ownership.transfer']

const command: fc.Arbitrary<RandomCommand> = fc.constantFrom(...commandNames, ...often).chain((name) =>
  fc.record({
    actor: fc.constantFrom(keeper, keeper, keeper, 'tove', 'kim'),
    name: fc.constant(name),
    aim: fc.option(fc.nat(), { freq: 3 }),
    input: inputs[name] as fc.Arbitrary<RandomCommand['input']>,
  }),
)

export const commands = fc.array(command, { minLength: 30, maxLength: 60, size: 'max' })

/** The states of links on which a command works; the others work on active ones. */
const statusesFor: { readonly [Name in RandomName]?: readonly LinkStatus[] } = {
  'links.request': ['refused', 'canceled', 'inactive'],
  'links.decide': ['pending'],
  'links.cancel': ['pending'],
}

/** The command's input, aimed at the links as they are. */
export function inputFor(
  { name, aim, input }: RandomCommand,
  links: readonly Link[],
): RandomCommand['input'] {
  const fitting = links.filter(({ status }) => (statusesFor[name] ?? ['active']).includes(status))
  const link = aim === null ? undefined : fitting[aim % fitting.length]
  return link ? { ...input, ...aimedAt(name, link) } : input
}

function aimedAt(name: RandomName, { parent, child }: Link): RandomCommand['input'] {
  switch (name) {
    case 'links.request':
      return { parent, children: [child] }
    case 'links.move':
      return { children: [child], from: parent }
    case 'ownership.give':
      return { account: child, manager: parent }
    case 'ownership.transfer':
      return { account: child, to: parent }
    case 'ownership.remove':
      return { account: child }
    default:
      return { parent, child }
  }
}
