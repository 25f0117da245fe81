import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadMessage } from '../thread.ts'
import { doJob } from './jobs.ts'
import type { EvidenceAnswer, EvidenceJob } from './jobs.ts'
import type { PackStage } from '../../shared/contract/evidence.ts'

const say = (message: ThreadMessage<EvidenceAnswer, PackStage>) => parentPort?.postMessage(message, [])

say({ answer: await doJob(workerData as EvidenceJob, (stage) => say({ note: stage })) })
