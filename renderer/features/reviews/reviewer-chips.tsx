import { Menu, UnstyledButton } from '@mantine/core'
import { IconCopy, IconDownload, IconMail, IconPaperclip, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import classes from './review-head.module.css'
import { remind } from './remind.ts'
import { lookAt } from './review-state.ts'
import { saveReviewFile } from './save-review-file.ts'
import type { ReviewView } from './use-review.ts'
import { useStanding } from './use-standing.ts'

const icon = { size: 16, stroke: 1.6 }

/** How far every reviewer is; behind each, what can be done about it. */
export function ReviewerChips({ view }: { readonly view: ReviewView }) {
  const { t } = useTranslation('reviews')
  return (
    <ul className={classes.reviewers} aria-label={t('reviewers')}>
      {view.summary.progress.reviewers.map((reviewer) => (
        <li key={reviewer.member}>
          <ReviewerChip view={view} reviewer={reviewer} />
        </li>
      ))}
    </ul>
  )
}

type Progressing = ReviewView['summary']['progress']['reviewers'][number]

function ReviewerChip({ view, reviewer }: { readonly view: ReviewView; readonly reviewer: Progressing }) {
  const { t } = useTranslation('reviews')
  const { number } = useFormats()
  const { summary, content } = view
  const standing = useStanding(summary, content)
  const { member, name, decided, waiting } = reviewer
  const showTheirs = () => lookAt(summary.id, { reviewer: member, filter: 'waiting' })
  const chip = (
    <>
      <MemberMark member={{ id: member, name }} />
      <span className={classes.reviewerName}>{name}</span>
      <span className={classes.waiting} data-done={waiting === 0 || undefined}>
        {waiting === 0
          ? t('reviewer.done', { number: number(decided) })
          : t('reviewer.waiting', { count: waiting, number: number(waiting) })}
      </span>
    </>
  )
  const reminds = standing.isOpen && waiting > 0
  const enters = standing.isOpen && standing.isKeeper
  if (!reminds && !enters) return <span className={classes.reviewer}>{chip}</span>
  return (
    <Menu position="bottom-start" width={270}>
      <Menu.Target>
        <UnstyledButton className={classes.reviewer} data-acts>
          {chip}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {enters ? (
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={showTheirs}>
            {t('reviewer.enter', { name })}
          </Menu.Item>
        ) : null}
        {enters && reminds ? <Menu.Divider /> : null}
        {reminds ? (
          <>
            <Menu.Label>{t('remind')}</Menu.Label>
            <Menu.Item
              leftSection={<IconMail {...icon} />}
              onClick={() => void remind(summary.id, member, 'mail')}
            >
              {t('remind.mail')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconDownload {...icon} />}
              onClick={() => void remind(summary.id, member, 'save')}
            >
              {t('remind.save')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCopy {...icon} />}
              onClick={() => void remind(summary.id, member, 'copy')}
            >
              {t('remind.copy')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconPaperclip {...icon} />}
              onClick={() => void saveReviewFile(summary.id)}
            >
              {t('remind.attach')}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  )
}
