import { describe, expect, it } from 'vitest'
import { failureText } from '../../electron/cli/failure-text.ts'
import { parseDocument } from '../../electron/features/document/parse-document.ts'
import { agency } from './small-agency.ts'

function rowsOf(document: unknown) {
  const result = parseDocument(JSON.stringify(document), 'n.json')
  if (!result.ok) throw new Error(failureText(result.error))
  return result.value.rows
}

describe('a workspace document', () => {
  it('fills in what it may leave out', () => {
    expect(rowsOf(agency).link).toEqual([{ parent: 'mcc', child: 'fjord', status: 'active', owner: 'no' }])
    expect(rowsOf({ format: 'keyholder-workspace', version: 1, name: 'Empty' })).toEqual({
      account: [],
      link: [],
      member: [],
      grant: [],
      invitation: [],
    })
  })

  it.each([
    [true, 'yes'],
    [false, 'no'],
    ['unknown', 'unknown'],
  ])('reads the owner %s as %s', (owner, word) => {
    expect(rowsOf({ ...agency, links: [{ ...agency.links[0]!, owner }] }).link[0]?.owner).toBe(word)
  })

  it('takes the words that the platforms use for roles', () => {
    const grants = [
      { member: 'anna', account: 'alone', role: 'operator' },
      { member: 'anna', account: 'fjord', role: 'READ_ONLY' },
      { member: 'anna', account: 'ads', role: 'asset-viewer' },
    ]
    expect(rowsOf({ ...agency, grants }).grant.map(({ role }) => role)).toEqual([
      'manager',
      'read-only',
      'asset-analyst',
    ])
    const invitations = [{ email: 'a@b.example', account: 'alone', role: 'analyst', status: 'pending' }]
    expect(rowsOf({ ...agency, invitations }).invitation[0]).toMatchObject({
      id: 'invitation-1',
      role: 'viewer',
    })
  })

  it.each([
    ['assigned', 'assigned'],
    ['admin', 'asset-admin'],
    ['Operator', 'asset-operator'],
    ['analyst', 'asset-analyst'],
    ['asset-operator', 'asset-operator'],
  ])('reads the share %s as %s', (share, word) => {
    expect(rowsOf({ ...agency, links: [{ parent: 'bc', child: 'ads', share }] }).link[0]?.share).toBe(word)
  })

  it('may begin with a byte order mark', () => {
    expect(parseDocument(`\uFEFF${JSON.stringify(agency)}`, 'n.json').ok).toBe(true)
  })

  it('keeps what the platform said of a role that nobody knows', () => {
    const grants = [{ member: 'anna', account: 'mcc', role: 'unknown', raw: 'SUPERUSER' }]
    expect(rowsOf({ ...agency, grants }).grant).toEqual(grants)
  })
})
