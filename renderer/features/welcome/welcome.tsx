import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { WelcomeChoices } from './welcome-choices.tsx'
import classes from './welcome.module.css'

/** The first start, and the window whenever no workspace is open. */
export function Welcome() {
  const { t } = useTranslation('welcome')
  const [over, setOver] = useState(false)
  const [dropped, setDropped] = useState<readonly File[] | null>(null)
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  const leave = (event: DragEvent) => {
    if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
      setOver(false)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) setDropped(files)
  }
  return (
    // Dropping a file is a second way: “Open a file” does the same with keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <main
      className={classes.window}
      data-over={over || undefined}
      onDragOver={drag}
      onDragLeave={leave}
      onDrop={drop}
    >
      <div className={classes.middle}>
        <span className={classes.key} aria-hidden>
          <IconKey size={26} stroke={1.6} />
        </span>
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.text}>{t('text')}</p>
        <WelcomeChoices dropped={dropped} />
        <p className={classes.drop}>{over ? t('drop.now') : t('drop')}</p>
      </div>
    </main>
  )
}
