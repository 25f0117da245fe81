import { IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import classes from './drop-curtain.module.css'
import { useFileDrop } from './use-file-drop.ts'

/** Says what dropping a file on the window will do, while one is over it. */
export function DropCurtain() {
  const { t } = useTranslation('app')
  const over = useFileDrop()
  const name = useMirror((mirror) => mirror.workspace?.name ?? '')
  if (!over) return null
  return (
    <div className={classes.curtain}>
      <IconFileImport size={28} stroke={1.4} aria-hidden />
      {t('drop', { name })}
    </div>
  )
}
