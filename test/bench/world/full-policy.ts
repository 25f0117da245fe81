import type { WorkspaceRows } from '../../../shared/model/row.ts'
import type { Params, Question } from '../../../shared/model/verdict.ts'
import { googleAds } from '../../../shared/policy/google-ads.ts'
import { seeded } from '../agency.ts'

/** Questions about every action of Google Ads with all its parameters, on managers and on clients. */
export function fullPolicyQuestions(rows: WorkspaceRows, count: number, seed = 2): readonly Question[] {
  const random = seeded(seed)
  const pick = <Item>(list: readonly Item[]) => list[Math.floor(random() * list.length)]!
  const levels = googleAds.roles.filter((role) => role.class === 'level').map((role) => role.id)
  const clients = rows.account.filter(({ kind }) => kind === 'client')
  const managers = rows.account.filter(({ kind }) => kind === 'manager')
  const questions = Array.from({ length: count }, (): Question => {
    const { action, kind, params } = pick(googleAds.actions)
    const asked: Params = Object.fromEntries(params.map((name) => [name, pick(levels)]))
    return {
      member: pick(rows.member).id,
      action,
      on: pick(kind === 'client' ? clients : managers).id,
      ...(params.length > 0 ? { params: asked } : {}),
    }
  })
  return JSON.parse(JSON.stringify(questions)) as readonly Question[]
}
