import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Failure } from '../../../shared/contract/failure.ts'
import { FormFrame } from '../workspace/form-frame.tsx'
import type { Step } from './act.ts'
import { runSteps } from './perform.ts'
import { StepNote } from './step-note.tsx'

export interface StepFormProps {
  /** What the form would do as it is filled in, as one change; null while something is missing. */
  readonly step: Step | readonly Step[] | null
  readonly submit: string
  readonly children: ReactNode
  readonly onDone: () => void
  /** Somebody tried to submit it: what is missing is to be named now. */
  readonly onTried?: () => void
}

/** A form that ends in one command. It says beforehand what would come of it, and stays when that fails. */
export function StepForm({ step, submit, children, onDone, onTried }: StepFormProps) {
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<{ readonly failure: Failure; readonly of: string } | null>(null)
  const key = JSON.stringify(step)
  const failure = failed?.of === key ? failed.failure : null
  const save = async () => {
    onTried?.()
    if (step === null) return
    setBusy(true)
    const result = await runSteps(stepsOf(step), { quietFailure: true })
    setBusy(false)
    if (result.ok) onDone()
    else setFailed({ failure: result.error, of: key })
  }
  return (
    <FormFrame submit={submit} busy={busy} failure={failure} onSubmit={() => void save()} onCancel={onDone}>
      {children}
      <StepNote steps={failure || step === null ? null : stepsOf(step)} />
    </FormFrame>
  )
}

function stepsOf(step: Step | readonly Step[]): readonly Step[] {
  return 'command' in step ? [step] : step
}
