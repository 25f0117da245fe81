import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invitation } from '../../../shared/model/invitation.ts'
import { emailSchema } from '../../../shared/model/member.ts'
import { useMirror } from '../../client/mirror.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import classes from './forms.module.css'
import { memberWithAddress } from './member-with-address.ts'
import { StepForm } from './step-form.tsx'

interface AcceptedFormProps {
  readonly account: string
  readonly invitation: string
  readonly onDone: () => void
}

/** Records that somebody accepted, possibly with another address; makes the person where nobody has it. */
export function AcceptedForm({ account, invitation: id, onDone }: AcceptedFormProps) {
  const invitation = useMirror((mirror) => mirror.invitationsOn(account).find((each) => each.id === id))
  return invitation ? <Fields invitation={invitation} onDone={onDone} /> : null
}

interface FieldsProps {
  readonly invitation: Invitation
  readonly onDone: () => void
}

function Fields({ invitation, onDone }: FieldsProps) {
  const { t } = useTranslation('account')
  const members = useMirror((mirror) => mirror.members())
  const [email, setEmail] = useState(invitation.email)
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const address = email.trim()
  const valid = emailSchema.safeParse(address).success
  const invited = memberWithAddress(members, invitation.email)
  const known = memberWithAddress(members, address) ?? invited
  const other = known === invited && address.toLowerCase() !== invitation.email.toLowerCase()
  const named = known !== undefined || name.trim() !== ''
  return (
    <StepForm
      step={
        valid && named
          ? {
              command: 'invitations.accept',
              input: {
                invitation: invitation.id,
                ...(address === invitation.email ? {} : { email: address }),
                ...(known ? {} : { name: name.trim() }),
              },
            }
          : null
      }
      submit={t('accepted.do')}
      onTried={() => setTried(true)}
      onDone={onDone}
    >
      <TextInput
        {...firstFocus}
        label={t('accepted.email')}
        description={t('accepted.hint')}
        type="email"
        value={email}
        error={tried && !valid ? t('accepted.email.malformed') : null}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      {known ? (
        <p className={classes.text}>{t(other ? 'accepted.other' : 'accepted.known', { name: known.name })}</p>
      ) : (
        <TextInput
          label={t('accepted.name')}
          value={name}
          error={tried && !named ? t('accepted.name.missing') : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
    </StepForm>
  )
}
