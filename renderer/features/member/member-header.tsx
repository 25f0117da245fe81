import { useTranslation } from 'react-i18next'
import type { Member } from '../../../shared/model/member.ts'
import { useMirror } from '../../client/mirror.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { ExportReportButton } from '../report/export-report-button.tsx'
import { dayText } from '../explain/speak.ts'
import { MemberFacts, MemberName } from './member-facts.tsx'
import classes from './member-header.module.css'

/** Who a person is, each fact to be changed where it stands. */
export function MemberHeader({ member }: { readonly member: Member }) {
  const { t, i18n } = useTranslation('member')
  const keys = useMirror((mirror) => mirror.grantsOfMember(member.id).length)
  const stillIn = member.leftOn !== undefined && keys > 0
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <MemberMark member={member} />
        <MemberName member={member} />
        <span className={classes.space} />
        <ExportReportButton members={[member.id]} />
      </div>
      <MemberFacts member={member} />
      {stillIn ? (
        <p className={classes.warning} role="status">
          {t('left.warning', {
            count: keys,
            name: member.name,
            day: dayText(i18n.language, member.leftOn ?? ''),
          })}
        </p>
      ) : null}
    </header>
  )
}
