import { Column } from './column.ts'
import { isText } from './words.ts'

/** What the model has a place for, in the order in which it is told. */
export const attributes = ['name', 'currency', 'timeZone', 'status'] as const
export type Attribute = (typeof attributes)[number]

/** What a row says of an account. Texts that are empty say nothing. */
export interface SaidOfAccount extends Readonly<Partial<Record<Attribute, string | undefined>>> {
  readonly manager: boolean | undefined
  readonly isHidden: boolean
  readonly isTest: boolean
}

/**
 * What all rows say of each account together: the first to say something counts, and what others say instead
 * is noted. A client comes once for each manager above it that was asked, so most rows say nothing new; they
 * make nothing. Accounts go by their places among the customers.
 */
export class Drafts {
  /** Accounts in the order in which rows were first about them. */
  readonly order = new Column()
  readonly isManager = new Column()
  readonly isHidden = new Column()
  readonly isTest = new Column()
  /** Attributes that rows contradict each other about; hardly any account has some. */
  readonly contradicted = new Map<number, Set<Attribute | 'manager'>>()
  private readonly firstPlaces = new Column()
  private readonly said: { readonly [A in Attribute]: (string | undefined)[] } = {
    name: [],
    currency: [],
    timeZone: [],
    status: [],
  }

  /** The number of the row that first was about the account. */
  placeOf(account: number): number {
    return this.firstPlaces.at(account) - 1
  }

  saidOf(attribute: Attribute, account: number): string | undefined {
    return this.said[attribute][account]
  }

  /** Whether a text in the bytes is what is known already. */
  isKnown(attribute: Attribute, account: number, bytes: Uint8Array, start: number, end: number): boolean {
    const known = this.said[attribute][account]
    return known !== undefined && isText(bytes, start, end, known)
  }

  mention(account: number, place: number): void {
    if (this.firstPlaces.at(account) !== 0) return
    this.firstPlaces.set(account, place + 1)
    this.order.push(account)
  }

  /** Only managers can be asked for their clients. */
  mentionManager(account: number, place: number): void {
    this.mention(account, place)
    this.isManager.set(account, isSo)
  }

  say(account: number, place: number, said: SaidOfAccount): void {
    this.mention(account, place)
    if (said.manager !== undefined) {
      const manager = said.manager ? isSo : isNotSo
      const known = this.isManager.at(account)
      if (known === 0) this.isManager.set(account, manager)
      else if (known !== manager) this.contradict(account, 'manager')
    }
    if (said.isHidden) this.isHidden.set(account, isSo)
    if (said.isTest) this.isTest.set(account, isSo)
    this.sayText('name', account, said.name)
    this.sayText('currency', account, said.currency)
    this.sayText('timeZone', account, said.timeZone)
    this.sayText('status', account, said.status)
  }

  private sayText(attribute: Attribute, account: number, text: string | undefined): void {
    if (text === undefined || text === '') return
    const texts = this.said[attribute]
    const known = texts[account]
    if (known === undefined) texts[account] = text
    else if (known !== text) this.contradict(account, attribute)
  }

  private contradict(account: number, attribute: Attribute | 'manager'): void {
    const known = this.contradicted.get(account)
    if (known) known.add(attribute)
    else this.contradicted.set(account, new Set([attribute]))
  }
}

/** Of what rows may leave open: 0 is what nobody said. */
export const isNotSo = 1
export const isSo = 2
