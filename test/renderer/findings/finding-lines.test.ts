import { describe, expect, it } from 'vitest'
import { findingLines } from '../../../renderer/features/findings/finding-lines.ts'
import type { FindingFilter } from '../../../renderer/features/findings/filter.ts'
import { commonDomains } from '../../../renderer/features/findings/settings/common-domains.ts'
import type { FindingsPage } from '../../../shared/contract/findings.ts'

const all: FindingFilter = { severity: null, kind: null, muted: false, account: null, member: null }
const kinds: FindingsPage['kinds'] = [
  { kind: 'duplicate-access', open: 1, muted: 2 },
  { kind: 'left-with-access', open: 2, muted: 0 },
  { kind: 'group-default-admin', open: 0, muted: 1 },
]

const inWords = (filter: Partial<FindingFilter>) =>
  findingLines(kinds, { ...all, ...filter }).map((line) =>
    line.line === 'head' ? `${line.kind} ${line.count}` : line.place,
  )

describe('the lines of the list, known before the findings are', () => {
  it('are heads in the order of the kinds, each before as many places as there are', () => {
    expect(inWords({})).toEqual(['left-with-access 2', 0, 1, 'duplicate-access 1', 2])
  })

  it('are those of one severity, of one kind, or of what is muted', () => {
    expect(inWords({ severity: 'low' })).toEqual(['duplicate-access 1', 0])
    expect(inWords({ kind: 'left-with-access' })).toEqual(['left-with-access 2', 0, 1])
    expect(inWords({ muted: true })).toEqual(['group-default-admin 1', 0, 'duplicate-access 2', 1, 2])
    expect(inWords({ kind: 'left-with-access', severity: 'low' })).toEqual([])
  })
})

describe('domains that are offered', () => {
  it('are those of people’s addresses, the most frequent first; not of service accounts', () => {
    const emails = ['a@x.example', 'b@Y.example', 'c@y.example', 'd@a.example']
    const people = emails.map((email) => ({ id: email, name: email, email }))
    const robot = { id: 'r', name: 'R', email: 'r@robots.example', nature: 'service' as const }
    expect(commonDomains([...people, robot])).toEqual(['y.example', 'a.example', 'x.example'])
  })
})
