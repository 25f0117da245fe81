import { Button, Select, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { FormEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { PlanStepView } from '../../../shared/contract/plans.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import { shareRoles } from '../../../shared/model/link.ts'
import { emailSchema } from '../../../shared/model/member.ts'
import { rolesFor } from '../../../shared/policy/roles.ts'
import { useNamed } from '../../client/names.ts'
import { runCommand } from '../../client/use-command.ts'
import { useWords } from '../../client/words.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import classes from './step-editor.module.css'
import { stepFields, withFields } from './step-fields.ts'

/** What the step asks for now, where a conflict says so. */
function currentInput({ code, details: { current } }: Failure): PlannedStep['input'] | null {
  if (code !== 'conflict' || typeof current !== 'object' || current === null || Array.isArray(current))
    return null
  return current as PlannedStep['input']
}

interface StepEditorProps {
  readonly step: PlanStepView
  readonly label: string
  readonly onClose: () => void
}

/** Puts a step right in its place. What was typed stays when it is refused. */
export function StepEditor({ step, label, onClose }: StepEditorProps) {
  const { t } = useTranslation('plan')
  const words = useWords()
  const { translate } = useSpeaker()
  const problem = useProblemText()
  const fields = stepFields(step)
  const account = useNamed().accountOf(fields?.role?.account ?? '')
  const [role, setRole] = useState(fields?.role?.value)
  const [email, setEmail] = useState(fields?.email)
  const [share, setShare] = useState(fields?.share)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const [error, setError] = useState<string | null>(null)
  const [base, setBase] = useState(step.input)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const address = email?.trim()
    if (address !== undefined && !emailSchema.safeParse(address).success) {
      return setError(t('window.edit.email.wrong'))
    }
    const input = withFields({ ...step, input: base }, { role, email: address, share })
    const saved = await runCommand('plans.edit-step', { step: step.id, base, input }, { quietFailure: true })
    if (saved.ok) return onClose()
    setError(problem(saved.error))
    // The row shows the newer step, and saving again is meant.
    const current = currentInput(saved.error)
    if (current) setBase(current)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  if (!fields) return null
  return (
    // Escape leaves the form from any of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className={classes.form}
      noValidate
      aria-label={t('window.edit.label', { step: label })}
      onSubmit={(event) => void save(event)}
      onKeyDown={press}
    >
      {email === undefined ? null : (
        <TextInput
          label={t('window.edit.email')}
          type="email"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      )}
      {role === undefined || !account ? null : (
        <Select
          label={t('window.edit.role')}
          allowDeselect={false}
          value={role}
          data={rolesFor(account.system, account.kind).map(({ id }) => ({
            value: id,
            label: words.role(account.system, id),
          }))}
          onChange={(value) => value !== null && setRole(value)}
        />
      )}
      {share === undefined ? null : (
        <Select
          label={t('window.edit.share')}
          allowDeselect={false}
          value={share}
          data={shareRoles.map((value) => ({ value, label: translate('explain', `share.${value}`) }))}
          onChange={(value) => value !== null && setShare(value)}
        />
      )}
      <span className={classes.acts}>
        <Button variant="default" onClick={onClose}>
          {t('window.edit.cancel')}
        </Button>
        <Button type="submit">{t('window.edit.save')}</Button>
      </span>
      {error === null ? null : (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </form>
  )
}
