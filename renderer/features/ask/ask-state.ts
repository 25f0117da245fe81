import { create } from 'zustand'
import type { Asked } from '../../../shared/model/saved-question.ts'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { draftOf, startDraft } from './draft.ts'
import type { Draft } from './draft.ts'

interface AskState {
  readonly draft: Draft
  /** What stands in the field in which a question is typed. */
  readonly text: string
  readonly change: (part: Partial<Draft>) => void
}

/** The question on the Ask screen. It stays from one visit to the next. */
export const useAsk = create<AskState>()((set) => ({
  draft: startDraft,
  text: '',
  change: (part) => set(({ draft }) => ({ draft: { ...draft, ...part }, text: '' })),
}))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) useAsk.setState({ draft: startDraft, text: '' })
})

/** Puts a question on the Ask screen, and goes there. */
export function showQuestion(asked: Asked): void {
  takeQuestion(asked)
  useView.getState().open('ask')
}

/** Puts a question on the screen. */
export function takeQuestion(asked: Asked): void {
  useAsk.setState(({ draft }) => ({ draft: draftOf(asked, draft) }))
}
