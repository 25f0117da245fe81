import { done } from '../../../shared/contract/failure.ts'
import { systemOf } from '../../access/graph.ts'
import type { QueryHandlers } from '../../feature.ts'
import { momentsBetween, rolesOverTime } from '../../charts/roles-over-time.ts'
import { routeLengths } from '../../charts/route-lengths.ts'
import { reviewProgressQuery } from './review-progress.ts'

/** What people would rather look at than read. See docs/decisions/0071. */
export const chartQueries: QueryHandlers<
  'charts.roles-over-time' | 'charts.route-lengths' | 'charts.review-progress'
> = {
  'charts.roles-over-time': ({ store, graph, clock }, { moments: count, from }) => {
    const now = new Date(clock()).toISOString()
    const first = from ?? store.timeOf(1) ?? now
    const moments = momentsBetween(first < now ? first : now, now, count)
    const series = rolesOverTime(
      {
        grants: store.rowsFrom('grant', 0, Number.MAX_SAFE_INTEGER),
        systemOf: (account) => {
          const place = graph.accounts.find(account)
          return place !== -1 && graph.accountExists.data[place] === 1 ? systemOf(graph, place) : undefined
        },
        history: store.roleHistory(),
      },
      moments,
    )
    return done({ moments, series })
  },
  ...reviewProgressQuery,
  'charts.route-lengths': ({ graph }) => done(routeLengths(graph)),
}
