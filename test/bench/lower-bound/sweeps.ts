import type { Tables } from './tables.ts'
import { aboveMasks, hereMasks, owningMasks } from './check.ts'

/** The levels of each member on each account: held above × 32 + held here, member by member. */
export function createBareMatrix({ last, number, managers, clients, held }: Tables) {
  const accounts = number.length
  return (members: Int32Array): Int32Array => {
    const cells = new Int32Array(members.length * accounts)
    for (let row = 0; row < members.length; row++) {
      const first = row * accounts
      const end = held.start[members[row]! + 1]!
      for (let at = held.start[members[row]!]!; at < end; at++) {
        const level = held.items[at]! & 31
        cells[first + (held.items[at]! >> 5)]! |= level
        const from = number[held.items[at]! >> 5]!
        if (from === -1) continue
        for (let below = from + 1; below <= last[from]!; below++)
          cells[first + managers[below]!]! |= level << 5
        const endOfClients = clients.start[last[from]! + 1]!
        for (let place = clients.start[from]!; place < endOfClients; place++)
          cells[first + (clients.items[place]! >> 1)]! |= level << 5
      }
    }
    return cells
  }
}

/** The members who may do the act on the client. */
export function createBareWhoCan({ above, managers, parents, holders }: Tables, members: number) {
  const found = new Uint8Array(members)
  return (act: number, account: number): readonly number[] => {
    const list: number[] = []
    const take = (place: number, mask: number) => {
      for (let at = holders.start[place]!; at < holders.start[place + 1]!; at++) {
        const grant = holders.items[at]!
        if ((grant & mask) === 0 || found[grant >> 5] === 1) continue
        found[grant >> 5] = 1
        list.push(grant >> 5)
      }
    }
    take(account, hereMasks[act]!)
    for (let up = parents.start[account]!; up < parents.start[account + 1]!; up++) {
      const parent = parents.items[up]!
      const mask = (parent & 1) !== 0 ? aboveMasks[act]! | owningMasks[act]! : aboveMasks[act]!
      if (mask === 0) continue
      for (let manager = parent >> 1; manager !== -1; manager = above[manager]!)
        take(managers[manager]!, mask)
    }
    for (const member of list) found[member] = 0
    return list
  }
}

/** The clients on which the member may do the act. */
export function createBareWhereCan({ last, number, clients, held }: Tables) {
  const found = new Uint8Array(number.length)
  return (member: number, act: number): readonly number[] => {
    const list: number[] = []
    const take = (account: number) => {
      if (found[account] === 1) return
      found[account] = 1
      list.push(account)
    }
    for (let at = held.start[member]!; at < held.start[member + 1]!; at++) {
      const grant = held.items[at]!
      const from = number[grant >> 5]!
      if (from === -1) {
        if ((grant & hereMasks[act]!) !== 0) take(grant >> 5)
        continue
      }
      const anyway = (grant & aboveMasks[act]!) !== 0
      if (!anyway && (grant & owningMasks[act]!) === 0) continue
      const end = clients.start[last[from]! + 1]!
      for (let place = clients.start[from]!; place < end; place++) {
        const client = clients.items[place]!
        if (anyway || (client & 1) !== 0) take(client >> 1)
      }
    }
    for (const account of list) found[account] = 0
    return list
  }
}
