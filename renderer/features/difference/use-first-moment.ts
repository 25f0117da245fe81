import { useEffect } from 'react'
import { call } from '../../client/client.ts'
import { momentAfter } from '../past/moments.ts'
import { useDifference } from './difference-state.ts'

const month = 30 * 86_400_000

/** Where nothing was chosen: a month ago, or after the first change where the record is younger than that. */
export function useFirstMoment(): void {
  const isChosen = useDifference(({ earlier }) => earlier !== undefined)
  useEffect(() => {
    if (isChosen) return
    void (async () => {
      const at = new Date(Date.now() - month).toISOString()
      const then = await call('past.moment', { at })
      if (!then.ok) return
      const { revision, latest } = then.value
      const moment = revision > 0 ? { revision, at } : await momentAfter(Math.min(1, latest))
      const { earlier, later, compare } = useDifference.getState()
      if (moment && earlier === undefined) compare(moment, later)
    })()
  }, [isChosen])
}
