import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Muted } from '../../../shared/contract/findings.ts'
import { keeper } from '../../../shared/model/change.ts'
import { useMirror } from '../../client/mirror.ts'
import { useCommand } from '../../client/use-command.ts'
import { dayText } from '../explain/speak.ts'
import classes from './finding-panel.module.css'

interface MutedNoteProps {
  readonly finding: string
  readonly muted: Muted
}

/** Who let a finding stand, why and up to when, and the way back. */
export function MutedNote({ finding, muted }: MutedNoteProps) {
  const { t, i18n } = useTranslation('findings')
  const unmute = useCommand('findings.unmute')
  const by = useMirror((mirror) => mirror.memberOf(muted.mutedBy)?.name)
  const day = (moment: string) => dayText(i18n.language, moment.slice(0, 10))
  const who = by ?? (muted.mutedBy === keeper ? t('muted.keeper') : muted.mutedBy)
  return (
    <div className={classes.note}>
      <p>{muted.reason}</p>
      <p className={classes.quiet}>
        {muted.until === null
          ? t('muted.by', { who, day: day(muted.mutedAt) })
          : t('muted.by-until', { who, day: day(muted.mutedAt), until: day(muted.until) })}
      </p>
      <Button size="xs" variant="default" onClick={() => void unmute({ findings: [finding] })}>
        {t('unmute')}
      </Button>
    </div>
  )
}
