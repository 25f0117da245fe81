import { Autocomplete, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { emailSchema, memberNatures } from '../../../shared/model/member.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useMirror } from '../../client/mirror.ts'
import { useCommand } from '../../client/use-command.ts'
import { useView } from '../../client/view.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { FormFrame } from './form-frame.tsx'

/** A new person or service, known by one address on all platforms. */
export function AddPersonForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('workspace')
  const add = useCommand('members.add')
  const members = useMirror((mirror) => mirror.members())
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [team, setTeam] = useState('')
  const [nature, setNature] = useState<NonNullable<Member['nature']>>('person')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const teams = [...new Set(members.flatMap((member) => member.team ?? []))].toSorted()
  const nameError = name.trim() === '' ? t('person.name.missing') : null
  const problem = emailProblem(email.trim(), members)
  const emailError = problem === null ? null : t(problem.key, { name: problem.name })

  const save = async () => {
    setTried(true)
    if (nameError !== null || emailError !== null) return
    setBusy(true)
    const result = await add(
      {
        name: name.trim(),
        email: email.trim(),
        ...(team.trim() === '' ? {} : { team: team.trim() }),
        ...(nature === 'service' ? { nature } : {}),
      },
      { quietFailure: true },
    )
    setBusy(false)
    if (!result.ok) return setFailure(result.error)
    onDone()
    if ('member' in result.value) useView.getState().open('people', { member: result.value.member })
  }

  return (
    <FormFrame
      submit={t('person.add')}
      busy={busy}
      failure={failure}
      onSubmit={() => void save()}
      onCancel={onDone}
    >
      <TextInput
        {...firstFocus}
        label={t('person.name')}
        value={name}
        error={tried ? nameError : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('person.email')}
        type="email"
        value={email}
        error={tried ? emailError : null}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <Autocomplete label={t('person.team')} data={teams} value={team} onChange={setTeam} />
      <SegmentedControl
        aria-label={t('person.nature')}
        value={nature}
        data={memberNatures.map((value) => ({ value, label: t(`person.nature.${value}`) }))}
        onChange={(value) => setNature(value)}
      />
    </FormFrame>
  )
}

interface EmailProblem {
  readonly key: 'person.email.missing' | 'person.email.malformed' | 'person.email.known'
  readonly name: string
}

function emailProblem(email: string, members: readonly Member[]): EmailProblem | null {
  if (email === '') return { key: 'person.email.missing', name: '' }
  if (!emailSchema.safeParse(email).success) return { key: 'person.email.malformed', name: '' }
  const same = email.toLowerCase()
  const known = members.find((member) =>
    [member.email, ...(member.otherEmails ?? [])].some((other) => other.toLowerCase() === same),
  )
  return known ? { key: 'person.email.known', name: known.name } : null
}
