import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { FocusEvent, KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { HeadRow } from '../../ui/head-row.tsx'
import { rangeWith } from '../../ui/range-with.ts'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { placeAfter } from '../../ui/use-row-cursor.ts'
import { extended, noSelection, toggled } from '../plans/step-selection.ts'
import type { StepSelection } from '../plans/step-selection.ts'
import { GroupHead } from './group-head.tsx'
import { focusComment } from './focus.ts'
import { keyAct } from './item-keys.ts'
import type { ItemLine } from './item-lines.ts'
import classes from './item-list.module.css'
import { ItemRow } from './item-row.tsx'
import type { Asking } from './review-items.tsx'
import { lookAt } from './review-state.ts'
import { useRowWords } from './row-words.ts'
import type { Deciding } from './use-deciding.ts'
import { usePersonName } from './use-person-name.ts'
import type { ReviewView } from './use-review.ts'
import type { Standing } from './use-standing.ts'

interface ItemListProps {
  readonly view: ReviewView
  readonly lines: readonly ItemLine[]
  readonly current: string
  readonly selection: StepSelection
  readonly deciding: Deciding
  readonly standing: Standing
  readonly onAsk: (asking: Asking) => void
}

const heights = { head: 34, item: 52 } as const

/** The items, walked and decided with the keyboard; there may be thousands, and only those in sight exist. */
export function ItemList({ view, lines, current, selection, deciding, standing, onAsk }: ItemListProps) {
  const { t } = useTranslation('reviews')
  const { number } = useFormats()
  const review = view.summary.id
  const say = useRowWords(usePersonName(view.summary))
  const scroller = useRef<HTMLDivElement>(null)
  const kept = useKeptFocus(scroller)
  const ids = useMemo(
    () => lines.flatMap((line) => (line.line === 'item' ? [line.judged.item.id] : [])),
    [lines],
  )
  const places = useMemo(() => placesOf(lines), [lines])
  const at = places.get(current) ?? -1
  const getItemKey = useCallback((line: number) => keyOf(lines[line]!), [lines])
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => heights[lines[line]!.line],
    getItemKey,
    rangeExtractor: (range) => rangeWith(range, at),
    overscan: 8,
    paddingEnd: 16,
    scrollPaddingStart: heights.head,
  })
  // Where the keyboard is in the list, it goes along with the item that is looked at.
  const moves = useRef(false)
  useEffect(() => {
    // Who just opened the review is at its list, and answers with letters at once.
    if (document.activeElement === document.body) moves.current = true
  }, [])
  useEffect(() => {
    const inList = scroller.current?.contains(document.activeElement) === true
    if (!moves.current && !inList) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(current)}"]`)
    if (!row) return
    moves.current = false
    if (document.activeElement !== row) row.focus({ preventScroll: true })
  })
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at <= 1 ? 0 : at)
    // Only when another item is looked at.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [current])

  const goTo = (id: string) => {
    moves.current = true
    lookAt(review, { current: id })
  }
  const select = (id: string, range: boolean) =>
    lookAt(review, { selection: range ? extended(selection, id, ids) : toggled(selection, id) })
  const walk = (event: KeyboardEvent): boolean => {
    const place = ids.indexOf(current)
    const to = placeAfter(event.key, place, ids.length)
    const id = to === null ? undefined : ids[to]
    if (id === undefined) return false
    if (event.shiftKey && id !== current) {
      const start = selection.anchor === null ? toggled(noSelection, current) : selection
      lookAt(review, { selection: extended(start, id, ids) })
    }
    goTo(id)
    return true
  }
  /** A row that has the focus is the one that is looked at, however the focus came there. */
  const follow = ({ target }: FocusEvent) => {
    kept.onFocus()
    const id = target instanceof HTMLElement ? target.dataset['item'] : undefined
    if (id !== undefined && id !== current) lookAt(review, { current: id })
  }
  const press = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset['item'] === undefined) return
    const act = keyAct(event)
    const done = act === null ? false : carryOut(act, event)
    if (done) event.preventDefault()
  }
  const carryOut = (act: NonNullable<ReturnType<typeof keyAct>>, event: KeyboardEvent): boolean => {
    switch (act) {
      case 'walk':
        return walk(event)
      case 'select':
        select(current, event.shiftKey)
        return true
      case 'equal':
        deciding.selectEqual()
        return true
      case 'unselect':
        if (selection.ids.size === 0) return false
        lookAt(review, { selection: noSelection })
        return true
      case 'comment':
        if (!deciding.sayStop()) focusComment()
        return true
      case 'change':
      case 'give':
        if (!deciding.sayStop()) onAsk(act)
        return true
      default:
        deciding.answer({ answer: act })
        return true
    }
  }
  const click = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const id = event.target.closest<HTMLElement>('[data-item]')?.dataset['item']
    if (id === undefined || event.target.closest('a, button')) return
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.target.closest('[data-select]')) {
      select(id, event.shiftKey)
    }
    goTo(id)
  }
  return (
    <div ref={scroller} className={classes.scroller}>
      {/* The rows take the focus, one of them at a time. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        className={classes.list}
        role="grid"
        aria-label={t('items')}
        aria-rowcount={lines.length}
        aria-multiselectable
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={press}
        onClick={click}
        onFocus={follow}
        onBlur={kept.onBlur}
      >
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index]
          if (line === undefined) return null
          if (line.line === 'item') {
            const { item } = line.judged
            return (
              <ItemRow
                key={key}
                judged={line.judged}
                at={index}
                top={start}
                isCurrent={item.id === current}
                isSelected={selection.ids.has(item.id)}
                reviewer={standing.decider?.reviewer ?? null}
                isYou={!standing.isKeeper}
                isOver={view.summary.state !== 'open'}
                say={say}
              />
            )
          }
          return (
            <HeadRow key={key} at={index} top={start} height={heights.head}>
              <GroupHead line={line} />
              <span className={classes.count}>{number(line.count)}</span>
            </HeadRow>
          )
        })}
      </div>
    </div>
  )
}

function keyOf(line: ItemLine): string {
  return line.line === 'item' ? line.judged.item.id : `head ${line.id}`
}

function placesOf(lines: readonly ItemLine[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [place, line] of lines.entries())
    if (line.line === 'item') places.set(line.judged.item.id, place)
  return places
}
