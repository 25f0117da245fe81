import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { ImportRequest } from '../../../../shared/contract/import.ts'
import type { Origin } from '../incoming.ts'
import { rowsKey } from '../json/pieces.ts'
import type { Piece, RowTaker } from '../json/pieces.ts'
import { listed } from '../listed.ts'
import type { Tally } from '../tally.ts'
import { customerAsked, provesAbsence } from './asked.ts'
import { camelCase, camelCased, isFields } from './camel-case.ts'
import type { Fields } from './camel-case.ts'
import { Misnamed } from './misnamed.ts'
import { PrintedRows } from './printed-rows.ts'
import { readAccess, readClient, readClientLink, readInvitation, readManagerLink } from './resources.ts'
import type { Read } from './resource-fields.ts'
import { GoogleRows } from './rows.ts'

/** What stands in a chunk beside its rows. */
const chunkKeys = new Set(
  'results fieldMask requestId totalResultsCount queryResourceConsumption summaryRow nextPageToken'.split(
    ' ',
  ),
)

type Resource =
  | 'customerClient'
  | 'customerClientLink'
  | 'customerManagerLink'
  | 'customerUserAccess'
  | 'customerUserAccessInvitation'

/** Where a bare resource says what it is. */
const resourceByCollection: { readonly [collection: string]: Resource } = {
  customerClients: 'customerClient',
  customerClientLinks: 'customerClientLink',
  customerManagerLinks: 'customerManagerLink',
  customerUserAccesses: 'customerUserAccess',
  customerUserAccessInvitations: 'customerUserAccessInvitation',
}

const resources = Object.values(resourceByCollection)

/**
 * Gathers what answers of the Google Ads API say (facts B1, B2), from any number of files in any order. Rows
 * that cannot be read are problems, with their place; rows about other resources are told.
 */
export class GoogleReader {
  readonly rows = new GoogleRows()
  readonly warnings: Failure[] = []
  readonly problems: Failure[] = []
  /** Files that are not all of an answer: what they lack may still be there. */
  readonly unfinished = new Set<string>()
  private readonly tally: Tally
  private readonly printed = new PrintedRows(this.rows)
  private readonly others = new Map<string, Map<string, number>>()
  /** Files without rows that do not say whom they are about. */
  private readonly unsaid: string[] = []
  /** Files without rows from which nothing follows. */
  private readonly inconclusive: string[] = []

  constructor(tally: Tally) {
    this.tally = tally
  }

  /** What rows of a file are taken by right off its bytes, where they are as the API prints them. */
  takerFor(file: string): RowTaker {
    const { places } = this.rows
    return {
      enter: (path, line) => places.enter(file, path, line),
      take: (bytes, at, index) => this.printed.take(bytes, at, index),
    }
  }

  /** Rows that a taker took. */
  count(file: string, rows: number): void {
    this.tally.read(file, rows)
  }

  take(piece: Extract<Piece, { readonly kind: 'row' | 'frame' }>, file: string): void {
    const { kind, value, path, line, begins } = piece
    const origin: Origin = originOf(file, path, line)
    if (!isFields(value)) return this.refuse(notRecognised(origin), file)
    const fields = camelCased(value)
    if (fields['error'] !== undefined) return this.fail(apiError(fields['error'], origin), file)
    const isResult = path.endsWith(']') && path.includes(rowsKey)
    if (kind === 'frame' || (!isResult && Object.keys(fields).every((key) => chunkKeys.has(key)))) {
      return this.takeFrame(fields, file)
    }
    this.takeRow(fields, origin, begins)
  }

  /** A file begins; the answer is called after its last piece, with the request that the file names, if it does. */
  begin(file: string): (request: ImportRequest | null) => void {
    const misnamed = new Misnamed(this.rows)
    return (request) => {
      this.tellSkipped(file)
      if (this.tally.countOf(file).rows === 0) return this.takeNothing(file, request)
      const warning = request && misnamed.warningAbout(file, request)
      if (warning) this.warnings.push(warning)
    }
  }

  /** To be called after the last file, for what is said of several together. */
  finish(): void {
    const { unsaid, inconclusive } = this
    if (unsaid.length > 0) {
      this.warnings.push(failed('bad-input', 'google.nobody-asked', listed(unsaid)).error)
    }
    if (inconclusive.length > 0) {
      this.warnings.push(failed('bad-input', 'google.proves-nothing', listed(inconclusive)).error)
    }
  }

  private tellSkipped(file: string): void {
    const skipped = this.others.get(file)
    if (!skipped) return
    const count = [...skipped.values()].reduce((sum, each) => sum + each, 0)
    const names = [...skipped.keys()].join(', ')
    this.warnings.push(failed('bad-input', 'google.rows-skipped', { file, count, resources: names }).error)
  }

