import { memo } from 'react'
import { partLater } from '../../ui/part-later.tsx'
import classes from './answer.module.css'
import { useFind } from './find-state.ts'

const Panel = partLater(async () => (await import('./answer-panel.tsx')).AnswerPanel)

/** An answer that stays beside the page, and is kept up to date there. */
export const PinnedAnswer = memo(function PinnedAnswer() {
  const question = useFind((find) => find.pinned)
  if (!question) return null
  return (
    <aside className={classes.pinned}>
      <Panel key={question.text} question={question} onClose={() => useFind.setState({ pinned: null })} />
    </aside>
  )
})
