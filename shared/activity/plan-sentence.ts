import type { RowChange } from '../model/row.ts'
import type { Sentence } from '../sentence/sentence.ts'
import { rowsOf } from './effects.ts'
import { tell, word } from './tell.ts'

const ofPlan = {
  'plans.create': 'plan.created',
  'plans.update': 'plan.updated',
  'plans.discard': 'plan.discarded',
  'plans.reopen': 'plan.reopened',
} as const

const ofSteps = {
  'plans.stage': 'plan.staged',
  'plans.edit-step': 'plan.edited',
  'plans.drop-steps': 'plan.dropped',
  'plans.reorder': 'plan.reordered',
  'plans.tick': 'plan.ticked',
} as const

/** What a command about plans did. Nothing happened to anybody's access by it. */
export function planSentence(command: string, rows: readonly RowChange[]): Sentence | null {
  const [first] = rowsOf('plan', rows)
  const plan = first?.after ?? first?.before
  if (isKey(ofPlan, command)) return plan ? tell(ofPlan[command], { name: word(plan.name) }) : null
  const steps = rowsOf('step', rows)
  if (!isKey(ofSteps, command) || steps.length === 0) return null
  const unticked = command === 'plans.tick' && steps.every(({ after }) => after?.tickedAt === undefined)
  return tell(unticked ? 'plan.unticked' : ofSteps[command], {}, steps.length)
}

/** What a command about templates of roles did. */
export function templateSentence(command: string, rows: readonly RowChange[]): Sentence | null {
  const [first] = rowsOf('template', rows)
  const template = first?.after ?? first?.before
  if (!template) return null
  return tell(command === 'templates.remove' ? 'template.removed' : 'template.saved', {
    name: word(template.name),
  })
}

const ofQuestion = {
  'questions.save': 'question.saved',
  'questions.rename': 'question.renamed',
  'questions.remove': 'question.removed',
} as const

/** What a command about kept questions did. */
export function questionSentence(command: string, rows: readonly RowChange[]): Sentence | null {
  const [first] = rowsOf('question', rows)
  const question = first?.after ?? first?.before
  if (!question || !isKey(ofQuestion, command)) return null
  return tell(ofQuestion[command], { name: word(question.name) })
}

/** What a command about reports that are kept did. */
export function reportSentence(command: string, rows: readonly RowChange[]): Sentence | null {
  const [first] = rowsOf('report', rows)
  const report = first?.after ?? first?.before
  if (!report) return null
  return tell(command === 'reports.remove' ? 'report.removed' : 'report.saved', { name: word(report.name) })
}

function isKey<Keys extends object>(keys: Keys, key: string): key is keyof Keys & string {
  return Object.hasOwn(keys, key)
}
