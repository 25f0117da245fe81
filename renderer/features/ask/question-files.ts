import { failed } from '../../../shared/contract/failure.ts'
import type { SavedQuestion } from '../../../shared/contract/questions.ts'
import { call } from '../../client/client.ts'
import { saveFile } from '../../client/files.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { takeQuestion } from './ask-state.ts'

/** Hands a question to the person as a file for a colleague. */
export async function saveQuestionFile({
  name,
  asked,
}: Pick<SavedQuestion, 'name' | 'asked'>): Promise<void> {
  const made = await call('questions.file', { name, asked })
  if (!made.ok) return tellOutcome({ kind: 'failed', failure: made.error })
  saveFile(new Blob([made.value.text], { type: 'application/json' }), made.value.name)
}

/** Puts the question of a colleague's file on the screen; says whom or what it is about that is not here. */
export async function openQuestionFile(file: File | null): Promise<void> {
  if (!file) return
  const read = await call('questions.read', { file: file.name, text: await file.text() })
  if (!read.ok) return tellOutcome({ kind: 'failed', failure: read.error })
  const { asked, missing } = read.value
  if (asked) return takeQuestion(asked)
  const names = missing.map(({ name }) => name).join(', ')
  const { error } = failed('not-found', 'question.not-here', { file: file.name, names })
  tellOutcome({ kind: 'failed', failure: error })
}
