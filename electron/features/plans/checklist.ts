import { contract } from '../../../shared/contract/contract.ts'
import type { CommandName } from '../../../shared/contract/contract.ts'
import type { Advice } from '../../../shared/contract/change-result.ts'
import { detailsInWords } from '../../../shared/contract/failure-words.ts'
import type { StepNote } from '../../../shared/contract/plans.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { StepRow } from '../../../shared/model/plan.ts'
import type { WorkspaceView } from '../../feature.ts'
import type { StepRunner, StepToTry, TriedStep } from '../../steps.ts'
import { actTellers } from './act-tellers.ts'
import type { Told } from './act-tellers.ts'
import { checklistNames } from './checklist-names.ts'
import type { ChecklistNames, Names } from './checklist-names.ts'
import type { Say } from './checklist-words.ts'
import { expectedRows } from './expectations.ts'
import { singleActs } from './single-acts.ts'
import { notesOf } from './step-notes.ts'

/** One thing to do at a console, in words. */
export interface ChecklistItem {
  readonly place: number
  /** Where it is done; null: it is only recorded in Keyholder. */
  readonly on: Account | null
  readonly text: string
  /** What the platform calls it; empty where no document names the act. */
  readonly act: string
  readonly who: string
  readonly notes: readonly string[]
  /** Why it cannot be done; empty where it can. */
  readonly problem: string
  readonly state: StepRow['state']
  readonly done: { readonly at: string; readonly by: string } | null
}

/**
 * What a plan asks to do, one act after the other in the order of work, each tried on the workspace as the
 * ones before it leave it. Of a step that was applied here nobody can be asked any more who could do it.
 */
export function checklistItems(
  view: WorkspaceView,
  runner: StepRunner,
  steps: readonly StepRow[],
  say: Say,
): readonly ChecklistItem[] {
  return runner.rehearse(view, ({ view: { store }, run }) => {
    const names = checklistNames(store, say)
    return steps.flatMap((step) => {
      const acts = singleActs(step)
      return acts.map((single): ChecklistItem => {
        // Told before it is done: what it takes away has a name until then.
        const told = tell(single, names)
        const tried = step.state === 'staged' ? run(single) : null
        const on = told?.on == null ? null : names.find(told.on)
        const advice = tried?.outcome.ok ? tried.outcome.advice[0] : undefined
        const rows = tried?.rows ?? (acts.length === 1 ? expectedRows(step) : [])
        return {
          place: step.place,
          on,
          text: told ? say('plan', `checklist.step.${told.key}`, told.gaps) : step.command,
          act: advice ? nameOfAct(advice, names, say) : '',
          who: on && advice ? whoCould(advice, names, say) : '',
          notes: notesOf(store, step.command, rows).map((note) => tellNote(note, names, say)),
          problem: tried ? problemOf(tried, names, say) : '',
          state: step.state,
          done: step.tickedAt === undefined ? null : doneBy(step.tickedAt, step.tickedBy, names, say),
        }
      })
    })
  })
}

function tell({ command, input }: StepToTry, names: Names): Told | null {
  if (!Object.hasOwn(actTellers, command)) return null
  const parsed = contract[command as CommandName].input.safeParse(input)
  const teller = actTellers[command as keyof typeof actTellers] as (input: never, names: Names) => Told
  return parsed.success ? teller(parsed.data as never, names) : null
}

/** As the role documents of the platform call it, with its levels. */
function nameOfAct({ action, on, params }: Advice, names: Names, say: Say): string {
  const account = on === null ? null : names.find(on)
  if (action === null || !account) return ''
  const { system, kind, id } = account
  const told = Object.keys(params).toSorted()
  const suffix = told.length > 0 ? `#${told.join('-')}` : ''
  const gaps = Object.fromEntries(
    Object.entries(params).map(([param, role]) => [param, names.role(id, role ?? '')]),
  )
  return say('actions', [`${system}/${kind}/${action}${suffix}`, `${system}/${action}${suffix}`], gaps)
}

function whoCould({ action, couldDo, couldDoTotal }: Advice, names: Names, say: Say): string {
  if (action === null) return say('plan', 'checklist.who.unnamed')
  if (couldDoTotal === 0) return say('plan', 'checklist.who.nobody')
  const people = say.list(couldDo.map((id) => names.member(id)))
  const more = couldDoTotal - couldDo.length
  return more > 0 ? say('plan', 'checklist.who.more', { people, count: more }) : people
}

function tellNote(note: StepNote, names: Names, say: Say): string {
  switch (note.note) {
    case 'second-approval':
      return say('plan', 'checklist.note.second-approval', { days: note.days })
    case 'acceptance':
      return say('plan', `checklist.note.acceptance.${note.by}`, {
        who: note.by === 'client' ? names.account(note.who) : note.who,
      })
    case 'irreversible':
      return say('plan', 'checklist.note.irreversible')
  }
}

function problemOf({ outcome }: TriedStep, names: ChecklistNames, say: Say): string {
  if (outcome.ok) return ''
  const { code, message, details } = outcome.why
  const said = detailsInWords(details, { lookUp: say.find, nameOf: names.anyOf, list: say.list })
  return say('failures', [message, `code.${code}`], { ...said, message })
}

function doneBy(at: string, by: string | undefined, names: Names, say: Say) {
  const name = by === undefined || by === 'keeper' ? say('plan', 'checklist.keeper') : names.member(by)
  return { at, by: name }
}
