import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import type { ImportStage } from './import-state.ts'
import classes from './reading-progress.module.css'
import { cancelReading } from './reading.ts'

type UnderWay = Extract<ImportStage, { readonly kind: 'sending' | 'reading' }>

/** How far the files are, in bytes and rows, and the way out. */
export function ReadingProgress({ stage }: { readonly stage: UnderWay }) {
  const { t } = useTranslation('import-window')
  const formats = useFormats()
  const { phase, part, file, bytes, size, rows } = progressOf(stage)
  return (
    <div className={classes.progress}>
      <h3 className={classes.title} role="status">
        {t(`progress.${phase}`)}
      </h3>
      <Progress
        className={classes.bar ?? ''}
        value={part === null ? 100 : part * 100}
        animated={part === null}
        aria-label={t('progress')}
      />
      <p className={classes.file}>{file ?? ' '}</p>
      <p className={classes.counts}>
        {size > 0 ? (
          <span>{t('progress.bytes', { read: formats.bytes(bytes), size: formats.bytes(size) })}</span>
        ) : null}
        {rows > 0 ? <span>{t('progress.rows', { count: rows })}</span> : null}
      </p>
      <Button {...firstFocus} variant="default" onClick={cancelReading}>
        {t('cancel')}
      </Button>
      <p className={classes.note}>{t('progress.note')}</p>
    </div>
  )
}

interface Shown {
  readonly phase: 'sending' | 'reading' | 'comparing'
  /** Between 0 and 1; null where nobody knows. */
  readonly part: number | null
  readonly file: string | null
  readonly bytes: number
  readonly size: number
  readonly rows: number
}

function progressOf(stage: UnderWay): Shown {
  if (stage.kind === 'sending') {
    const { file, sent, size } = stage.sent
    return { phase: 'sending', part: partOf(sent, size), file, bytes: sent, size, rows: 0 }
  }
  const { progress } = stage
  if (progress === null) return { phase: 'reading', part: null, file: null, bytes: 0, size: 0, rows: 0 }
  const { state, file, bytes, read, rows } = progress
  if (state === 'comparing') return { phase: 'comparing', part: null, file: null, bytes: 0, size: 0, rows }
  return { phase: 'reading', part: partOf(read, bytes), file, bytes: read, size: bytes, rows }
}

function partOf(done: number, all: number): number | null {
  return all > 0 ? Math.min(done / all, 1) : null
}
