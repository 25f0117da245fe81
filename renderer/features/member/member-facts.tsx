import { useTranslation } from 'react-i18next'
import type { InputOf } from '../../../shared/contract/contract.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import { emailSchema } from '../../../shared/model/member.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useMirror } from '../../client/mirror.ts'
import { useCommand } from '../../client/use-command.ts'
import { dayText } from '../explain/speak.ts'
import { EditableFact } from './editable-fact.tsx'
import classes from './member-header.module.css'

type Changes = InputOf<'members.update'>['set']

/** Addresses, team, leaving and nature, each editable in its place. */
export function MemberFacts({ member }: { readonly member: Member }) {
  const { t, i18n } = useTranslation('member')
  const teams = useMirror((mirror) => teamsOf(mirror.members()))
  const save = useSave(member.id)
  const others = member.otherEmails ?? []
  const nature = member.nature ?? 'person'
  return (
    <div className={classes.facts}>
      <EditableFact
        label={t('field.email')}
        value={member.email}
        shown={member.email}
        problem={(value) => (isEmail(value) ? null : t('field.bad.email'))}
        onSave={(email) => save({ email })}
      />
      <EditableFact
        label={t('field.otherEmails')}
        hint={t('field.otherEmails.hint')}
        value={others.join(', ')}
        shown={others.join(', ')}
        empty={t('field.empty.otherEmails')}
        problem={(value) => (addresses(value).every(isEmail) ? null : t('field.bad.email'))}
        onSave={(value) => save({ otherEmails: addresses(value) })}
      />
      <EditableFact
        label={t('field.team')}
        value={member.team ?? ''}
        shown={member.team ?? ''}
        empty={t('field.empty.team')}
        suggestions={teams}
        onSave={(team) => save({ team: team === '' ? null : team })}
      />
      <EditableFact
        label={t('field.leftOn')}
        type="date"
        value={member.leftOn ?? ''}
        shown={member.leftOn === undefined ? '' : dayText(i18n.language, member.leftOn)}
        empty={t('field.empty.leftOn')}
        onSave={(day) => save({ leftOn: day === '' ? null : day })}
      />
      <EditableFact
        label={t('field.nature')}
        value={nature}
        shown={t(`nature.${nature}`)}
        choices={[
          { value: 'person', label: t('nature.person') },
          { value: 'service', label: t('nature.service') },
        ]}
        onSave={(value) => save({ nature: value === 'service' ? 'service' : null })}
      />
    </div>
  )
}

/** The name, as the heading of the page. */
export function MemberName({ member }: { readonly member: Member }) {
  const { t } = useTranslation('member')
  const save = useSave(member.id)
  return (
    <EditableFact
      title
      label={t('field.name')}
      value={member.name}
      shown={member.name}
      problem={(value) => (value === '' ? t('field.bad.name') : null)}
      onSave={(name) => save({ name })}
    />
  )
}

function useSave(member: string): (set: Changes) => Promise<Failure | null> {
  const update = useCommand('members.update')
  return async (set) => {
    const result = await update({ member, set }, { quietFailure: true })
    return result.ok ? null : result.error
  }
}

let lastMembers: readonly Member[] | null = null
let lastTeams: readonly string[] = []

/** Teams in use; the same array for as long as the members are the same. */
function teamsOf(members: readonly Member[]): readonly string[] {
  if (members !== lastMembers) {
    lastMembers = members
    lastTeams = [...new Set(members.flatMap((each) => each.team ?? []))].toSorted()
  }
  return lastTeams
}

function addresses(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((each) => each.trim())
    .filter(Boolean)
}

function isEmail(text: string): boolean {
  return emailSchema.safeParse(text).success
}
