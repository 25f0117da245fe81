import { create } from 'zustand'
import type { InputOf } from '../../../shared/contract/contract.ts'
import type { PackStage } from '../../../shared/contract/evidence.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import { call } from '../../client/client.ts'
import { saveDownload } from '../../client/files.ts'
import { newWork } from '../report/make-report.ts'

/** Five times a second. */
const askedEvery = 200

interface MakingPack {
  /** The pack that is being made; null while none is. */
  readonly work: string | null
  readonly stage: PackStage | null
  readonly failure: Failure | null
  /** The name of the file that was made last. */
  readonly made: string | null
}

const idle: MakingPack = { work: null, stage: null, failure: null, made: null }

/** Goes on while the dialog is closed. */
export const useMakingPack = create<MakingPack>()(() => idle)

/** Makes a pack and saves the file; one at a time. */
export async function makePack(wish: Omit<InputOf<'evidence.make'>, 'work'>): Promise<void> {
  if (useMakingPack.getState().work !== null) return
  const work = newWork()
  useMakingPack.setState({ ...idle, work })
  const asking = setInterval(() => void askStage(work), askedEvery)
  const made = await call('evidence.make', { work, ...wish })
  const failure = made.ok ? await saveDownload(made.value.file) : made.error
  clearInterval(asking)
  if (useMakingPack.getState().work !== work) return
  if (made.ok && !failure) useMakingPack.setState({ ...idle, made: made.value.file.name })
  // Who stopped it knows that it was stopped.
  else useMakingPack.setState({ ...idle, failure: failure?.message === 'evidence.canceled' ? null : failure })
}

/** Stops the pack that is being made. */
export function stopPack(): void {
  const { work } = useMakingPack.getState()
  if (work !== null) void call('evidence.cancel', { work })
}

/** Forgets how the last pack came out, for a dialog that begins anew. */
export function forgetPack(): void {
  if (useMakingPack.getState().work === null) useMakingPack.setState(idle)
}

async function askStage(work: string): Promise<void> {
  const progress = await call('evidence.progress', { work })
  if (progress.ok && progress.value && useMakingPack.getState().work === work)
    useMakingPack.setState({ stage: progress.value.stage })
}
