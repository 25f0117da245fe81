import { Menu } from '@mantine/core'
import { IconDots, IconFileExport, IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../client/use-command.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { EditReview } from './edit-review.tsx'
import { saveReviewFile } from './save-review-file.ts'
import type { ReviewView } from './use-review.ts'

const icon = { size: 16, stroke: 1.6 }

interface ReviewMenuProps {
  readonly view: ReviewView
  readonly runs: boolean
}

/** What else can be done with the whole review. */
export function ReviewMenu({ view, runs }: ReviewMenuProps) {
  const { t } = useTranslation('reviews')
  const [editing, setEditing] = useState(false)
  const { id, state } = view.summary
  const changes = runs && state === 'open'
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <IconButton label={t('acts')}>
            <IconDots size={17} stroke={1.7} />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {changes ? (
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setEditing(true)}>
              {t('edit')}
            </Menu.Item>
          ) : null}
          <Menu.Item leftSection={<IconFileExport {...icon} />} onClick={() => void saveReviewFile(id)}>
            {t('file.save')}
          </Menu.Item>
          {changes ? <Menu.Divider /> : null}
          {changes ? (
            <Menu.Item
              color="red"
              leftSection={<IconX {...icon} />}
              onClick={() => void runCommand('reviews.cancel', { review: id })}
            >
              {t('cancel-review')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      <EditReview view={view} opened={editing} onClose={() => setEditing(false)} />
    </>
  )
}
