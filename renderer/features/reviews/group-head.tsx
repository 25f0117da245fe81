import { useTranslation } from 'react-i18next'
import { AccountMark } from '../../ui/account-mark.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import type { ItemLine } from './item-lines.ts'

type Head = Extract<ItemLine, { line: 'head' }>

/** Whose items stand below: an account's, a person's or a manager's, by the names that the review keeps. */
export function GroupHead({ line: { by, first } }: { readonly line: Head }) {
  const { t } = useTranslation('reviews')
  const { member, account, manager } = first.item.facts
  if (by === 'member') {
    return (
      <>
        <MemberMark member={member} />
        {member.name}
      </>
    )
  }
  if (by === 'account') {
    return (
      <>
        <AccountMark system={account.system} kind={account.kind} quiet />
        {account.name}
      </>
    )
  }
  return manager?.name ?? t('arrange.manager.none')
}
