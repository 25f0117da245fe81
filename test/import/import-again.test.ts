import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { NamedBytes } from '../../electron/features/import/read-files.ts'
import { file, fromNordic, fromTop, users } from '../fixtures/google-rows.ts'
import { agency, client, document, importing, mcc, nothing } from '../fixtures/importing.ts'
import { soundWorkspace } from '../fixtures/sound-workspace.ts'
import { Chance, randomWorkspace } from '../helpers/random-workspace.ts'

describe('importing the same files again changes nothing', () => {
  const google = [
    file('users.json', { results: users }),
    file('top.json', { results: fromTop }),
    file('nordic.json', { results: fromNordic }),
  ]
  const sample = { name: 's.keyholder.json', bytes: readFileSync('resources/sample-agency.keyholder.json') }
  it.each<[string, readonly NamedBytes[]]>([
    ['Google answers', google],
    ['the sample agency', [sample]],
    ['both together', [...google, sample]],
    [
      'a document and another that uses its ids',
      [
        document(agency),
        document({
          account: [
            { ...mcc, kind: 'client', externalId: '9' },
            { ...client, name: 'Another' },
          ],
        }),
      ],
    ],
  ])('%s', (_, files) => {
    const first = importing(nothing, ...files)
    const total = Object.values(first.rows).reduce((sum, rows: readonly unknown[]) => sum + rows.length, 0)
    expect(first.merged).toMatchObject({ added: total, changed: 0 })
    expect(importing(first.rows, ...files).merged).toMatchObject({ added: 0, changed: 0 })
  })

  it('even where ids were taken by other accounts', () => {
    const other = document({
      account: [{ ...client, kind: 'manager' }],
      grant: [{ member: 'x', account: 'c1', role: 'standard' }],
      member: [{ id: 'x', name: 'X', email: 'x@x.example' }],
    })
    const first = importing(agency, other)
    expect(first.merged).toMatchObject({ added: 3 })
    expect(first.rows.grant.at(-1)).toMatchObject({ account: 'c1-2' })
    expect(importing(first.rows, other).merged).toMatchObject({ added: 0, changed: 0, unchanged: 3 })
  })

  for (let seed = 1; seed <= 20; seed++) {
    it(`and neither does an export of random rows of seed ${seed}`, () => {
      const rows = soundWorkspace(randomWorkspace(new Chance(seed), 'odd'))
      expect(importing(rows, document(rows)).merged).toMatchObject({ added: 0, changed: 0 })
    })
  }
})
