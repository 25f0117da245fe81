import { keeper } from '../../../shared/model/change.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { waitingFor } from './deciding.ts'

/** How many items of open reviews wait for the acting member. Nothing waits for the keeper, who only enters answers. */
export function useWaitingForYou(): number {
  const actor = useMirror((mirror) => mirror.actor)
  const member = useMirror((mirror) => mirror.memberOf(mirror.actor))
  const reviews = useAnswer('reviews.list', actor === keeper ? null : {})
  if (reviews.state !== 'ready') return 0
  return reviews.value.reduce((sum, review) => sum + waitingFor(review, actor, member), 0)
}
