import { lazy, Suspense } from 'react'
import classes from './answer.module.css'
import { useFind } from './find-state.ts'

const Panel = lazy(async () => ({ default: (await import('./answer-panel.tsx')).AnswerPanel }))

/** An answer that stays beside the page, and is kept up to date there. */
export function PinnedAnswer() {
  const question = useFind((find) => find.pinned)
  if (!question) return null
  return (
    <aside className={classes.pinned}>
      <Suspense fallback={null}>
        <Panel key={question.text} question={question} onClose={() => useFind.setState({ pinned: null })} />
      </Suspense>
    </aside>
  )
}
