import { describe, expect, it } from 'vitest'
import { failureText } from '../../electron/cli/failure-text.ts'
import { parseDocument } from '../../electron/features/document/parse-document.ts'
import { toldReview } from '../../electron/reviews/told-review.ts'
import { smallReview } from '../fixtures/small-review.ts'
import { ads, agency, alone, anna, bc, fjord, mcc } from './small-agency.ts'

function refusal(document: unknown): string {
  return refusalOf(JSON.stringify(document))
}

function refusalOf(text: string): string {
  const result = parseDocument(text, 'n.json')
  return result.ok ? 'accepted' : failureText(result.error)
}

describe('a malformed document is refused with its place and what was expected there', () => {
  it.each([
    [
      'text that breaks off',
      '{"format": "keyholder-workspace",\n "name": "Nor',
      'n.json:2: The file ends too soon: it was cut off on its way.',
    ],
    [
      'text that is no JSON',
      '{\n "name": oops }',
      'n.json:2: This is not JSON: “oops” in column 10 cannot stand here.',
    ],
    [
      'a name that stands twice',
      '{"grants": [],\n"grants": []}',
      'n.json:2: "grants" stands twice in the same object, so one of the two would be lost.',
    ],
  ])('%s', (_, text, message) => {
    expect(refusalOf(text)).toBe(message)
  })

  it.each([
    ['no document at all', [], 'n.json: This must be an object in curly brackets, not [].'],
    [
      'another format',
      { ...agency, format: 'x' },
      'n.json: format: This must be one of: keyholder-workspace. It is "x".',
    ],
    ['no format', { ...agency, format: undefined }, 'n.json: format: “format” is missing.'],
    [
      'a newer version',
      { ...agency, version: 6 },
      'n.json: version: The file has version 6 of the format and this Keyholder knows version 5. Open it with a newer Keyholder.',
    ],
    [
      'a version that is none',
      { ...agency, version: '1' },
      'n.json: version: This must be one of: 1, 2, 3, 4, 5. It is "1".',
    ],
    ['no name', { ...agency, name: ' ' }, 'n.json: name: This must not be empty.'],
    [
      'an unknown part',
      { ...agency, roles: [] },
      'n.json: roles: “roles” is not known here. Known are: format, version, name, accounts, links, members, grants, invitations, findings, questions, reports, reviews.',
    ],
    [
      'a list that is none',
      { ...agency, links: {} },
      'n.json: links: This must be a list in square brackets, not {}.',
    ],
    [
      'a row that is none',
      { ...agency, members: ['anna'] },
      'n.json: members[0]: This must be an object in curly brackets, not "anna".',
    ],
  ])('%s', (_, document, message) => {
    expect(refusal(document)).toBe(message)
  })

  it.each([
    [
      'an unknown key',
      { colour: 'red' },
      'n.json: accounts[0].colour: “colour” is not known here. Known are: id, system, kind, name, externalId, billing, service, currency, timeZone, country, status.',
    ],
    [
      'an unknown kind',
      { kind: 'emperor' },
      /^n\.json: accounts\[0\]\.kind: This must be one of: manager, client, .*lead\. It is "emperor"\.$/,
    ],
    [
      'an unknown system',
      { system: 'bing' },
      /^n\.json: accounts\[0\]\.system: This must be one of: google-ads, .* It is "bing"\.$/,
    ],
    [
      'a kind of another system',
      { kind: 'pixel' },
      'n.json: accounts[0].kind: google-ads has no accounts of the kind “pixel”. Its kinds are: manager, client.',
    ],
    [
      'an unknown way of paying',
      { billing: 'cash' },
      'n.json: accounts[0].billing: This must be one of: automatic, manual, monthly-invoicing. It is "cash".',
    ],
    ['no name', { name: undefined }, 'n.json: accounts[0].name: “name” is missing.'],
    [
      'a name that is no text',
      { name: 5 },
      'n.json: accounts[0].name: This must be text in quotation marks, not 5.',
    ],
    [
      'an id that stands for two',
      { id: 'fjord' },
      'n.json: accounts[1].id: The id “fjord” stands for two accounts. Every account needs an id of its own.',
    ],
  ])('an account with %s', (_, part, message) => {
    expect(refusal({ ...agency, accounts: [{ ...mcc, ...part }, fjord, bc, ads, alone] })).toMatch(message)
  })

  it('an external id that two accounts have, whatever the hyphens', () => {
    const accounts = [
      { ...mcc, externalId: '100-000-0001' },
      { ...fjord, externalId: '1000000001' },
    ]
    expect(refusal({ ...agency, accounts })).toBe(
      'n.json: accounts[1].externalId: The external id 1000000001 already belongs to “Northlight MCC”.',
    )
  })

  it.each([
    [
      'an unknown parent',
      { parent: 'x', child: 'mcc' },
      'n.json: links[1].parent: There is no account with the id “x”.',
    ],
    [
      'an unknown child',
      { parent: 'mcc', child: 'x' },
      'n.json: links[1].child: There is no account with the id “x”.',
    ],
    [
      'one account at both ends',
      { parent: 'mcc', child: 'mcc' },
      'n.json: links[1]: “Northlight MCC” cannot be linked to itself.',
    ],
    [
      'the same ends as another',
      { parent: 'mcc', child: 'fjord', status: 'inactive' },
      'n.json: links[1]: “mcc” and “fjord” are linked twice. A pair of accounts has one link, whatever its status.',
    ],
    [
      'a circle',
      { parent: 'fjord', child: 'mcc' },
      'n.json: links[1]: This link would close a circle: Northlight MCC › Fjord Sport › Northlight MCC. An account cannot stand above itself.',
    ],
    [
      'two platforms',
      { parent: 'mcc', child: 'ads' },
      'n.json: links[1]: “Northlight MCC” (google-ads) and “Fjord TikTok” (tiktok-business-center) are on different platforms and cannot be linked.',
    ],
    [
      'an Ads Manager account in a Business Center',
      { parent: 'bc', child: 'alone' },
      /^n\.json: links\[1\]: .*give it the system tiktok-business-center\./,
    ],
    [
      'an unknown status',
      { parent: 'bc', child: 'ads', status: 'on' },
      'n.json: links[1].status: This must be one of: pending, active, refused, canceled, inactive, unknown. It is "on".',
    ],
    [
      'an unknown status and not what the platform said',
      { parent: 'bc', child: 'ads', status: 'unknown' },
      'n.json: links[1].raw: A status “unknown” needs what the platform said in “raw”.',
    ],
    [
      'what the platform said beside a status that needs none',
      { parent: 'bc', child: 'ads', raw: 'BOUND' },
      'n.json: links[1].raw: “raw” is what the platform called a status that is not known here, and the status is “active”. It is "BOUND".',
    ],
    [
      'an owner that is none',
      { parent: 'bc', child: 'ads', owner: 'maybe' },
      'n.json: links[1].owner: This must be one of: true, false, unknown. It is "maybe".',
    ],
    [
      'an unknown share',
      { parent: 'bc', child: 'ads', share: 'half' },
      'n.json: links[1].share: This must be one of: assigned, asset-admin, asset-operator, asset-analyst. It is "half".',
    ],
  ])('a link with %s', (_, link, message) => {
    expect(refusal({ ...agency, links: [...agency.links, link] })).toMatch(message)
  })

  it('a second owner', () => {
    const other = { ...mcc, id: 'other', name: 'Other MCC' }
    const links = [
      { parent: 'mcc', child: 'fjord', owner: true },
      { parent: 'other', child: 'fjord', owner: true },
    ]
    expect(refusal({ ...agency, accounts: [...agency.accounts, other], links })).toBe(
      'n.json: links[1].owner: “Fjord Sport” already has an owner: Northlight MCC. An account has one owner at most, so Other MCC cannot own it too.',
    )
  })

  it.each([
    ['no address', { email: 'bo' }, 'n.json: members[1].email: This must be an e-mail address, not "bo".'],
    [
      'an address that another has',
      { email: 'ANNA@northlight.example' },
      'n.json: members[1].email: The address ANNA@northlight.example already belongs to Anna Berg.',
    ],
    [
      'a day that is none',
      { leftOn: '2026-02-30' },
      'n.json: members[1].leftOn: This must be a day such as "2026-03-31", not "2026-02-30".',
    ],
    [
      'the id of another',
      { id: 'anna' },
      'n.json: members[1].id: The id “anna” stands for two members. Every member needs an id of its own.',
    ],
  ])('a member with %s', (_, part, message) => {
    const bo = { id: 'bo', name: 'Bo Lind', email: 'bo@northlight.example', ...part }
    expect(refusal({ ...agency, members: [anna, bo] })).toBe(message)
  })

  it.each([
    ['an unknown member', { member: 'x' }, 'n.json: grants[1].member: There is no member with the id “x”.'],
    [
      'an unknown account',
      { account: 'x' },
      'n.json: grants[1].account: There is no account with the id “x”.',
    ],
    [
      'an unknown role',
      { role: 'emperor' },
      'n.json: grants[1].role: google-ads has no role “emperor”. On an account of the kind “manager” can be held: admin, standard, billing, read-only, email-only, report-recipient.',
    ],
    [
      'a role of another kind',
      { account: 'ads', role: 'finance-manager' },
      'n.json: grants[1].role: The role “finance-manager” cannot be held on an account of the kind “ad-account”. These can: asset-admin, asset-operator, assigned, asset-analyst.',
    ],
    [
      'a second level',
      { role: 'standard' },
      'n.json: grants[1].role: Anna Berg would hold both admin and standard on Northlight MCC. These roles exclude each other.',
    ],
    ['the same role again', { role: 'admin' }, 'n.json: grants[1]: “anna” is given admin on “mcc” twice.'],
    [
      'nothing said of an unknown role',
      { role: 'unknown' },
      'n.json: grants[1].raw: A role “unknown” needs what the platform said in “raw”.',
    ],
    [
      'a moment that is none',
      { role: 'report-recipient', since: 'spring' },
      /^n\.json: grants\[1\]\.since: This must be a day such as .*, not "spring"\.$/,
    ],
  ])('a grant with %s', (_, part, message) => {
    const first = { member: 'anna', account: 'mcc', role: 'admin' }
    expect(refusal({ ...agency, grants: [first, { ...first, ...part }] })).toMatch(message)
  })

  it.each([
    [
      'an unknown account',
      { account: 'x' },
      'n.json: invitations[0].account: There is no account with the id “x”.',
    ],
    [
      'an unknown status',
      { status: 'sent' },
      'n.json: invitations[0].status: This must be one of: pending, accepted, declined, revoked, expired, unknown. It is "sent".',
    ],
    [
      'an unknown status and not what the platform said',
      { status: 'unknown' },
      'n.json: invitations[0].raw: A status “unknown” needs what the platform said in “raw”.',
    ],
    ['an id of its own', { id: 'i' }, /^n\.json: invitations\[0\]\.id: “id” is not known here\./],
  ])('an invitation with %s', (_, part, message) => {
    const invitation = { email: 'bo@n.example', account: 'mcc', role: 'standard', status: 'pending', ...part }
    expect(refusal({ ...agency, invitations: [invitation] })).toMatch(message)
  })

  it('a name that would change the prototype of an object', () => {
    const text = JSON.stringify(agency).replace('"name"', '"__proto__":{"version":9},"name"')
    expect(refusalOf(text)).toMatch(/__proto__” is not known here/)
  })

  it.each([
    [
      'a column that its kind does not have',
      { kind: 'pending', columns: ['state', 'shoe-size'] },
      /^n\.json: reports\[0\]\.definition\.columns: A report of the kind pending has no column shoe-size; it has email, /,
    ],
    [
      'an unknown key in its filter',
      { kind: 'access', filter: { colour: 'red' } },
      /^n\.json: reports\[0\]\.definition\.filter\.colour: “colour” is not known here\. Known are: systems, accounts, /,
    ],
    [
      'an unknown kind',
      { kind: 'gossip' },
      /^n\.json: reports\[0\]\.definition\.kind: This must be one of: access, /,
    ],
  ])('a kept report with %s', (_, definition, message) => {
    expect(refusal({ ...agency, version: 5, reports: [{ name: 'Money', definition }] })).toMatch(message)
  })

  const told = toldReview(smallReview)
  const [first, second] = told.items

  it.each([
    [
      'an unknown key of an item',
      { items: [{ ...first, colour: 'red' }] },
      /^n\.json: reviews\[0\]\.items\[0\]\.colour: “colour” is not known here\. Known are: id, member, account, role, raw, facts, /,
    ],
    [
      'an unknown answer',
      { items: [second, { ...first, decisions: [{ ...first!.decisions[0]!, answer: 'perhaps' }] }] },
      'n.json: reviews[0].items[1].decisions[0].answer: This must be one of: keep, change, remove, unknown, delegate. It is "perhaps".',
    ],
    [
      'a day that is none',
      { content: { ...told.content, due: 'soon' } },
      'n.json: reviews[0].content.due: This must be a day such as "2026-03-31", not "soon".',
    ],
    [
      'nobody to decide',
      { content: { ...told.content, reviewers: [] } },
      'n.json: reviews[0].content.reviewers: This must not be empty.',
    ],
    [
      'an item that stands twice',
      { items: [first, second, first] },
      'n.json: reviews[0].items[2].id: “autumn-1” stands here for the second time: an id stands for one thing only.',
    ],
    [
      'two decisions of one reviewer about an item',
      { items: [{ ...first, decisions: [...first!.decisions, first!.decisions[0]] }] },
      'n.json: reviews[0].items[0].decisions[2].reviewer: “anna” stands here for the second time: an id stands for one thing only.',
    ],
    [
      'a change to no role',
      { items: [{ ...first, decisions: [{ ...first!.decisions[0]!, answer: 'change' }] }] },
      'n.json: reviews[0].items[0].decisions[0].role: The answer “change” needs “role” beside it.',
    ],
    [
      'somebody else beside an answer of one’s own',
      { items: [{ ...first, decisions: [{ ...first!.decisions[0]!, to: 'dan' }] }] },
      'n.json: reviews[0].items[0].decisions[0].to: “to” cannot stand beside the answer “keep”.',
    ],
    [
      'an answer of the person whose role it is',
      { items: [{ ...first, decisions: [{ ...first!.decisions[0]!, reviewer: 'cleo' }] }] },
      'n.json: reviews[0].items[0].decisions[0].reviewer: This reviewer answers about a role of their own, which nobody may.',
    ],
  ])('a review with %s', (_, part, message) => {
    expect(refusal({ ...agency, version: 5, reviews: [{ ...told, ...part }] })).toMatch(message)
  })

  it('a review that stands twice', () => {
    expect(refusal({ ...agency, version: 5, reviews: [told, told] })).toMatch(
      /^n\.json: reviews\[1\]\.id: “autumn” stands here for the second time/,
    )
  })
})
