import { useFind } from './find-state.ts'
import { AnswerPanel } from './answer-panel.tsx'
import classes from './finder.module.css'
import { FinderFoot } from './finder-foot.tsx'
import { ResultList } from './result-list.tsx'

/** Below the field: what was found, or the answer to a question. */
export function FinderBody() {
  const answer = useFind((find) => find.answer)
  return (
    <>
      {answer ? (
        <div className={classes.answer}>
          <AnswerPanel
            question={answer}
            onClose={() => useFind.setState({ answer: null })}
            onPin={() => {
              useFind.setState({ pinned: answer })
              useFind.getState().close()
            }}
          />
        </div>
      ) : null}
      <ResultList hidden={answer !== null} />
      {answer ? null : <FinderFoot />}
    </>
  )
}
