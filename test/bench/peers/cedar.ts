import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import type { EntityJson } from '@cedar-policy/cedar-wasm/nodejs'
import { acts, levelMask, levels, nameOfAct } from '../world/acts.ts'
import type { PlainAgency, PlainGrant } from '../world/plain-agency.ts'
import { chainAbove } from '../world/plain-agency.ts'
import type { Peer } from './peer.ts'

const names = acts.map(nameOfAct)
const policySet = 'keyholder-bench'

/** Levels on managers and on clients are kept apart, because Cedar's `in` counts an account itself as above. */
const policies = acts
  .map(({ here, above, owning }, place) => {
    const conditions = [
      ...here.map((level) => `principal["here/${level}"].contains(resource)`),
      ...above.map((level) => `resource in principal["above/${level}"]`),
      ...owning.map((level) => `(resource has owner && resource.owner in principal["above/${level}"])`),
    ]
    const head = `permit(principal, action == Action::${JSON.stringify(names[place])}, resource)`
    return `${head} when { ${conditions.join(' || ')} };`
  })
  .join('\n')

const uid = (type: string, id: string) => ({ type, id })

/** The policies are parsed once; the entities are sliced for each request: the member, the client, its chain. */
export function createCedar(agency: PlainAgency): Peer {
  const parsed = preparsePolicySet(policySet, { staticPolicies: policies })
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed))
  const { rows, held, memberPlaces, accountPlaces } = agency
  const isManager = ({ account }: PlainGrant) => rows.account[account]!.kind === 'manager'
  const accountsOf = (grants: readonly PlainGrant[]) =>
    grants.map(({ account }) => ({ __entity: uid('Account', rows.account[account]!.id) }))

  const memberEntity = (id: string): EntityJson => {
    const grants = held[memberPlaces.get(id)!]!
    const attrs = levels.flatMap((level) => {
      const withLevel = grants.filter((grant) => grant.level === levelMask([level]))
      return [
        [`here/${level}`, accountsOf(withLevel.filter((grant) => !isManager(grant)))],
        [`above/${level}`, accountsOf(withLevel.filter(isManager))],
      ]
    })
    return { uid: uid('Member', id), attrs: Object.fromEntries(attrs), parents: [] }
  }
  const accountEntity = (place: number): EntityJson => {
    const links = agency.up[place]!
    const owner = links.find((link) => link.owner)
    return {
      uid: uid('Account', rows.account[place]!.id),
      attrs: owner ? { owner: { __entity: uid('Account', rows.account[owner.parent]!.id) } } : {},
      parents: links.map(({ parent }) => uid('Account', rows.account[parent]!.id)),
    }
  }
  return {
    name: 'Cedar (wasm)',
    most: 50,
    check: (member, account, act) => {
      const chain = chainAbove(agency, accountPlaces.get(account)!)
      const answer = statefulIsAuthorized({
        principal: uid('Member', member),
        action: uid('Action', names[act]!),
        resource: uid('Account', account),
        context: {},
        preparsedPolicySetId: policySet,
        entities: [memberEntity(member), ...chain.map(accountEntity)],
      })
      if (answer.type === 'failure') throw new Error(JSON.stringify(answer.errors))
      return answer.response.decision === 'allow'
    },
  }
}
