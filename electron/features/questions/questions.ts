import { done, failed } from '../../../shared/contract/failure.ts'
import type { QuestionRow } from '../../../shared/model/saved-question.ts'
import type { CommandHandlers, QueryHandlers, WorkspaceView } from '../../feature.ts'
import { askedOf, contentOf } from './kept-questions.ts'
import { formatQuestion } from './format-question.ts'
import { readQuestion } from './read-question.ts'

export const questionQueries: QueryHandlers<'questions.list' | 'questions.file' | 'questions.read'> = {
  'questions.list': ({ store }) =>
    done(store.questions().map((row) => ({ id: row.id, name: row.name, asked: askedOf(row) }))),
  'questions.file': ({ store }, { name, asked }) => done(formatQuestion(store, name, asked)),
  'questions.read': ({ store }, { file, text }) => readQuestion(store, text, file),
}

/** Questions are the agency's own and on no platform, so nobody's permission is asked. */
export const questionCommands: CommandHandlers<'questions.save' | 'questions.rename' | 'questions.remove'> = {
  'questions.save': (view, { question, name, asked }) => {
    const before = question === undefined ? null : rowOf(view, question)
    if (question !== undefined && !before) return notThere(question)
    const content = contentOf(asked)
    return put(view, before, { id: before?.id ?? view.ids(), name, content })
  },

  'questions.rename': (view, { question, name }) => {
    const before = rowOf(view, question)
    return before ? put(view, before, { ...before, name }) : notThere(question)
  },

  'questions.remove': (view, { question }) => {
    const before = rowOf(view, question)
    if (!before) return notThere(question)
    return done({ rows: [{ table: 'question', before, after: null }], exercises: [], answer: {} })
  },
}

function put({ store }: WorkspaceView, before: QuestionRow | null, after: QuestionRow) {
  const taken = store.questions().find(({ id, name }) => id !== after.id && sameName(name, after.name))
  if (taken) return failed('conflict', 'question.name-taken', { path: 'name', name: taken.name })
  const isSame = before?.name === after.name && before.content === after.content
  const rows = isSame ? [] : [{ table: 'question', before, after } as const]
  return done({ rows, exercises: [], answer: { question: after.id } })
}

function rowOf({ store }: WorkspaceView, question: string) {
  return store.row('question', JSON.stringify([question]))
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function notThere(question: string) {
  return failed('not-found', 'question.not-there', { question, path: 'question' })
}
