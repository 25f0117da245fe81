import { useEffect, useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent, RefObject } from 'react'
import type { PlanStepView } from '../../../shared/contract/plans.ts'
import { movedBy } from './step-order.ts'
import { noSelection } from './step-selection.ts'
import type { StepSelection } from './step-selection.ts'
import type { StepActs } from './use-step-acts.ts'

interface StepKeysOf {
  readonly steps: readonly PlanStepView[]
  /** Ids of the steps that can be moved, in their order. */
  readonly staged: readonly string[]
  readonly open: boolean
  readonly list: RefObject<HTMLElement | null>
  readonly selection: StepSelection
  readonly acts: StepActs
  readonly select: (id: string, range: boolean) => void
  readonly onSelect: (selection: StepSelection) => void
  readonly onEdit: (id: string) => void
  readonly reorder: (ids: readonly string[], id: string) => void
  readonly scrollTo: (id: string) => void
}

interface StepKeys {
  /** The step whose controls the Tab key reaches. */
  readonly active: string | null
  readonly onKey: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
  /** Goes to a step, wherever it is in the list. */
  readonly goTo: (id: string) => void
  readonly move: (id: string, by: number) => void
}

/** The list with the keyboard: arrows go from step to step, and what can be done to one has a key. */
export function useStepKeys(of: StepKeysOf): StepKeys {
  const { steps, staged, open, list, selection, acts } = of
  const [at, setAt] = useState<string | null>(null)
  const wanted = useRef<string | null>(null)
  const active = steps.some(({ id }) => id === at) ? at : (steps[0]?.id ?? null)
  // A step far away exists only after the list has scrolled to it.
  useEffect(() => {
    if (wanted.current === null) return
    const row = list.current?.querySelector(`[data-step="${CSS.escape(wanted.current)}"]`)
    const control = row?.querySelector<HTMLElement>('[data-anchor]')
    if (!control) return
    wanted.current = null
    control.focus()
  })

  const goTo = (id: string) => {
    wanted.current = id
    setAt(id)
    of.scrollTo(id)
  }
  const move = (id: string, by: number) => {
    if (!open || !staged.includes(id)) return
    of.reorder(movedBy(staged, id, by), id)
    goTo(id)
  }
  const drop = (id: string) => {
    const ids = selection.ids.has(id) ? [...selection.ids] : [id]
    const left = steps.filter((step) => !ids.includes(step.id))
    const next =
      left[
        Math.min(
          steps.findIndex((step) => step.id === id),
          left.length - 1,
        )
      ]
    void acts.drop(ids)
    if (next) goTo(next.id)
  }

  const to = (index: number) => () => {
    const next = steps[Math.min(Math.max(index, 0), steps.length - 1)]
    if (next) goTo(next.id)
  }

  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || isTyped(target)) return
    const id = target.closest<HTMLElement>('[data-step]')?.dataset['step']
    const row = steps.findIndex((step) => step.id === id)
    const step = steps[row]
    if (id === undefined || !step) return
    const act = actOf(event, id, row, step)
    if (!act) return
    event.preventDefault()
    act()
  }

  const actOf = (event: KeyboardEvent, id: string, row: number, step: PlanStepView): (() => void) | null => {
    const can = open && step.state === 'staged'
    if (event.altKey && event.key === 'ArrowUp') return can ? () => move(id, -1) : null
    if (event.altKey && event.key === 'ArrowDown') return can ? () => move(id, 1) : null
    if ((event.ctrlKey || event.metaKey) && event.key === 'a') {
      return open ? () => of.onSelect({ ids: new Set(staged), anchor: id }) : null
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return null
    switch (event.key) {
      case 'ArrowUp':
        return to(row - 1)
      case 'ArrowDown':
        return to(row + 1)
      case 'Home':
        return to(0)
      case 'End':
        return to(steps.length - 1)
      case ' ':
        return event.shiftKey && can ? () => of.select(id, true) : null
      case 'Escape':
        return selection.ids.size > 0 ? () => of.onSelect(noSelection) : null
      case 'e':
        return can ? () => of.onEdit(id) : null
      case 't':
        return () => void acts.tick([id], step.tickedAt === null)
      case 'Delete':
      case 'Backspace':
        return can ? () => drop(id) : null
      default:
        return null
    }
  }

  const onFocus = (event: FocusEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-step]')?.dataset['step']
    if (id !== undefined) setAt(id)
  }
  return { active, onKey, onFocus, goTo, move }
}

/** In a field, keys are letters; in a menu, they belong to the menu. */
function isTyped(target: HTMLElement): boolean {
  if (target.closest('[role=menu]')) return true
  return target instanceof HTMLInputElement && target.type !== 'checkbox'
}
