import type { NamedBytes } from '../../electron/features/import/incoming.ts'
import type { Chance } from '../helpers/random-workspace.ts'

/*
 * Answers of the Google Ads API with everything that was ever seen in one: every shape around the rows, both
 * spellings of names, ids as text, as numbers and with hyphens, words that nobody knows, rows twice, rows that
 * contradict each other, rows that are broken, and files that are.
 */

type Fields = Record<string, unknown>

const customers = Array.from({ length: 9 }, (_, place) => String(1_112_223_330 + place * 7))
const oddCustomers = ['0001112223', '12345', '111-222-3330', ' 1112223337', '0', 'x', '', '11122233344']
const names = ['Fjord', 'Lumi', 'Åsa & "Co"', '東京', 'a\\b', '', 'Tab\there', '😀', 'Nordic', 'Fjord Sport']
const emails = [
  'anna@x.example',
  'Anna@X.example',
  'bo@x.example',
  'bot@y.gserviceaccount.com',
  ' cy@x.example ',
]

/** From one to four files. */
export function randomAnswers(chance: Chance): readonly NamedBytes[] {
  const isTidy = chance.happens(0.4)
  return Array.from({ length: 1 + chance.below(4) }, (_, place) => {
    const rows = Array.from({ length: chance.below(14) }, () => randomRow(chance, isTidy))
    for (let again = chance.below(4); again > 0 && rows.length > 0; again--) rows.push(chance.pick(rows))
    const text = damaged(chance, isTidy, respelled(chance, shaped(chance, rows)))
    return { name: `answer-${place}.json`, bytes: Buffer.from(text) }
  })
}

function randomRow(chance: Chance, isTidy: boolean): unknown {
  if (!isTidy && chance.happens(0.03)) {
    return chance.pick([
      null,
      5,
      'row',
      [],
      {},
      [[]],
      { campaign: { id: '1' } },
      { campaign: 1 },
      { error: { code: 500, message: 'oops' } },
      { requestId: 'x' },
      { customerClient: null },
      { customerClient: 'x' },
      { customerUserAccess: [] },
    ])
  }
  const [name, fields] = randomResource(chance, isTidy)
  if (!isTidy) spoil(chance, fields)
  if (chance.happens(0.05)) return fields
  const row: Fields = chance.happens(0.15) ? { customer: { id: chance.pick(customers), labels: [1] } } : {}
  row[name] = fields
  if (!isTidy && chance.happens(0.04)) row[chance.pick(['customerClient', 'customerUserAccess'])] = fields
  if (chance.happens(0.05)) row['metrics'] = { clicks: 1.5e3, ctr: -0.1, on: true, off: null }
  return row
}

function randomResource(chance: Chance, isTidy: boolean): [string, Fields] {
  const customer = () => (isTidy || chance.happens(0.95) ? chance.pick(customers) : chance.pick(oddCustomers))
  const [asked, other] = [customer(), customer()]
  const number = String(chance.below(30))
  switch (chance.below(9)) {
    case 0:
    case 1: {
      const managerLinkId = chance.happens(0.8) ? { managerLinkId: number } : {}
      const status = chance.pick([
        'ACTIVE',
        'INACTIVE',
        'PENDING',
        'REFUSED',
        'CANCELED',
        'FROZEN',
        2,
        '4',
        0,
      ])
      const more = {
        ...managerLinkId,
        status,
        ...(chance.happens(0.5) ? { hidden: chance.happens(0.5) } : {}),
      }
      if (chance.happens(0.5)) {
        const resourceName = `customers/${asked}/customerClientLinks/${other}~${number}`
        return ['customerClientLink', { resourceName, clientCustomer: `customers/${other}`, ...more }]
      }
      const resourceName = `customers/${asked}/customerManagerLinks/${other}~${number}`
      return ['customerManagerLink', { resourceName, managerCustomer: `customers/${other}`, ...more }]
    }
    case 2:
    case 3: {
      const user = String(chance.below(6))
      return [
        'customerUserAccess',
        {
          resourceName: `customers/${asked}/customerUserAccesses/${user}`,
          ...(chance.happens(0.9) ? { userId: user } : {}),
          emailAddress: chance.happens(0.9) ? chance.pick(emails) : chance.pick(['', 'no address', 'a@b@c']),
          accessRole: chance.pick([
            'ADMIN',
            'STANDARD',
            'READ_ONLY',
            'EMAIL_ONLY',
            'UNKNOWN',
            'KING',
            2,
            7,
            '3',
          ]),
          accessCreationDateTime: chance.pick([
            '2024-03-05 09:15:00',
            '2024-13-05 09:15:00',
            '2024-02-30',
            '',
          ]),
          ...(chance.happens(0.1) ? { pendingMultiPartyAuthReview: 'x/y' } : {}),
          ...(chance.happens(0.1) ? { inviterUserEmailAddress: 'cy@x.example' } : {}),
        },
      ]
    }
    case 4: {
      return [
        'customerUserAccessInvitation',
        {
          resourceName: `customers/${asked}/customerUserAccessInvitations/${number}`,
          invitationId: number,
          emailAddress: chance.happens(0.9) ? chance.pick(emails) : '',
          accessRole: chance.pick(['ADMIN', 'STANDARD', 'KING', 4]),
          creationDateTime: '2026-11-02 08:00:00',
          invitationStatus: chance.pick(['PENDING', 'DECLINED', 'EXPIRED', 2, 'LOST']),
        },
      ]
    }
    default:
      return [
        'customerClient',
        {
          resourceName: `customers/${asked}/customerClients/${other}`,
          clientCustomer: `customers/${other}`,
          id: other,
          level: chance.pick(['0', '1', '1', '1', '2', 1]),
          manager: chance.happens(0.4),
          ...(chance.happens(0.7) ? { hidden: chance.happens(0.2) } : {}),
          ...(chance.happens(0.5) ? { testAccount: chance.happens(0.2) } : {}),
          ...(chance.happens(0.8) ? { descriptiveName: chance.pick(names) } : {}),
          ...(chance.happens(0.8) ? { currencyCode: chance.pick(['SEK', 'EUR', '']) } : {}),
          ...(chance.happens(0.8) ? { timeZone: chance.pick(['Europe/Oslo', 'Asia/Tokyo']) } : {}),
          status: chance.pick(['ENABLED', 'ENABLED', 'CANCELED', 'ODD', 2, '3']),
        },
      ]
  }
}

