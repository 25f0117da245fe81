import type { Account } from '../../shared/model/account.ts'
import type { Grant } from '../../shared/model/grant.ts'
import type { Link } from '../../shared/model/link.ts'
import type { Member } from '../../shared/model/member.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'

/** The sizes of DESIGN §5: an ordinary agency, and the largest that Google's limits allow. */
export const sizes = {
  S: { clients: 1000, managers: 60, members: 100, grants: 300, levels: 4 },
  L: { clients: 85_000, managers: 3000, members: 2000, grants: 6000, levels: 6 },
} as const
export type Size = keyof typeof sizes

const levelsHeld = ['admin', 'standard', 'billing', 'read-only', 'email-only'] as const
const billings = ['automatic', 'manual', 'monthly-invoicing'] as const

/** A made-up Google Ads agency, the same for the same seed: one top manager, 5 % of clients under a second. */
export function makeAgency(size: Size, seed = 20261121): WorkspaceRows {
  const { clients, managers, members, grants, levels } = sizes[size]
  const random = seeded(seed)
  const pick = (count: number) => Math.floor(random() * count)
  const depth = new Uint8Array(managers)
  const account: Account[] = []
  const link: Link[] = []

  for (let m = 0; m < managers; m++) {
    account.push({
      id: `m${m}`,
      system: 'google-ads',
      kind: 'manager',
      name: `Manager ${m}`,
      externalId: externalId(m),
    })
    if (m === 0) continue
    let parent = pick(m)
    // Clients need a level below the lowest manager.
    while (depth[parent]! >= levels - 2) parent = pick(m)
    depth[m] = depth[parent]! + 1
    link.push({ parent: `m${parent}`, child: `m${m}`, status: 'active', owner: 'no' })
  }
  for (let c = 0; c < clients; c++) {
    const billing = billings[pick(4)]
    account.push({
      id: `c${c}`,
      system: 'google-ads',
      kind: 'client',
      name: `Client ${c}`,
      externalId: externalId(managers + c),
      ...(billing ? { billing } : {}),
    })
    const parent = pick(managers)
    link.push({
      parent: `m${parent}`,
      child: `c${c}`,
      status: 'active',
      owner: random() < 0.7 ? 'yes' : 'no',
    })
    const second = pick(managers)
    if (random() < 0.05 && second !== parent) {
      link.push({ parent: `m${second}`, child: `c${c}`, status: 'active', owner: 'no' })
    }
  }
  const member: Member[] = Array.from({ length: members }, (_, p) => ({
    id: `p${p}`,
    name: `Person ${p}`,
    email: `person${p}@agency.example`,
  }))
  const grant = new Map<string, Grant>()
  while (grant.size < grants) {
    const onManager = random() < 0.6
    const at = onManager ? `m${pick(managers)}` : `c${pick(clients)}`
    const who = `p${pick(members)}`
    grant.set(`${who} ${at}`, { member: who, account: at, role: levelsHeld[pick(levelsHeld.length)]! })
  }
  return { account, link, member, grant: [...grant.values()], invitation: [] }
}

/** A small, well-known generator (mulberry32): the same numbers on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function externalId(place: number): string {
  const digits = String(1_000_000_000 + place)
  return `${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`
}
