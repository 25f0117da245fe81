import type { AppHandlers } from '../../feature.ts'
import type { Environment } from '../../ports.ts'
import type { StepRunner } from '../../steps.ts'
import type { Files } from '../files/files.ts'
import { csvOfChecklist } from './checklist-csv.ts'
import { markdownOfChecklist } from './checklist-markdown.ts'
import { checklistWords } from './checklist-words.ts'
import { checklistItems } from './checklist.ts'
import { findPlan } from './plan-rows.ts'

const types = { markdown: 'text/markdown;charset=utf-8', csv: 'text/csv;charset=utf-8' } as const
const endings = { markdown: 'md', csv: 'csv' } as const

/** A plan as a checklist for the colleague at the console, made into a file that a window can fetch. */
export function planFiles(
  { resources }: Environment,
  files: Files,
  runner: StepRunner,
): AppHandlers<'plans.export'> {
  return {
    'plans.export': ({ plan: id, format, language }, look) => {
      const looked = look()
      if (!looked.ok) return looked
      const { store, clock } = looked.value
      const found = findPlan(store, id)
      if (!found.ok) return found
      const { name, note } = found.value
      const say = checklistWords(resources, language)
      const items = checklistItems(looked.value, runner, store.stepsOf(id), say)
      const day = new Date(clock()).toISOString().slice(0, 10)
      const head = { name, note: note ?? null, workspace: store.name, day }
      const chunks = format === 'csv' ? [csvOfChecklist(items, say)] : markdownOfChecklist(head, items, say)
      return files.offerChunks({ name: `${name} ${day}.${endings[format]}`, type: types[format], chunks })
    },
  }
}
