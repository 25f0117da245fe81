import { UnstyledButton } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../client/use-answer.ts'
import classes from './choices.module.css'
import { daysAgo } from './days-ago.ts'

/** Workspaces that were open before, the latest first. */
export function RecentWorkspaces({ onOpen }: { readonly onOpen: (file: string) => void }) {
  const { t, i18n } = useTranslation('welcome')
  const recent = useAnswer('workspace.recent', {})
  if (recent.state !== 'ready' || recent.value.length === 0) return null
  return (
    <section className={classes.recent} aria-labelledby="recent-title">
      <h2 id="recent-title" className={classes.heading}>
        {t('recent')}
      </h2>
      <ul className={classes.files}>
        {recent.value.slice(0, 6).map(({ file, name, openedAt }) => (
          <li key={file}>
            <UnstyledButton className={classes.file} title={file} onClick={() => onOpen(file)}>
              <IconClock size={16} stroke={1.6} aria-hidden />
              <span className={classes.fileName}>{name}</span>
              <span className={classes.when}>{daysAgo(openedAt, i18n.language)}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  )
}
