import { useMemo } from 'react'
import { useFormats } from '../../client/formats.ts'
import { writeTable } from './clipboard.ts'
import { copyTable, mostCopied } from './copy-table.ts'
import { fillNow } from './fill-facts.ts'
import { fillText } from './fill-text.ts'
import { mirrorNow } from './mirror-now.ts'
import { doneText, planText } from './plan-text.ts'
import { selectionTarget } from './model/placements.ts'
import type { Axes, Target } from './model/placements.ts'
import { filledRange, fillSelection } from './model/fill.ts'
import type { Fill, FillWay } from './model/fill.ts'
import type { Role } from './model/role-plan.ts'
import { countCells, selectedRanges } from './model/selection.ts'
import { useGridView } from './grid-view.ts'
import { planNow } from './plan-facts.ts'
import { giveRoles, removeGrants, removeRoles } from './role-acts.ts'
import { isShownNow, shownNow } from './shown-now.ts'
import { sayStatus } from './status.ts'
import { useVoice } from './use-voice.ts'

/** What a person can do to cells, with a word about what came of it. */
export interface GridActs {
  readonly give: (role: Role, target: Target) => Promise<void>
  readonly remove: (target: Target) => Promise<void>
  readonly removeOne: (grant: Parameters<typeof removeGrants>[0][number]) => Promise<void>
  readonly copy: () => Promise<void>
  /** Repeats the roles of some cells in others: without a fill, of the first line of the selection in the rest. */
  readonly fill: (fill: Fill | FillWay) => Promise<void>
  /** What an act on the selection applies to at this moment. */
  readonly target: () => Target
}

/** The acts on the selection, the same functions whatever the grid shows. */
export function useGridActs(axesNow: () => Axes): GridActs {
  const voice = useVoice()
  const { list } = useFormats()
  return useMemo<GridActs>(() => {
    const { t, words } = voice
    const removed = (plan: Parameters<typeof removeGrants>[0], done: boolean): void => {
      const { accountOf, memberOf } = mirrorNow()
      const [grant] = plan
      if (!grant) return sayStatus(t('removed.nothing'), 'refused')
      if (!done) return
      const account = accountOf(grant.account)
      if (plan.length > 1 || !account) return sayStatus(t('removed.many', { count: plan.length }))
      sayStatus(
        t('removed.one', {
          role: words.role(account.system, grant.role),
          account: account.name,
          member: memberOf(grant.member)?.name ?? '',
        }),
      )
    }
    return {
      target: () => selectionTarget(useGridView.getState().selection, axesNow()),
      give: async (role, target) => {
        const acted = await giveRoles([{ role, target }])
        const plan = acted.plan[0] ?? planNow(role, target)
        if (acted.done) return sayStatus(doneText(voice, plan))
        const { line, tone } = planText(voice, plan)
        if (plan.changes.length === 0) sayStatus(line, tone === 'refused' ? 'refused' : 'said')
      },
      remove: async (target) => {
        const acted = await removeRoles(target, isShownNow)
        if (acted) removed(acted.plan, acted.done)
      },
      removeOne: async (grant) => {
        const { done, plan } = await removeGrants([grant])
        removed(plan, done)
      },
      copy: async () => {
        const ranges = selectedRanges(useGridView.getState().selection)
        const count = countCells(ranges)
        if (count > mostCopied) return sayStatus(t('copied.too-many', { count }), 'refused')
        const table = await copyTable(ranges, axesNow(), shownNow(), {
          role: (system, role) => words.role(system, role),
          inherited: (role) => t('copied.inherited', { role }),
          list,
          accounts: t('view.accounts'),
        })
        if (table === null) return sayStatus(t('copied.failed'), 'refused')
        await writeTable(table)
        sayStatus(t('copied.done', { count }))
      },
      fill: async (what) => {
        const { selection, select } = useGridView.getState()
        const fill = typeof what === 'string' ? fillSelection(selection, what) : what
        if (!fill) return sayStatus(t('fill.nowhere'), 'refused')
        const parts = fillNow(fill, axesNow())
        if ('tooMany' in parts) return sayStatus(fillText(voice, [], parts.tooMany).line, 'refused')
        const { done, plan } = await giveRoles(parts)
        if (typeof what !== 'string') {
          const { top, left, bottom, right } = filledRange(fill)
          select({ ...selection, anchor: { row: top, col: left }, corner: { row: bottom, col: right } })
        }
        const { line, more, tone } = fillText(voice, plan, null)
        const said = [done ? t('fill.done', { what: line }) : line, ...more].join(' · ')
        sayStatus(said, tone === 'refused' ? 'refused' : 'said')
      },
    }
  }, [axesNow, voice, list])
}
