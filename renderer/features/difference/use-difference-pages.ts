import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts'
import { call } from '../../client/client.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { useAnswer } from '../../client/use-answer.ts'
import type { Answered } from '../../client/use-answer.ts'

type Found = OutputOf<'difference.between'>

export interface DifferencePages {
  readonly first: Answered<Found>
  /** Everything that was read so far. */
  readonly pages: readonly Found[]
  readonly readMore: () => void
}

const pageLength = 50

/** A difference, the first page at once and others when they are asked for. */
export function useDifferencePages(wish: InputOf<'difference.between'> | null): DifferencePages {
  const first = useAnswer('difference.between', wish && { ...wish, limit: pageLength })
  const page = first.state === 'ready' ? first.value : null
  const [more, setMore] = useState<{ readonly after: Found | null; readonly pages: readonly Found[] }>({
    after: null,
    pages: [],
  })
  // Pages of another difference are none of this one.
  const others = more.after === page ? more.pages : []
  const pages = page === null ? [] : [page, ...others]

  const readMore = async () => {
    if (wish === null || page === null) return
    const answer = await call('difference.between', {
      ...wish,
      from: pages.length * pageLength,
      limit: pageLength,
    })
    if (!answer.ok) return tellOutcome({ kind: 'failed', failure: answer.error })
    setMore({ after: page, pages: [...others, answer.value] })
    return undefined
  }
  return { first, pages, readMore: () => void readMore() }
}
