import { useMemo } from 'react'
import type { Answered } from '../../client/use-answer.ts'
import { useAnswer } from '../../client/use-answer.ts'
import type { World } from './find.ts'

type Kept = Pick<World, 'plans' | 'saved' | 'reviews' | 'reports' | 'accessTemplates'>

const none: readonly never[] = []

/** What people keep by names of their own: asked for when the finder opens and after each change, never for a key. */
export function useKept(): Kept {
  const plans = listed(useAnswer('plans.list', {}))
  const saved = listed(useAnswer('questions.list', {}))
  const reviews = listed(useAnswer('reviews.list', {}))
  const reports = listed(useAnswer('reports.list', {}))
  const accessTemplates = listed(useAnswer('templates.list', {}))
  return useMemo(
    () => ({ plans, saved, reviews, reports, accessTemplates }),
    [plans, saved, reviews, reports, accessTemplates],
  )
}

/** Until it has arrived there is nothing to find. */
function listed<Thing>(answer: Answered<readonly Thing[]>): readonly Thing[] {
  return answer.state === 'ready' ? answer.value : none
}
