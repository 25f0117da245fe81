import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconCopy, IconDoorExit, IconTemplate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Member } from '../../../shared/model/member.ts'
import { useMirror } from '../../client/mirror.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { useTasks } from '../frame/tasks.ts'
import { EvidenceButton } from '../evidence/evidence-button.tsx'
import { FindingsOf } from '../findings/findings-of.tsx'
import { ExportReportButton } from '../report/export-report-button.tsx'
import { dayText } from '../explain/speak.ts'
import { MemberFacts, MemberName } from './member-facts.tsx'
import classes from './member-header.module.css'

/** Who a person is, each fact to be changed where it stands. */
export function MemberHeader({ member }: { readonly member: Member }) {
  const { t, i18n } = useTranslation('member')
  const { t: tBulk } = useTranslation('bulk')
  const begin = useTasks((tasks) => tasks.begin)
  const keys = useMirror((mirror) => mirror.grantsOfMember(member.id).length)
  const stillIn = member.leftOn !== undefined && keys > 0
  return (
    <header className={classes.header}>
      <div className={classes.line}>
        <MemberMark member={member} />
        <MemberName member={member} />
        <FindingsOf member={member.id} />
        <span className={classes.space} />
        <GiveMenu member={member.id} />
        <Button
          variant="default"
          leftSection={<IconDoorExit size={15} stroke={1.6} />}
          onClick={() => begin({ kind: 'offboarding', member: member.id })}
        >
          {tBulk('open.offboarding')}
        </Button>
        <EvidenceButton members={[member.id]} />
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

/** Ways of giving a person many roles at once. */
function GiveMenu({ member }: { readonly member: string }) {
  const { t } = useTranslation('bulk')
  const begin = useTasks((tasks) => tasks.begin)
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} stroke={1.8} />}>
          {t('open.give')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconTemplate size={16} stroke={1.6} />}
          onClick={() => begin({ kind: 'template', member })}
        >
          {t('open.template')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy size={16} stroke={1.6} />}
          onClick={() => begin({ kind: 'copy', member })}
        >
          {t('open.copy')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