  /** There is nothing in a file: only its request says of whom that is so. */
  private takeNothing(file: string, request: ImportRequest | null): void {
    if (this.unfinished.has(file)) return
    const said = request?.params['customer_id']
    if (!request || said === undefined) {
      this.unsaid.push(file)
      return
    }
    const asked = customerAsked(request)
    if (asked === null) {
      const details = { file, path: 'customer_id', found: said.slice(0, 40) }
      this.fail(failed('bad-input', 'google.wrong-id', details).error, file)
    } else if (provesAbsence(request)) {
      const customer = this.rows.customers.add(asked)
      this.rows.nobodies.push({
        customer,
        resource: request.endpoint,
        place: this.rows.places.addOne({ file }),
      })
    } else this.inconclusive.push(file)
  }

  /** The file breaks off, or was no answer: nothing in it is all there is. */
  fail(problem: Failure, file: string): void {
    this.unfinished.add(file)
    this.problems.push(problem)
  }

  private takeFrame(chunk: Fields, file: string): void {
    if (!chunk['nextPageToken']) return
    this.unfinished.add(file)
    this.warnings.push(failed('bad-input', 'google.more-pages', { file }).error)
  }

  /** `begins` is the line of a row that is the whole file. */
  private takeRow(fields: Fields, at: Origin, begins: number | undefined): void {
    const bare = bareResource(fields)
    const known = bare === undefined ? resources.filter((name) => fields[name] !== undefined) : [bare]
    if (known.length === 0) return this.takeOther(fields, at)
    const origin = begins === undefined ? at : { ...at, line: begins }
    this.tally.read(origin.file)
    const place = this.rows.places.addOne(origin)
    let taken = 0
    for (const name of known) {
      const resource = bare === undefined ? fields[name] : fields
      if (this.takeResource(name, resource, origin, place)) taken++
    }
    if (taken === 0) this.tally.leaveOut(origin.file)
    if (taken < known.length) this.unfinished.add(origin.file)
  }

  private takeResource(name: Resource, resource: unknown, origin: Origin, place: number): boolean {
    const { rows } = this
    switch (name) {
      case 'customerClient':
        return this.taken(readClient(resource, origin), (row) => rows.addClient(row, place))
      case 'customerClientLink':
        return this.taken(readClientLink(resource, origin), (row) => rows.addLink(row, 'manager', place))
      case 'customerManagerLink':
        return this.taken(readManagerLink(resource, origin), (row) => rows.addLink(row, 'client', place))
      case 'customerUserAccess':
        return this.taken(readAccess(resource, origin), (row) => rows.addAccess(row, place))
      case 'customerUserAccessInvitation':
        return this.taken(readInvitation(resource, origin), (row) => rows.addInvitation(row, place))
    }
  }

  private taken<Row>(read: Read<Row>, add: (row: Row) => void): boolean {
    if ('failure' in read) this.problems.push(read.failure)
    else add(read.row)
    return !('failure' in read)
  }

  private takeOther(fields: Fields, origin: Origin): void {
    if (!isRow(fields)) return this.refuse(notRecognised(origin), origin.file)
    const skipped = this.others.get(origin.file) ?? new Map<string, number>()
    const name = Object.keys(fields).join(', ')
    this.others.set(origin.file, skipped.set(name, (skipped.get(name) ?? 0) + 1))
    this.tally.read(origin.file)
    this.tally.leaveOut(origin.file)
  }

  private refuse(problem: Failure, file: string): void {
    this.tally.read(file)
    this.tally.leaveOut(file)
    this.fail(problem, file)
  }
}

function originOf(file: string, path: string, line: number | undefined): Origin {
  if (line === undefined) return path === '' ? { file } : { file, path }
  return path === '' ? { file, line } : { file, path, line }
}

function apiError(error: unknown, origin: Origin): Failure {
  const fields = isFields(error) ? error : {}
  const { status = fields['code'] ?? null, message = error } = fields
  const reason = typeof message === 'string' ? message : JSON.stringify(message)
  const word = typeof status === 'string' ? status : JSON.stringify(status)
  return failed('bad-input', 'google.error', { ...origin, status: word, reason: reason.slice(0, 300) }).error
}

function notRecognised(origin: Origin): Failure {
  return failed('bad-input', 'import.not-recognised', { ...origin }).error
}

/** A row is an object of objects, one for each resource that was asked for. */
function isRow(fields: Fields): boolean {
  const values = Object.values(fields)
  return values.length > 0 && values.every(isFields)
}

function bareResource(fields: Fields): Resource | undefined {
  const name = fields['resourceName']
  return typeof name === 'string' ? resourceByCollection[camelCase(name.split('/')[2] ?? '')] : undefined
}
