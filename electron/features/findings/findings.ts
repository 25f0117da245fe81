import { isDeepStrictEqual } from 'node:util'
import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { FindingSettings } from '../../../shared/model/finding-settings.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { roleOf } from '../../../shared/policy/roles.ts'
import type { CommandHandlers, QueryHandlers } from '../../feature.ts'
import { countFindings } from '../../findings/counts.ts'
import { kindsOfFinding } from '../../findings/kinds.ts'
import { textOfParts } from '../templates/template-parts.ts'
import { foundNow } from './found-now.ts'
import { settingsAs, settingsOf, settingsRow } from './kept-findings.ts'
import { pageOf, shownFinding } from './list.ts'

/** What is wrong with access as it stands. See docs/decisions/0061. */
export const findingQueries: QueryHandlers<
  'findings.list' | 'findings.show' | 'findings.counts' | 'findings.mend' | 'findings.settings'
> = {
  'findings.list': (view, wish) => done(pageOf(foundNow(view), wish)),

  'findings.show': (view, { finding: key }) => {
    const { world, byKey, mutes } = foundNow(view)
    const finding = byKey.get(key)
    if (!finding) return done(null)
    const steps = kindsOfFinding[finding.kind].mend(finding, world)
    return done({ finding: shownFinding(finding, mutes), steps })
  },

  'findings.counts': (view) => {
    const { revision, world, findings, mutes } = foundNow(view)
    const open = findings.filter(({ key }) => !mutes.has(key))
    return done({ revision, ...countFindings(world.graph, open) })
  },

  'findings.mend': (view, { findings: keys }) => {
    const { world, byKey } = foundNow(view)
    const mends = keys.map((key) => {
      const finding = byKey.get(key)
      return { key, steps: finding ? kindsOfFinding[finding.kind].mend(finding, world) : [] }
    })
    // Two findings may take the same role away.
    const steps = mends.flatMap((mend) => mend.steps)
    return done({
      steps: [...new Map(steps.map((step) => [JSON.stringify(step), step])).values()],
      without: mends.flatMap((mend) => (mend.steps.length === 0 ? mend.key : [])),
    })
  },

  'findings.settings': ({ store }) => done(settingsOf(settingsRow(store))),
}

/** What counts as a finding, and what is let stand, is the agency's own and on no platform. */
export const findingCommands: CommandHandlers<'findings.mute' | 'findings.unmute' | 'findings.set'> = {
  'findings.mute': (view, { findings: keys, reason, until }) => {
    const { byKey } = foundNow(view)
    const gone = keys.find((key) => !byKey.has(key))
    if (gone !== undefined)
      return failed('not-found', 'finding.not-there', { finding: gone, path: 'findings' })
    const now = new Date(view.clock()).toISOString()
    if (until !== undefined && until < now.slice(0, 10))
      return failed('bad-input', 'finding.mute-over', { until, path: 'until' })
    const rows = [...new Set(keys)].flatMap((finding): readonly RowChange[] => {
      const before = view.store.row('mute', JSON.stringify([finding]))
      const isSame = before?.reason === reason && before.until === until
      const after = { finding, reason, ...(until ? { until } : {}), mutedAt: now, mutedBy: view.actor }
      return isSame ? [] : [{ table: 'mute', before, after }]
    })
    return done({ rows, exercises: [], answer: {} })
  },

  /** What is not muted stays so: somebody else may have taken it back first. */
  'findings.unmute': (view, { findings: keys }) => {
    const rows = [...new Set(keys)].flatMap((finding): readonly RowChange[] => {
      const before = view.store.row('mute', JSON.stringify([finding]))
      return before ? [{ table: 'mute', before, after: null }] : []
    })
    return done({ rows, exercises: [], answer: {} })
  },

  'findings.set': ({ store }, { base, settings }) => {
    const row = settingsRow(store)
    const current = settingsOf(row)
    if (!isDeepStrictEqual(current, base)) return failed('conflict', 'finding.settings-moved-on', {})
    const checked = checkedSettings(settings)
    if (!checked.ok) return checked
    const rows = isDeepStrictEqual(current, settings)
      ? []
      : [{ table: 'setting', before: row, after: settingsAs(settings) } as const]
    return done({ rows, exercises: [], answer: {} })
  },
}

/** Roles that the system does not have, and templates that no account could hold, are refused by their place. */
function checkedSettings({ duties, teams }: FindingSettings): Result<null> {
  for (const [index, pair] of duties.entries()) {
    const unknown = (['one', 'other'] as const).find((side) => !roleOf(pair.system, pair[side]))
    const path = `duties[${index}]`
    if (unknown) {
      const details = { path: `${path}.${unknown}`, role: pair[unknown], system: pair.system }
      return failed('bad-input', 'finding.unknown-role', details)
    }
    if (pair.one === pair.other) return failed('bad-input', 'finding.same-role', { path })
  }
  for (const [index, { parts, team }] of teams.entries()) {
    const twice = teams.findIndex((other) => other.team === team) !== index
    if (twice) return failed('bad-input', 'finding.team-twice', { path: `teams[${index}].team`, team })
    const text = textOfParts(parts)
    if (!text.ok) return text
  }
  return done(null)
}
