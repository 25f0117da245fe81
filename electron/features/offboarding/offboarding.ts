import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { Offboarding, RemainingWay } from '../../../shared/contract/offboarding.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { failureAt } from '../../failure-at.ts'
import type { CommandHandlers, QueryHandlers, WorkspaceView } from '../../feature.ts'
import { readOnce } from '../../read-once.ts'
import type { StepRunner } from '../../steps.ts'
import { revised } from '../revised.ts'
import { hasLeft } from '../../../shared/model/member.ts'
import { postRole } from './posts.ts'
import { remainingWays } from './remaining-ways.ts'
import { stepsAway } from './steps-away.ts'
import type { HandOvers } from './steps-away.ts'
import { successorsFor } from './successors.ts'
import { waysOf } from './ways.ts'
import type { Ways } from './ways.ts'

interface Leaving {
  readonly member: Member
  readonly ways: Ways
  readonly handOver: HandOvers
}

/** A person's last day, on every platform at once. */
export function offboardingHandlers(steps: StepRunner): {
  readonly queries: QueryHandlers<'offboarding.ways'>
  readonly commands: CommandHandlers<'offboarding.apply'>
} {
  return {
    queries: {
      'offboarding.ways': (view, input) => {
        const reading = { ...view, store: readOnce(view.store) }
        const leaving = leavingOf(reading, input)
        return leaving.ok ? done(describe(reading, leaving.value)) : leaving
      },
    },
    commands: {
      'offboarding.apply': (view, { leftOn, ...input }) => {
        const leaving = leavingOf(view, input)
        if (!leaving.ok) return leaving
        const { member, ways, handOver } = leaving.value
        const planned = stepsAway(view.actor, member.id, ways, handOver)
        let remaining: readonly RemainingWay[] = []
        const trial = steps.try(view, planned, (after) => {
          remaining = remainingWays(after.graph, member.id)
        })
        for (const [index, outcome] of trial.outcomes.entries()) {
          if (!outcome.ok) return { ok: false, error: failureAt(`steps[${index}]`, outcome.why) }
        }
        // The day is a note about the person and no act on any platform, so nobody's permission is asked.
        const after = revised<Member>(member, { leftOn })
        const noted: readonly RowChange[] =
          after === member ? [] : [{ table: 'member', before: member, after }]
        const rows = [...trial.rows, ...noted]
        return done({ rows, exercises: [], considered: trial.considered, answer: { remaining } })
      },
    },
  }
}

/**
 * The person and everything they have. Fails with `not-found` for someone or something that does not exist,
 * with `bad-input` for a post that is not theirs or goes to someone who has left or is leaving.
 */
function leavingOf(
  view: WorkspaceView,
  input: { readonly member: string; readonly handOver?: HandOvers | undefined },
): Result<Leaving> {
  const member = view.store.row('member', JSON.stringify([input.member]))
  if (!member) return unknownMember(input.member, 'member')
  const ways = waysOf(view, member)
  const handOver = input.handOver ?? []
  const now = view.clock()
  for (const [index, { account, to }] of handOver.entries()) {
    const path = `handOver[${index}]`
    const post = view.store.row('account', JSON.stringify([account]))
    if (!post)
      return failed('not-found', 'question.unknown-account', { subject: account, path: `${path}.account` })
    if (!ways.roles.some((way) => way.account === account && way.role === postRole)) {
      const details = { member: member.name, account: post.name, path: `${path}.account` }
      return failed('bad-input', 'offboarding.not-their-post', details)
    }
    const successor = view.store.row('member', JSON.stringify([to]))
    if (!successor) return unknownMember(to, `${path}.to`)
    if (successor.id === member.id || hasLeft(successor, now))
      return failed('bad-input', 'offboarding.not-a-successor', { name: successor.name, path: `${path}.to` })
  }
  return done({ member, ways, handOver })
}

function describe(view: WorkspaceView, { member, ways, handOver }: Leaving): Offboarding {
  const posts = ways.roles.filter(({ soleAdmin }) => soleAdmin)
  return {
    member: member.id,
    ways: [...ways.roles, ...ways.invitations],
    steps: stepsAway(view.actor, member.id, ways, handOver),
    handOver: posts.map(({ account, role }) => ({
      account,
      role,
      candidates: successorsFor(view, account, member),
    })),
  }
}

function unknownMember(subject: string, path: string) {
  return failed('not-found', 'question.unknown-member', { subject, path })
}
