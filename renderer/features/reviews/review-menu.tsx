import { Menu } from '@mantine/core'
import { IconDots, IconPencil, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../client/use-command.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { EditReview } from './edit-review.tsx'
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
  if (!runs || state !== 'open') return null
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <IconButton label={t('acts')}>
            <IconDots size={17} stroke={1.7} />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setEditing(true)}>
            {t('edit')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            color="red"
            leftSection={<IconX {...icon} />}
            onClick={() => void runCommand('reviews.cancel', { review: id })}
          >
            {t('cancel-review')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <EditReview view={view} opened={editing} onClose={() => setEditing(false)} />
    </>
  )
}
