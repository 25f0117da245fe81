import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../shared/contract/plans.ts'
import { plain } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import type { AddedRows } from './added-rows.ts'
import { announce } from '../../ui/announcer.tsx'
import classes from './step-list.module.css'
import { StepRow } from './step-row.tsx'
import { extended, toggled } from './step-selection.ts'
import type { StepSelection } from './step-selection.ts'
import { stepSentence } from './step-sentence.ts'
import type { StepActs } from './use-step-acts.ts'
import { withEdited, withPlace } from './edited-step.ts'
import type { Edited } from './edited-step.ts'
import { useKnownRows } from './use-known-rows.ts'
import { useStepDrag } from './use-step-drag.ts'
import { useStepKeys } from './use-step-keys.ts'

interface StepListProps {
  readonly view: PlanView
  readonly acts: StepActs
  /** Invitations that only the plan sends. */
  readonly added: AddedRows['invitations']
  readonly selection: StepSelection
  readonly sought: string | null
  readonly onSelect: (selection: StepSelection) => void
  readonly onFound: () => void
}

/** The steps in their order of work. Only those in view exist; a step can be dragged by its grip. */
export function StepList(props: StepListProps) {
  const { view, acts, added, selection, sought, onSelect, onFound } = props
  const { t } = useTranslation('plan')
  const speaker = useSpeaker()
  const known = useKnownRows(added)
  const [editing, setEditing] = useState<Edited | null>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const steps = withEdited(acts.steps, editing)
  const edit = (id: string | null) => {
    const place = steps.findIndex((each) => each.id === id)
    const step = steps[place]
    setEditing(step ? { step, place } : null)
  }
  const staged = steps.filter(({ state }) => state === 'staged').map(({ id }) => id)
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: steps.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 60,
    getItemKey: (row) => steps[row]?.id ?? row,
    overscan: 6,
    // A form with something typed in it stays, however far the list is scrolled.
    rangeExtractor: (range) => withPlace(defaultRangeExtractor(range), editing?.step.id, steps),
  })
  const said = (id: string) => {
    const step = steps.find((each) => each.id === id)
    return step ? plain(speaker, stepSentence(step, known)) : ''
  }
  const reorder = (ids: readonly string[], id: string) => {
    void acts.reorder(ids)
    announce(t('window.moved-to', { step: said(id), number: ids.indexOf(id) + 1, count: ids.length }))
  }
  const select = (id: string, range: boolean) =>
    onSelect(range ? extended(selection, id, staged) : toggled(selection, id))
  const scrollTo = (id: string) => virtual.scrollToIndex(steps.findIndex((step) => step.id === id))
  const keys = useStepKeys({
    steps,
    staged,
    open: view.state === 'open',
    list: scroll,
    selection,
    acts,
    select,
    onSelect,
    onEdit: edit,
    reorder,
    scrollTo,
  })
  const drag = useStepDrag(view.state === 'open' ? staged : [], reorder)
  const { goTo } = keys
  useEffect(() => {
    if (sought === null) return
    goTo(sought)
    onFound()
    // Only when something is looked for.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [sought])
  return (
    <div ref={scroll} className={classes.scroll}>
      {/* The keys belong to the controls of the rows, which take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol
        className={classes.list}
        aria-label={t('window.steps')}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={keys.onKey}
        onFocus={keys.onFocus}
      >
        {virtual.getVirtualItems().map((item) => {
          const step = steps[item.index]
          if (!step) return null
          return (
            <StepRow
              key={item.key}
              step={step}
              number={item.index + 1}
              count={steps.length}
              plan={view}
              active={step.id === keys.active}
              selected={selection.ids.has(step.id)}
              editing={step.id === editing?.step.id}
              edge={drag.over?.id === step.id ? drag.over.side : null}
              lifted={drag.lifted === step.id}
              source={drag.source}
              measure={virtual.measureElement}
              index={item.index}
              start={item.start}
              known={known}
              acts={{
                ...acts,
                select,
                edit,
                move: (by) => keys.move(step.id, by),
              }}
            />
          )
        })}
      </ol>
    </div>
  )
}