/** One field missing, null, of another kind, or one that nobody reads. */
function spoil(chance: Chance, fields: Fields): void {
  if (chance.happens(0.75)) return
  const name = chance.pick(Object.keys(fields))
  switch (chance.below(7)) {
    case 0:
      delete fields[name]
      break
    case 1:
      fields[name] = null
      break
    case 2:
      fields[name] = chance.pick([true, 7, -7, 1.5, 'text', [], {}, ['x'], 1e21, '', '07', 12345678901234])
      break
    case 3:
      fields['appliedLabels'] = chance.pick([[], ['x'], { a: { b: [] } }, 'x', 3])
      break
    case 4:
      if (typeof fields[name] === 'string')
        fields[name] = fields[name].replace(/(\d{3})(\d{3})(\d{4})/, '$1-$2-$3')
      break
    case 5:
      if (typeof fields[name] === 'string' && /^\d+$/.test(fields[name])) fields[name] = Number(fields[name])
      break
    case 6:
      fields['resource_name'] = chance.pick([null, 'customers/1112223330/customerClients/1112223337'])
  }
}

function shaped(chance: Chance, rows: readonly unknown[]): string {
  const space = chance.happens(0.2) ? 2 : undefined
  const half = Math.floor(rows.length / 2)
  switch (chance.below(6)) {
    case 0:
      return JSON.stringify(
        { results: rows, fieldMask: 'x', ...(chance.happens(0.1) ? { nextPageToken: 'x' } : {}) },
        null,
        space,
      )
    case 1:
      return JSON.stringify(
        [
          { results: rows.slice(0, half), requestId: 'x' },
          { fieldMask: 'x', results: rows.slice(half) },
        ],
        null,
        space,
      )
    case 2:
      return JSON.stringify(rows, null, space)
    case 3:
      return rows.map((row) => JSON.stringify(row)).join(chance.pick(['\n', '\r\n', '\n\n']))
    case 4:
      return [rows.slice(0, half), rows.slice(half)]
        .map((some) => JSON.stringify({ results: some }))
        .join('\n')
    default:
      return JSON.stringify([...rows.slice(0, half), { results: rows.slice(half) }], null, space)
  }
}

/** The same with names in snake_case, letters as escapes, or ids with all their digits as numbers. */
function respelled(chance: Chance, text: string): string {
  let respelt = text
  if (chance.happens(0.25)) {
    respelt = respelt.replaceAll(/"(\w+)":/g, (key) =>
      chance.happens(0.9) ? key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : key,
    )
  }
  if (chance.happens(0.1)) respelt = respelt.replaceAll(/"(id|userId|level)":"([1-9]\d*)"/g, '"$1":$2')
  if (chance.happens(0.1)) respelt = respelt.replaceAll('ENABLED', String.raw`ENABLE\u0044`)
  if (chance.happens(0.05)) respelt = respelt.replaceAll('"userId":"', '"userId":"92233720368547758')
  if (chance.happens(0.05)) respelt = respelt.replaceAll(/"userId":"(\d+)"/g, '"userId":9007199254740993$1')
  return respelt
}

function damaged(chance: Chance, isTidy: boolean, text: string): string {
  if (isTidy || chance.happens(0.7)) return text
  const at = chance.below(text.length + 1)
  if (chance.happens(0.4)) return text.slice(0, at)
  const junk = chance.pick([
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\\',
    '\n',
    '0',
    'null',
    '\u0000',
    '-',
    '"results":',
    '\uFFFD',
  ])
  return text.slice(0, at) + junk + text.slice(at + chance.below(3))
}
