import { Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Supposed } from '../../../shared/model/saved-question.ts'
import type { EffectiveRole } from '../../../shared/model/verdict.ts'
import { failureText } from '../../client/failure-text.ts'
import type { Answered } from '../../client/use-answer.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import proofClasses from './proof.module.css'
import { routeSentences } from './route-sentences.ts'
import { RouteText } from './route-text.tsx'
import { SaidAll } from './said.tsx'
import { accountName, memberName } from './speak.ts'
import { useFacts } from './use-facts.ts'
import { useSpeaker } from './use-speaker.ts'
import { WhyButton } from './why-button.tsx'
import classes from './why.module.css'
import { SupposedProof } from './supposed.tsx'

interface Placement {
  readonly member: string
  readonly account: string
}

interface WhyRoleProps extends Placement {
  /** A change that is only supposed, with which the roles would be these. */
  readonly supposed?: Supposed
}

/** Why does this person have this role here? The routes of every role, in sentences. */
export function WhyRole({ member, account, supposed }: WhyRoleProps) {
  const { t } = useTranslation('explain')
  const { names } = useSpeaker()
  const [opened, setOpened] = useState(false)
  const who = { member: memberName(names, member), account: accountName(names, account) }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={400} trapFocus returnFocus>
      <Popover.Target>
        <WhyButton
          label={t(supposed ? 'why.role.supposed' : 'why.role', who)}
          onPress={() => setOpened((open) => !open)}
        />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>
        <h2 className={classes.title}>{t('roles.title', who)}</h2>
        {opened ? (
          supposed ? (
            <RolesWithChange member={member} account={account} supposed={supposed} />
          ) : (
            <Roles member={member} account={account} />
          )
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}

function Roles({ member, account }: Placement) {
  return (
    <RoleList member={member} account={account} answer={useAnswer('access.roles', { member, account })} />
  )
}

function RolesWithChange({ member, account, supposed }: Required<WhyRoleProps>) {
  const answer = useAnswer('access.roles-with', { with: supposed, member, account })
  if (answer.state !== 'ready') return <RoleList member={member} account={account} answer={answer} />
  const roles = { ...answer, value: answer.value.answer }
  return (
    <SupposedProof rows={answer.value}>
      <RoleList member={member} account={account} answer={roles} />
    </SupposedProof>
  )
}

function RoleList({
  member,
  account,
  answer,
}: Placement & { readonly answer: Answered<readonly EffectiveRole[]> }) {
  const { t } = useTranslation('explain')
  const { names } = useSpeaker()
  if (answer.state === 'loading') return <p className={proofClasses.quiet}>{t('loading')}</p>
  if (answer.state === 'failed') return <p className={proofClasses.quiet}>{failureText(t, answer.failure)}</p>
  if (answer.value.length === 0) {
    return (
      <p className={proofClasses.quiet}>
        {t('roles.none', { member: memberName(names, member), account: accountName(names, account) })}
      </p>
    )
  }
  return answer.value.map((role) => (
    <RoleRoutes key={role.role} member={member} account={account} role={role} />
  ))
}

function RoleRoutes({ member, account, role }: Placement & { readonly role: EffectiveRole }) {
  const { t } = useTranslation('explain')
  const facts = useFacts()
  const on = facts.accountOf(account)
  const [best, ...others] = role.routes
  if (!on || !best) return null
  return (
    <section className={classes.role}>
      <RoleChip system={on.system} role={role.role} holding={role.here ? 'here' : 'above'} />
      <SaidAll sentences={routeSentences(facts, member, best, { ownership: true, also: false, way: true })} />
      {role.here ? null : <RouteText route={best} />}
      {others.length === 0 ? null : (
        <details className={proofClasses.others}>
          <summary>{t('route.others', { count: others.length })}</summary>
          {others.map((route) => (
            <RouteText key={route.accounts.join(' ')} route={route} />
          ))}
        </details>
      )}
    </section>
  )
}
