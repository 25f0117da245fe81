import { Column } from './column.ts'

/**
 * What each member holds on each account: one entry a pair, with the roles as a mask. An entry whose
 * roles are all gone stays, empty, for the next role of the same pair.
 */
export class Holdings {
  readonly member = new Column(Int32Array)
  readonly account = new Column(Int32Array)
  readonly roles = new Column(Int32Array)
  readonly nextOfAccount = new Column(Int32Array)
  readonly nextOfMember = new Column(Int32Array)
  /** First entry of each account and of each member, or -1. */
  readonly firstOfAccount = new Column(Int32Array)
  readonly firstOfMember = new Column(Int32Array)
  /** Moves on with every change of a role. */
  version = 0
  /** Open addressing; an entry's place plus one, 0 for an empty slot. */
  private slots = new Int32Array(1024)

  addAccount(): void {
    this.firstOfAccount.push(-1)
  }

  addMember(): void {
    this.firstOfMember.push(-1)
  }

  /** The roles that the member holds on the account itself. */
  rolesOf(member: number, account: number): number {
    const entry = this.find(member, account)
    return entry === -1 ? 0 : this.roles.data[entry]!
  }

  give(member: number, account: number, role: number): void {
    this.version++
    const entry = this.find(member, account)
    if (entry === -1) this.add(member, account, role)
    else this.roles.data[entry]! |= role
  }

  take(member: number, account: number, role: number): void {
    this.version++
    const entry = this.find(member, account)
    if (entry !== -1) this.roles.data[entry]! &= ~role
  }

  private find(member: number, account: number): number {
    const { slots } = this
    const last = slots.length - 1
    const members = this.member.data
    const accounts = this.account.data
    for (let slot = hash(member, account) & last; ; slot = (slot + 1) & last) {
      const entry = slots[slot]! - 1
      if (entry === -1 || (members[entry] === member && accounts[entry] === account)) return entry
    }
  }

  private add(member: number, account: number, roles: number): void {
    const entry = this.member.push(member)
    this.account.push(account)
    this.roles.push(roles)
    this.nextOfAccount.push(this.firstOfAccount.data[account]!)
    this.nextOfMember.push(this.firstOfMember.data[member]!)
    this.firstOfAccount.data[account] = entry
    this.firstOfMember.data[member] = entry
    if (this.member.length * 2 > this.slots.length) this.grow()
    else this.place(entry)
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2)
    for (let entry = 0; entry < this.member.length; entry++) this.place(entry)
  }

  private place(entry: number): void {
    const last = this.slots.length - 1
    let slot = hash(this.member.data[entry]!, this.account.data[entry]!) & last
    while (this.slots[slot] !== 0) slot = (slot + 1) & last
    this.slots[slot] = entry + 1
  }
}

/** Spreads pairs over the slots; the multipliers are the usual odd constants for 32-bit mixing. */
function hash(member: number, account: number): number {
  const mixed = Math.imul(member, 0x9e3779b1) ^ Math.imul(account, 0x85ebca77)
  return mixed ^ (mixed >>> 15)
}
