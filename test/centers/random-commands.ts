import * as fc from 'fast-check'
import { keeper } from '../../shared/model/change.ts'
import type { Link } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { smallCenters } from './small-centers.ts'

/** A command, and who gives it. */
export interface RandomCommand {
  readonly actor: string
  readonly name: RandomName
  /** Aims at a pair at random or, where there is one, at this one of those that fit. */
  readonly aim: number | null
  readonly input: { readonly [key: string]: unknown }
}

const ids = (...kinds: readonly string[]) =>
  smallCenters.account.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)

const member = fc.constantFrom(...smallCenters.member.map(({ id }) => id))
const anyAccount = fc.constantFrom(...smallCenters.account.map(({ id }) => id))
const center = fc.constantFrom(...ids('business-center'), 'partner')
const asset = fc.constantFrom(
  ...ids('ad-account', 'pixel', 'tiktok-account', 'shop', 'lead', 'account-group'),
  ...ids('ad-account'),
)
const role = fc.constantFrom(
  'admin',
  'standard',
  'finance-manager',
  'finance-analyst',
  'assigned',
  'asset-admin',
  'asset-operator',
  'asset-analyst',
  'viewer',
)
const share = fc.constantFrom('assigned', 'asset-analyst', 'asset-operator', 'asset-admin')
const some = fc.uniqueArray(asset, { minLength: 1, maxLength: 2 })
const group = fc.constantFrom('group', 'group', 'partners-group', 'pixel')
const grants = fc.array(fc.record({ member, account: anyAccount, role }), { minLength: 1, maxLength: 2 })

const inputs = {
  'grants.give': fc.record({ grants }),
  'grants.remove': fc.record({ grants }),
  'centers.share': fc.record({ receiver: center, assets: some, share }),
  'centers.stop-sharing': fc.record({ receiver: center, assets: some }),
  'centers.group': fc.record({ group, accounts: some }),
  'centers.ungroup': fc.record({ group, accounts: some }),
  'centers.migrate': fc.record({ asset, center, understood: fc.constant(true) }),
} as const
type RandomName = keyof typeof inputs

export const commandNames = Object.keys(inputs) as readonly RandomName[]

const often: readonly RandomName[] = ['grants.give', 'centers.share', 'centers.group', 'centers.share']

const command: fc.Arbitrary<RandomCommand> = fc.constantFrom(...commandNames, ...often).chain((name) =>
  fc.record({
    actor: fc.constantFrom(keeper, keeper, keeper, 'gina', 'pia', 'gus'),
    name: fc.constant(name),
    aim: fc.option(fc.nat(), { freq: 3 }),
    input: inputs[name] as fc.Arbitrary<RandomCommand['input']>,
  }),
)

export const commands = fc.array(command, { minLength: 25, maxLength: 45, size: 'max' })

/** The command's input, aimed at the rows as they are. */
export function inputFor(
  { name, aim, input }: RandomCommand,
  { link, grant }: WorkspaceRows,
): RandomCommand['input'] {
  if (aim === null) return input
  const active = link.filter(({ status }) => status === 'active')
  switch (name) {
    case 'grants.remove': {
      const held = grant[aim % grant.length]
      return held ? { grants: [{ member: held.member, account: held.account, role: held.role }] } : input
    }
    case 'centers.share':
    case 'centers.stop-sharing':
      return aimed(
        active.filter(({ owner }) => owner !== 'yes'),
        aim,
        input,
        ({ parent, child }) => ({
          receiver: parent,
          assets: [child],
        }),
      )
    case 'centers.group':
      return aimed(
        active.filter(({ parent }) => parent === 'giver'),
        aim,
        input,
        ({ child }) => ({
          group: 'group',
          accounts: [child],
        }),
      )
    case 'centers.ungroup':
      return aimed(
        active.filter(({ parent }) => parent.endsWith('group')),
        aim,
        input,
        ({ parent, child }) => ({
          group: parent,
          accounts: [child],
        }),
      )
    default:
      return input
  }
}

function aimed(
  links: readonly Link[],
  aim: number,
  input: RandomCommand['input'],
  at: (link: Link) => RandomCommand['input'],
): RandomCommand['input'] {
  const link = links[aim % links.length]
  return link ? { ...input, ...at(link) } : input
}
