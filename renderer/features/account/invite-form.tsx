import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import type { Account } from '../../../shared/model/account.ts'
import { googleInvitationDays } from '../../../shared/policy/limits.ts'
import { rolesFor } from '../../../shared/policy/roles.ts'
import { useMirror } from '../../client/mirror.ts'
import { useNow } from '../activity/use-now.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { dayAfter, endOfDay } from './days-away.ts'
import classes from './forms.module.css'
import { readAddresses } from './read-addresses.ts'
import { RoleChoice } from './role-choice.tsx'
import { StepForm } from './step-form.tsx'

interface InviteFormProps {
  readonly account: string
  /** The role to begin with. */
  readonly role: string | null
  readonly onDone: () => void
}

/** As many as one command takes. */
const mostAddresses = 50

/** Invites several people at once to a role on an account. */
export function InviteForm({ account: id, role, onDone }: InviteFormProps) {
  const account = useMirror((mirror) => mirror.accountOf(id))
  return account ? <Fields account={account} role={role} onDone={onDone} /> : null
}

interface FieldsProps extends Omit<InviteFormProps, 'account'> {
  readonly account: Account
}

function Fields({ account, role: first, onDone }: FieldsProps) {
  const { t } = useTranslation('account')
  const { list } = useFormats()
  const now = useNow()
  const roles = rolesFor(account.system, account.kind)
  const [text, setText] = useState('')
  const [role, setRole] = useState(first ?? roles[0]?.id ?? '')
  const [day, setDay] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const { good, bad } = readAddresses(text)
  const expires = account.system === 'google-ads'
  const problem =
    bad.length > 0
      ? t('invite.bad', { count: bad.length, addresses: list(bad) })
      : good.length > mostAddresses
        ? t('invite.many', { count: mostAddresses })
        : good.length === 0
          ? t('invite.none')
          : null
  const own = day === null || day === '' ? {} : { expiresAt: endOfDay(day) }
  return (
    <StepForm
      step={
        problem === null
          ? { command: 'invitations.send', input: { account: account.id, role, emails: [...good], ...own } }
          : null
      }
      submit={t('invite.do', { count: good.length })}
      onTried={() => setTried(true)}
      onDone={onDone}
    >
      <Textarea
        {...firstFocus}
        className={classes.addresses ?? ''}
        label={t('invite.addresses')}
        description={t('invite.hint')}
        autosize
        minRows={3}
        maxRows={10}
        spellCheck={false}
        value={text}
        error={(tried || bad.length > 0) && problem !== null ? problem : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <RoleChoice system={account.system} roles={roles} value={role} onChange={setRole} />
      {expires ? (
        <TextInput
          type="date"
          label={t('invite.expires')}
          description={t('invite.expires.hint', { count: googleInvitationDays })}
          min={dayAfter(now, 1)}
          value={day ?? dayAfter(now, googleInvitationDays)}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
      ) : null}
    </StepForm>
  )
}
