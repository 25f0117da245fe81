import type { PackStage } from '../../shared/contract/evidence.ts'
import { inThread } from '../thread.ts'
import type { EvidenceAnswer, EvidenceJob } from './jobs.ts'

/** Does a job in a thread of its own. Null where the signal said that nobody wants it any more. */
export function doEvidence<Answer extends EvidenceAnswer>(
  job: EvidenceJob,
  signal: AbortSignal,
  hear: (stage: PackStage) => void = () => undefined,
): Promise<Answer | null> {
  return inThread<Answer, PackStage>({
    file: 'evidence-worker',
    beside: import.meta.url,
    data: job,
    signal,
    hear,
  })
}
