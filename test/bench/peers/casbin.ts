import { DefaultRoleManager, newEnforcer, newModelFromString } from 'casbin'
import { acts, levelMask, nameOfAct } from '../world/acts.ts'
import type { PlainAgency } from '../world/plain-agency.ts'
import type { Peer } from './peer.ts'

const model = `
[request_definition]
r = account, act
[policy_definition]
p = account, level
[role_definition]
g = _, _
g2 = _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = (r.account == p.account && here(r.act, p.level)) \\
  || (above(r.act, p.level) && r.account != p.account && g(r.account, p.account)) \\
  || (owning(r.act, p.level) && r.account != p.account && g2(r.account, p.account))
`

const names = acts.map(nameOfAct)

/**
 * RBAC with a hierarchy of resources: `g` holds every link, `g2` those by which an account is owned.
 * casbin tries every policy line at every question, so the lines are sharded: an enforcer sees the grants
 * of the member asked about and no others, which is put in place of the last member's.
 */
export async function createCasbin(agency: PlainAgency): Promise<Peer> {
  const { rows, links, held, memberPlaces } = agency
  const enforcer = await newEnforcer(newModelFromString(model.replaceAll('\\\n', ' ')))
  const idOf = (place: number) => rows.account[place]!.id
  const all = new DefaultRoleManager(10)
  const owned = new DefaultRoleManager(10)
  for (const { parent, child, owner } of links) {
    await all.addLink(idOf(child), idOf(parent))
    const isManager = rows.account[child]!.kind === 'manager'
    if (owner || isManager) await owned.addLink(idOf(child), idOf(parent))
  }
  const roles = enforcer.getModel().model.get('g')!
  roles.get('g')!.rm = all
  roles.get('g2')!.rm = owned

  await enforcer.addFunction('here', functionOf(acts.map(({ here }) => levelMask(here))))
  await enforcer.addFunction('above', functionOf(acts.map(({ above }) => levelMask(above))))
  await enforcer.addFunction('owning', functionOf(acts.map(({ owning }) => levelMask(owning))))

  const shards = held.map((grants) => grants.map(({ account, level }) => [idOf(account), String(level)]))
  const lines = enforcer.getModel().model.get('p')!.get('p')!
  return {
    name: 'casbin',
    most: 500,
    check: (member, account, act) => {
      lines.policy = shards[memberPlaces.get(member)!]!
      // Without any line casbin evaluates the matcher once, on empty words.
      return lines.policy.length > 0 && enforcer.enforceSync(account, names[act]!)
    },
  }
}

/** A function of casbin's matcher: whether the act, by its name, is allowed by the level there. */
function functionOf(masks: readonly number[]) {
  const byName = new Map(names.map((name, place) => [name, masks[place]!]))
  return (act: string, level: string) => (byName.get(act)! & Number(level)) !== 0
}
