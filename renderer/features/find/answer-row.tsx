import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Question, Verdict } from '../../../shared/model/verdict.ts'
import { useWords } from '../../client/words.ts'
import { Proof } from '../explain/proof.tsx'
import { RouteText } from '../explain/route-text.tsx'
import { answerOf } from '../explain/sentences.ts'
import { VerdictMark } from '../explain/verdict-mark.tsx'
import classes from './answer.module.css'

interface AnswerRowProps {
  readonly question: Question
  readonly verdict: Verdict
  readonly sign: ReactNode
  readonly name: string
}

/** One yes or no of an answer: by which role and rule, and all of the proof when it is opened. */
export function AnswerRow({ question, verdict, sign, name }: AnswerRowProps) {
  const words = useWords()
  const [opened, setOpened] = useState(false)
  const [route] = verdict.allowed ? verdict.proof.routes : []
  return (
    <li className={classes.row}>
      <details open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
        <summary className={classes.summary}>
          <IconChevronRight className={classes.fold} size={13} stroke={2} aria-hidden />
          <VerdictMark answer={answerOf(verdict)} />
          {sign}
          <span className={classes.name}>{name}</span>
          {verdict.proof.rule === null ? null : (
            <span className={classes.rule}>{words.rule(verdict.proof.rule)}</span>
          )}
        </summary>
        {opened ? <Proof question={question} verdict={verdict} /> : null}
      </details>
      {route && !opened ? (
        <div className={classes.route}>
          <RouteText route={route} />
        </div>
      ) : null}
    </li>
  )
}
