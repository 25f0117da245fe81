import * as fc from 'fast-check'
import { keeper } from '../../shared/model/change.ts'
import type { InvitationAct } from '../../shared/policy/life-cycles.ts'
import { smallAgency } from './small-agency.ts'

/** One act on some invitation, or the clock moving on. `which` chooses among those there are. */
export type RandomAct =
  | { readonly act: 'wait'; readonly days: number }
  | { readonly act: 'send'; readonly actor: string; readonly input: object }
  | {
      readonly act: Exclude<InvitationAct, 'send'>
      readonly actor: string
      readonly which: number
      readonly email: string | undefined
    }

const emails = ['bo@northlight.example', 'saga@home.example', 'SAGA@northlight.example', 'new@client.example']
const email = fc.constantFrom(...emails)
const actor = fc.constantFrom(keeper, keeper, keeper, 'anna', 'maja', 'bo', 'saga')

const send: fc.Arbitrary<RandomAct> = fc.record({
  act: fc.constant('send'),
  actor,
  input: fc.record({
    account: fc.constantFrom(...smallAgency.account.map(({ id }) => id)),
    role: fc.constantFrom('admin', 'standard', 'read-only', 'asset-analyst', 'viewer'),
    emails: fc.array(email, { minLength: 1, maxLength: 2 }),
  }),
})

const answer: fc.Arbitrary<RandomAct> = fc.record({
  act: fc.constantFrom('resend', 'revoke', 'accept', 'decline'),
  actor,
  which: fc.nat(7),
  email: fc.option(email, { nil: undefined }),
})

const wait: fc.Arbitrary<RandomAct> = fc.record({
  act: fc.constant('wait'),
  days: fc.integer({ min: 1, max: 21 }),
})

export const randomActs: fc.Arbitrary<readonly RandomAct[]> = fc.array(
  fc.oneof({ weight: 4, arbitrary: send }, { weight: 6, arbitrary: answer }, { weight: 1, arbitrary: wait }),
  { minLength: 20, maxLength: 40, size: 'max' },
)
