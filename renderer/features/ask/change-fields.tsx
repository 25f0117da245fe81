import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { rolesFor } from '../../../shared/policy/roles.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useWords } from '../../client/words.ts'
import { AccountPicker } from '../workspace/account-picker.tsx'
import { useAsk } from './ask-state.ts'
import { changeWays } from './draft.ts'
import type { Change, ChangeWay } from './draft.ts'

const empty: { readonly [Way in ChangeWay]: Change } = {
  plan: { way: 'plan', plan: null },
  give: { way: 'give', account: null, role: null },
  take: { way: 'take', account: null, role: null },
  link: { way: 'link', parent: null, child: null },
  unlink: { way: 'unlink', parent: null, child: null },
}

const anyAccount = () => true

/** Chooses what is supposed to change: a plan, one role, or one link. */
export function ChangeFields() {
  const { t } = useTranslation('ask')
  const change = useAsk((ask) => ask.draft.change)
  const put = useAsk((ask) => ask.change)
  const ways = change.way === 'steps' ? [...changeWays, change.way] : changeWays
  const words = (way: Change['way']) =>
    way === 'steps'
      ? t('change.steps', { count: change.way === 'steps' ? change.steps.length : 0 })
      : t(`change.${way}`)
  return (
    <>
      <Select
        label={t('change')}
        allowDeselect={false}
        data={ways.map((way) => ({ value: way, label: words(way) }))}
        value={change.way}
        onChange={(value) => {
          const way = changeWays.find((each) => each === value)
          if (way) put({ change: empty[way] })
        }}
      />
      {change.way === 'plan' ? <PlanField change={change} /> : null}
      {change.way === 'give' || change.way === 'take' ? <RoleFields change={change} /> : null}
      {change.way === 'link' || change.way === 'unlink' ? <LinkFields change={change} /> : null}
    </>
  )
}

function PlanField({ change }: { readonly change: Extract<Change, { way: 'plan' }> }) {
  const { t } = useTranslation('ask')
  const put = useAsk((ask) => ask.change)
  const plans = useAnswer('plans.list', {})
  const data = plans.state === 'ready' ? plans.value.map(({ id, name }) => ({ value: id, label: name })) : []
  return (
    <Select
      searchable
      label={t('plan')}
      placeholder={t('choose')}
      nothingFoundMessage={t('nothing')}
      data={data}
      value={change.plan}
      onChange={(plan) => put({ change: { ...change, plan } })}
    />
  )
}

function RoleFields({ change }: { readonly change: Extract<Change, { way: 'give' | 'take' }> }) {
  const { t } = useTranslation('ask')
  const words = useWords()
  const put = useAsk((ask) => ask.change)
  const account = useMirror((mirror) =>
    change.account === null ? undefined : mirror.accountOf(change.account),
  )
  const roles = account ? rolesFor(account.system, account.kind) : []
  return (
    <>
      <AccountPicker
        label={t('account')}
        nothing={t('choose')}
        value={change.account}
        accepts={anyAccount}
        onChange={(chosen) => put({ change: { ...change, account: chosen, role: null } })}
      />
      <Select
        label={t('role')}
        placeholder={t('choose')}
        disabled={!account}
        data={account ? roles.map(({ id }) => ({ value: id, label: words.role(account.system, id) })) : []}
        value={change.role}
        onChange={(role) => put({ change: { ...change, role } })}
      />
    </>
  )
}

function LinkFields({ change }: { readonly change: Extract<Change, { way: 'link' | 'unlink' }> }) {
  const { t } = useTranslation('ask')
  const put = useAsk((ask) => ask.change)
  return (
    <>
      <AccountPicker
        label={t('parent')}
        nothing={t('choose')}
        value={change.parent}
        accepts={anyAccount}
        onChange={(parent) => put({ change: { ...change, parent } })}
      />
      <AccountPicker
        label={t('child')}
        nothing={t('choose')}
        value={change.child}
        accepts={anyAccount}
        onChange={(child) => put({ change: { ...change, child } })}
      />
    </>
  )
}
