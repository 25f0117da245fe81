import { done } from '../../../shared/contract/failure.ts'
import { systemOf } from '../../access/graph.ts'
import type { QueryHandlers } from '../../feature.ts'
import { momentsBetween, rolesOverTime } from '../../pictures/roles-over-time.ts'
import { routeLengths } from '../../pictures/route-lengths.ts'

/** What people would rather look at than read. See docs/decisions/0071. */
export const pictureQueries: QueryHandlers<'pictures.roles-over-time' | 'pictures.route-lengths'> = {
  'pictures.roles-over-time': ({ store, graph, clock }, { moments: count, from }) => {
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
  'pictures.route-lengths': ({ graph }) => done(routeLengths(graph)),
}
