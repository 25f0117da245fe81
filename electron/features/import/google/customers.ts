import { NumberTable } from '../../../access/number-table.ts'
import { accountId, shownCustomerId } from './customer-id.ts'

/** The customers that answers name, by small numbers in the order in which they were first named. */
export class Customers {
  private readonly table = new NumberTable()
  /** One text for each: they are compared and looked up a lot. */
  private readonly ids: string[] = []

  get count(): number {
    return this.table.length
  }

  /** By the ten digits, as a number. */
  add(digits: number): number {
    return this.table.add(digits)
  }

  digitsOf(customer: number): string {
    return String(this.table.at(customer)).padStart(10, '0')
  }

  /** Keyholder's id of the account. */
  idOf(customer: number): string {
    return (this.ids[customer] ??= accountId(this.digitsOf(customer)))
  }

  /** As Google shows it. */
  shownOf(customer: number): string {
    return shownCustomerId(this.digitsOf(customer))
  }
}
