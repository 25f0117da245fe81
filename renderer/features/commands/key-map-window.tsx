import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { partLater } from '../../ui/part-later.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import classes from './key-map.module.css'
import { useKeyMap } from './key-map-state.ts'

const Map = partLater(async () => (await import('./key-map.tsx')).KeyMap, ScreenSkeleton)

/** The keyboard map in a window of its own. */
export function KeyMapWindow() {
  const { t } = useTranslation('commands')
  const opened = useKeyMap((map) => map.opened)
  const close = useKeyMap((map) => map.close)
  // Escape then ends the recording, or the question, before the window.
  const [asking, setAsking] = useState(false)
  return (
    <Modal
      opened={opened}
      onClose={close}
      size={720}
      title={t('map.title')}
      closeOnEscape={!asking}
      closeButtonProps={{ 'aria-label': t('map.close') }}
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
    >
      <Map onAsking={setAsking} />
    </Modal>
  )
}
