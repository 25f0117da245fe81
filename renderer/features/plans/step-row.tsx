import { Checkbox } from '@mantine/core'
import { IconCircleCheck, IconCircleCheckFilled, IconGripVertical } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import type { PlanStepView, PlanView } from '../../../shared/contract/plans.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { plain } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import { StepEditor } from './step-editor.tsx'
import { StepMenu } from './step-menu.tsx'
import { StepRemarks } from './step-remarks.tsx'
import classes from './step-row.module.css'
import { stepSentence } from './step-sentence.ts'
import type { KnownRows } from './step-sentence.ts'
import { StepText } from './step-text.tsx'
import { StepVerdictMark } from './step-verdict-mark.tsx'
import type { StepActs } from './use-step-acts.ts'
import type { StepSource } from './use-step-drag.ts'

/** What can be done to one step. */
export interface RowActs extends StepActs {
  readonly select: (id: string, range: boolean) => void
  readonly edit: (id: string | null) => void
  readonly move: (by: number) => void
}

interface StepRowProps {
  readonly step: PlanStepView
  readonly number: number
  readonly count: number
  readonly plan: PlanView
  /** The one row whose controls the Tab key reaches. */
  readonly active: boolean
  readonly selected: boolean
  readonly editing: boolean
  readonly edge: 'before' | 'after' | null
  readonly lifted: boolean
  readonly source: StepSource
  readonly measure: (row: HTMLElement | null) => void
  readonly index: number
  readonly start: number
  readonly known: KnownRows
  readonly acts: RowActs
}

/** One step: what it does, what it comes to, what to know about it, and whether it was carried out. */
export function StepRow(props: StepRowProps) {
  const { step, number, count, plan, active, selected, editing, known, acts, source } = props
  const { t } = useTranslation('plan')
  const { labelled } = useFormats()
  const speaker = useSpeaker()
  const row = useRef<HTMLLIElement>(null)
  const grip = useRef<HTMLSpanElement>(null)
  const movable = plan.state === 'open' && step.state === 'staged'
  useEffect(
    () => (movable && row.current && grip.current ? source(step.id, row.current, grip.current) : undefined),
    [source, step.id, movable],
  )
  const sentence = stepSentence(step, known)
  const said = plain(speaker, sentence)
  const tab = active ? 0 : -1
  const choose = (event: MouseEvent) => acts.select(step.id, event.shiftKey)
  const ticked = step.tickedAt !== null
  return (
    <li
      ref={(element) => {
        row.current = element
        props.measure(element)
      }}
      className={classes.step}
      data-step={step.id}
      data-index={props.index}
      data-edge={props.edge ?? undefined}
      data-lifted={props.lifted || undefined}
      data-selected={selected || undefined}
      data-applied={step.state === 'applied' || undefined}
      aria-posinset={number}
      aria-setsize={count}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      {movable ? (
        <span ref={grip} className={classes.grip} title={t('window.step.drag')}>
          <IconGripVertical size={14} stroke={1.6} aria-hidden />
        </span>
      ) : (
        <span />
      )}
      {movable ? (
        <Checkbox
          size="xs"
          className={classes.check ?? ''}
          data-anchor
          tabIndex={tab}
          checked={selected}
          aria-label={t('window.step.select', { step: said })}
          onClick={choose}
          onChange={() => undefined}
        />
      ) : (
        <span className={classes.check} />
      )}
      <span className={classes.number}>{number}</span>
      <div className={classes.body}>
        <p className={classes.sentence}>
          <StepText sentence={sentence} />
        </p>
        {editing ? (
          <StepEditor step={step} label={said} onClose={() => acts.edit(null)} />
        ) : (
          <StepRemarks step={step} />
        )}
      </div>
      <StepVerdictMark step={step} />
      <IconButton
        label={t(ticked ? 'window.step.untick' : 'window.step.tick')}
        name={labelled(t(ticked ? 'window.step.untick' : 'window.step.tick'), said)}
        className={classes.tick}
        data-anchor={movable ? undefined : true}
        tabIndex={tab}
        aria-pressed={ticked}
        disabled={plan.state === 'discarded'}
        onClick={() => void acts.tick([step.id], !ticked)}
      >
        {ticked ? <IconCircleCheckFilled size={18} /> : <IconCircleCheck size={18} stroke={1.5} />}
      </IconButton>
      {movable ? <StepMenu step={step} label={said} tab={tab} acts={acts} /> : <span />}
    </li>
  )
}
