import type { Failure } from '../../../shared/contract/failure.ts'
import type { ListQuestion, RememberedList } from '../../../shared/contract/import.ts'
import type { ToldOfFile } from '../../../shared/import/told-of-file.ts'
import { call } from '../../client/client.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { runAct } from '../../client/use-command.ts'
import { useImport } from './import-state.ts'
import { redrafted } from './mapping.ts'
import type { MappingDraft } from './mapping.ts'

const { getState, setState } = useImport

/** Another number: what is on its way is not what was asked for last. */
let turn = 0

/** Opens the form of a list that was read already, with the answer by which it was. */
export async function changeList(key: string): Promise<void> {
  const asked = await ask(key)
  if (asked === null) return
  if (!asked.ok) return tellOutcome({ kind: 'failed', failure: asked.error })
  setState((state) => {
    const drafts = new Map(state.drafts)
    // What was begun and not read yet is gone on with.
    if (!state.touched.has(key)) drafts.delete(key)
    const questions = new Map(state.asked).set(key, asked.value)
    return { asked: questions, drafts, asking: key, step: 'questions', aside: null }
  })
}

/** Takes the file of a list apart as it is told, and shows it so; answers why that cannot be. */
export async function takeApart(
  { key }: ListQuestion,
  draft: MappingDraft,
  told: ToldOfFile,
): Promise<Failure | null> {
  const asked = await ask(key, told)
  if (asked === null) return null
  if (!asked.ok) return asked.error
  setState((state) => ({
    asked: new Map(state.asked).set(key, asked.value),
    drafts: new Map(state.drafts).set(key, { kind: 'mapping', draft: redrafted(draft, asked.value) }),
    touched: new Set([...state.touched, key]),
  }))
  return null
}

async function ask(key: string, told?: ToldOfFile) {
  const { session } = getState()
  if (session === null) return null
  turn += 1
  const mine = turn
  const asked = await call('import.question', { session, key, ...(told === undefined ? {} : { told }) })
  return mine === turn && getState().session === session ? asked : null
}

/** Forgets how such lists are read, and offers to put it back; `changed` hears of both. */
export async function forgetList(fingerprint: string, changed: () => Promise<void>): Promise<void> {
  const forgotten = await runAct('import.forget', { fingerprint })
  await changed()
  if (!forgotten.ok) return
  const putBack = async ({ lastUsed, mapping }: RememberedList) => {
    await runAct('import.remember', { fingerprint, lastUsed, mapping })
    await changed()
  }
  tellOutcome({ kind: 'forgotten', what: 'list', putBack: () => void putBack(forgotten.value) })
}
