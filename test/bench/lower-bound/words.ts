import type { Question } from '../../../shared/model/verdict.ts'
import { acts } from '../world/acts.ts'
import type { PlainAgency } from '../world/plain-agency.ts'

type BareCheck = (member: number, account: number, act: number) => boolean

/** The lower bound for a question as it comes over the wire: four words are looked up, nothing is verified. */
export function createBareWords({ memberPlaces, accountPlaces }: PlainAgency, bare: BareCheck) {
  const byAction = new Map<string, Map<string | undefined, Map<string | undefined, number>>>()
  acts.forEach(({ action, params = {} }, place) => {
    const byFirst = byAction.get(action) ?? new Map<string | undefined, Map<string | undefined, number>>()
    byAction.set(action, byFirst)
    const first = params.level ?? params.from
    byFirst.set(first, (byFirst.get(first) ?? new Map<string | undefined, number>()).set(params.to, place))
  })
  return ({ member, on, action, params }: Question): boolean => {
    const act = byAction
      .get(action)!
      .get(params?.level ?? params?.from)!
      .get(params?.to)!
    return bare(memberPlaces.get(member)!, accountPlaces.get(on)!, act)
  }
}
