import type { Asked } from '../../../shared/model/saved-question.ts'
import type { StoreReader } from '../../store/store.ts'
import { mapIds, questionFormat, questionVersion } from './question-file.ts'
import type { QuestionFile } from './question-file.ts'
import { withOwnSteps } from './supposed-steps.ts'

/** A question as a file, with who and what it is about. A plan stays where it is: its steps go along. */
export function formatQuestion(
  store: StoreReader,
  name: string,
  asked: Asked,
): { readonly name: string; readonly text: string } {
  const question = withOwnSteps(store, asked)
  const members = new Map<string, QuestionFile['about']['members'][number]>()
  const accounts = new Map<string, QuestionFile['about']['accounts'][number]>()
  mapIds(question, {
    member: (id) => {
      const row = store.row('member', JSON.stringify([id]))
      if (row) members.set(id, { id, name: row.name, email: row.email })
      return id
    },
    account: (id) => {
      const row = store.row('account', JSON.stringify([id]))
      const { externalId } = row ?? {}
      if (row)
        accounts.set(id, { id, name: row.name, system: row.system, ...(externalId ? { externalId } : {}) })
      return id
    },
  })
  const about = { members: [...members.values()], accounts: [...accounts.values()] }
  const file: QuestionFile = { format: questionFormat, version: questionVersion, name, question, about }
  return { name: `${name}.keyholder-question.json`, text: `${JSON.stringify(file, null, 2)}\n` }
}
