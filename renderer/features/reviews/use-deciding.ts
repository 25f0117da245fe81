import { useTranslation } from 'react-i18next'
import type { InputOf } from '../../../shared/contract/contract.ts'
import type { DecisionRow } from '../../../shared/model/review.ts'
import { tellPast } from '../../client/looked.ts'
import { runCommand } from '../../client/use-command.ts'
import { announce } from '../../ui/announcer.tsx'
import { noSelection } from '../plans/step-selection.ts'
import type { StepSelection } from '../plans/step-selection.ts'
import { hindranceOf } from './deciding.ts'
import type { Hindrance } from './deciding.ts'
import { differenceOf, equalTo } from './equal-items.ts'
import type { Difference } from './equal-items.ts'
import type { ItemLine } from './item-lines.ts'
import type { Judged } from './judged.ts'
import { nextItem } from './next-item.ts'
import { keepComment, lookAt, reviewLookNow } from './review-state.ts'
import type { ReviewView } from './use-review.ts'
import type { Standing } from './use-standing.ts'

type Given = Pick<InputOf<'reviews.decide'>, 'answer' | 'role' | 'to'>

/** Why nothing can be decided about what is chosen. */
export type Stop = Exclude<Hindrance, null> | 'over' | 'no-reviewer' | 'differ'

export interface Deciding {
  /** What is decided about: what is selected, else the item at which the person is. */
  readonly subject: readonly Judged[]
  readonly difference: Difference | null
  /** null: it can be decided. */
  readonly stop: Stop | null
  /** Those that may be decided together with the first of the subject. */
  readonly equal: readonly Judged[]
  readonly answer: (given: Given) => void
  readonly settle: (given: Pick<InputOf<'reviews.settle'>, 'answer' | 'role'>) => void
  readonly assign: (reviewer: string) => void
  readonly selectEqual: () => void
  /** Says why not; whether there was anything to say. */
  readonly sayStop: () => boolean
}

interface DecidingOf {
  readonly view: ReviewView
  readonly standing: Standing
  readonly lines: readonly ItemLine[]
  readonly shown: readonly Judged[]
  readonly current: Judged | null
  readonly selection: StepSelection
}

/** Answers about the item at which the person is, or about all that are selected, if they are equal. */
export function useDeciding({ view, standing, lines, shown, current, selection }: DecidingOf): Deciding {
  const { t } = useTranslation('reviews')
  const { summary, foretell } = view
  const review = summary.id
  const { decider } = standing
  const selected = selection.ids.size === 0 ? [] : shown.filter(({ item }) => selection.ids.has(item.id))
  const subject = selected.length > 0 ? selected : current ? [current] : []
  const difference = differenceOf(subject.map(({ item }) => item))
  const stop = stopOf(subject, standing, difference)
  const ids = subject.map(({ item }) => item.id)
  const [first] = ids
  const commentNow = () => (first === undefined ? '' : (reviewLookNow(review).comments[first] ?? '').trim())
  const withComment = () => (commentNow() === '' ? {} : { comment: commentNow() })
  const sayStop = () => {
    if (stop === null) return false
    if (stop === 'over' && summary.state === 'open') tellPast()
    announce(t(`stop.${stop}`))
    return true
  }
  const goOn = () => {
    const next = nextItem(lines, new Set(ids))
    lookAt(review, { selection: noSelection, ...(next === null ? {} : { current: next }) })
  }

  const answer = async (given: Given) => {
    if (sayStop() || decider === null || first === undefined) return
    const said = { ...given, ...withComment() }
    const rows = subject.map(({ item }): DecisionRow => {
      const by = standing.isKeeper ? 'keeper' : decider.reviewer
      return { item: item.id, reviewer: decider.reviewer, at: new Date().toISOString(), by, ...said }
    })
    const told = foretell(rows)
    // A comment stands in its field until it is kept.
    const comment = commentNow()
    keepComment(review, first, '')
    goOn()
    const decided = await runCommand('reviews.decide', {
      items: ids,
      ...said,
      ...(standing.isKeeper ? { reviewer: decider.reviewer } : {}),
    })
    told()
    if (decided.ok) return
    if (comment !== '') keepComment(review, first, comment)
    lookAt(review, { current: first })
  }

  const settle = async (given: Pick<InputOf<'reviews.settle'>, 'answer' | 'role'>) => {
    const settled = await runCommand('reviews.settle', { items: ids, ...given, ...withComment() })
    if (!settled.ok || first === undefined) return
    keepComment(review, first, '')
    goOn()
  }

  const equalItems = () => {
    const [one] = subject
    if (!one) return []
    const equal = new Set(
      equalTo(
        one.item,
        shown.map(({ item }) => item),
      ).map(({ id }) => id),
    )
    // What cannot be decided anyway would stop the others.
    return shown.filter(
      (each) => equal.has(each.item.id) && (decider === null || hindranceOf(each, decider) === null),
    )
  }
  return {
    subject,
    difference,
    stop,
    get equal() {
      return equalItems()
    },
    answer: (given) => void answer(given),
    settle: (given) => void settle(given),
    assign: (reviewer) => void runCommand('reviews.assign', { items: ids, reviewer }),
    selectEqual: () => {
      const equal = equalItems().map(({ item }) => item.id)
      lookAt(review, { selection: { ids: new Set(equal), anchor: equal[0] ?? null } })
      announce(t('selected', { count: equal.length }))
    },
    sayStop,
  }
}

function stopOf(
  subject: readonly Judged[],
  { decider, isOpen }: Standing,
  difference: Difference | null,
): Stop | null {
  if (!isOpen) return 'over'
  if (decider === null) return 'no-reviewer'
  if (difference !== null) return 'differ'
  for (const each of subject) {
    const hindrance = hindranceOf(each, decider)
    if (hindrance !== null) return hindrance
  }
  return null
}
