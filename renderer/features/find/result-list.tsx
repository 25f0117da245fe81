import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { choose } from './choose.ts'
import { useFind } from './find-state.ts'
import classes from './finder.module.css'
import { lineAt, linesOf } from './lines.ts'
import type { Line } from './lines.ts'
import { ResultCount } from './result-count.tsx'
import { ActRow, ResultRow } from './result-row.tsx'
import { resultActs } from './result-acts.ts'
import { useResultParts } from './result-parts.tsx'
import type { Result } from './results.ts'
import { useResults } from './use-results.ts'
import { useWorld } from './use-world.ts'

const heights: Readonly<Record<Line['kind'], number>> = { head: 30, result: 40, act: 36, more: 28 }
const page = 8
const noWords: readonly string[] = []

/** What was found, walked with the keys of the field; only the lines in sight exist. */
export function ResultList({ hidden }: { readonly hidden: boolean }) {
  const { t } = useTranslation('find')
  const partsOf = useResultParts()
  const text = useFind((find) => find.text)
  const world = useWorld()
  const results = useResults(world)
  const [at, setAt] = useState({ text, place: 0 })
  /** The result whose acts are listed in place of the others. */
  const [acting, setActing] = useState<{ readonly text: string; readonly result: Result } | null>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const subject = acting?.text === text ? acting.result : null
  const lines = useMemo(() => (subject ? actLines(subject) : linesOf(results)), [subject, results])
  const count = lines.filter((line) => 'place' in line).length
  const place = at.text === text ? Math.min(at.place, Math.max(0, count - 1)) : 0
  const active = lineAt(lines, place)
  const subjectParts = subject && partsOf(subject)
  const activeId = active === -1 ? null : optionId(place)

  // Another function with other lines: so their heights are asked for without drawing twice.
  // oxlint-disable-next-line react/exhaustive-deps
  const getItemKey = useCallback((line: number) => line, [lines])
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (line) => heights[lines[line]?.kind ?? 'result'],
    getItemKey,
    overscan: 3,
    paddingEnd: 6,
  })
  useEffect(() => {
    // The heading above the first result belongs to it. At the top, where every key leads, nothing has to be measured.
    if (active > 1 || (active !== -1 && virtual.scrollOffset !== 0))
      virtual.scrollToIndex(active <= 1 ? 0 : active)
  }, [active, virtual])

  const walk = (to: number) => setAt({ text, place: to })
  const showActs = (line: Line | undefined): boolean => {
    if (line?.kind !== 'result' || resultActs(line.result).length === 0) return false
    setActing({ text, result: line.result })
    walk(0)
    return true
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (hidden || event.nativeEvent.isComposing) {
      if (!hidden || event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      return useFind.setState({ answer: null })
    }
    const to = placeAfter(event, place, count)
    const line = lines[active]
    if (to !== null) walk(to)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) showActs(line)
    else if (event.key === 'Enter') enter(line)
    else if (event.key === 'ArrowRight' && isAtEnd(event.target)) {
      if (!showActs(line)) return
    } else if (subject && (event.key === 'ArrowLeft' || event.key === 'Escape')) setActing(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    useFind.setState({ press: (event) => press(event) })
    return () => useFind.setState({ press: null })
  }, [])
  useEffect(() => {
    const line = lines[active]
    if (!useFind.getState().entered || !line) return
    useFind.setState({ entered: false })
    enter(line)
  }, [lines, active])
  useEffect(() => useFind.setState({ activeId: hidden ? null : activeId }), [activeId, hidden])

  return (
    <div
      ref={scroller}
      className={classes.scroller}
      hidden={hidden}
      // What scrolls must be reachable to be scrolled with keys; those of the list work there as well.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="group"
      aria-label={t('results')}
    >
      {subjectParts ? (
        <div className={classes.subject}>
          <ResultRow parts={subjectParts} words={noWords} />
        </div>
      ) : null}
      <div
        id="find-results"
        className={classes.list}
        role="listbox"
        aria-label={t('results')}
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, key, start, size }) => {
          const line = lines[index]
          const style = { height: size, transform: `translateY(${start}px)` }
          if (!line) return null
          if (line.kind === 'head')
            return (
              <div key={key} className={classes.head} style={style} role="presentation">
                {t(`group.${line.group}`)}
              </div>
            )
          if (line.kind === 'more')
            return (
              <div key={key} className={classes.more} style={style} role="presentation">
                {t('more', { count: line.count })}
              </div>
            )
          const option = {
            id: optionId(line.place),
            style,
            place: line.place,
            count,
            active: line.place === place,
            onPick: () => enter(line),
          }
          if (line.kind === 'act') return <ActRow key={key} act={line.act} {...option} />
          const parts = partsOf(line.result)
          return parts && <ResultRow key={key} parts={parts} words={results.words} {...option} />
        })}
      </div>
      {count === 0 ? <EmptyState title={t('nothing', { text })} text={t('nothing.text')} /> : null}
      <ResultCount total={text === '' ? null : results.total} />
    </div>
  )
}

function enter(line: Line | undefined): void {
  if (line?.kind === 'act') line.act.run()
  else if (line?.kind === 'result') choose(line.result)
}

function actLines(result: Result): readonly Line[] {
  return resultActs(result).map((act, place) => ({ kind: 'act', act, place }))
}

function optionId(place: number): string {
  return `find-option-${place}`
}

/** In a field with text the arrows walk the text first. */
function isAtEnd(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.selectionStart === target.value.length
}

function placeAfter({ key }: KeyboardEvent, place: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (place + 1) % count
    case 'ArrowUp':
      return (place + count - 1) % count
    case 'PageDown':
      return Math.min(place + page, count - 1)
    case 'PageUp':
      return Math.max(place - page, 0)
    default:
      return null
  }
}
