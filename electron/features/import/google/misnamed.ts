import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { ImportRequest } from '../../../../shared/contract/import.ts'
import { customerAsked } from './asked.ts'
import { shownCustomerId } from './customer-id.ts'
import { nobody } from './rows.ts'
import type { GoogleRows } from './rows.ts'

/** The rows of a resource: how many there are, and the customer that each says was asked. */
interface AskedRows {
  readonly length: number
  readonly customerOf: (row: number) => number
}

const rowsAbout: { readonly [resource: string]: (rows: GoogleRows) => AskedRows } = {
  customer_client: ({ clients: { asked, length } }) => ({ length, customerOf: (row) => asked.at(row) }),
  customer_client_link: ({ clientLinks: { manager, length } }) => ({
    length,
    customerOf: (row) => manager.at(row),
  }),
  customer_manager_link: ({ managerLinks: { client, length } }) => ({
    length,
    customerOf: (row) => client.at(row),
  }),
  customer_user_access: ({ accesses }) => ({
    length: accesses.length,
    customerOf: (row) => accesses[row]!.customer,
  }),
  customer_user_access_invitation: ({ invitations }) => ({
    length: invitations.length,
    customerOf: (row) => invitations[row]!.customer,
  }),
}

/** Holds the rows of a file against what its request says; to be made before the first of them is read. */
export class Misnamed {
  private readonly rows: GoogleRows
  private readonly before: ReadonlyMap<string, number>

  constructor(rows: GoogleRows) {
    this.rows = rows
    this.before = new Map(
      Object.entries(rowsAbout).map(([resource, of]) => [resource, of(rows).length] as const),
    )
  }

  /** What the first row says that is about something else than was asked. The rows stand: they say it themselves. */
  warningAbout(file: string, request: ImportRequest): Failure | null {
    const { customers } = this.rows
    const asked = customerAsked(request)
    for (const [resource, of] of Object.entries(rowsAbout)) {
      const { length, customerOf } = of(this.rows)
      for (let row = this.before.get(resource)!; row < length; row++) {
        const customer = customerOf(row)
        const digits = customer === nobody ? null : customers.digitsOf(customer)
        const isOther = asked !== null && digits !== null && Number(digits) !== asked
        if (resource === request.endpoint && !isOther) continue
        const named = spelled(request.endpoint, request.params['customer_id'])
        const found = spelled(resource, digits === null ? undefined : shownCustomerId(digits))
        return failed('bad-input', 'google.misnamed', { file, named, found }).error
      }
    }
    return null
  }
}

function spelled(resource: string, customer: string | undefined): string {
  return customer === undefined ? resource : `${resource} (${customer})`
}
