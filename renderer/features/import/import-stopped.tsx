import { Button } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useProblemText } from '../frame/use-problem-text.ts'
import { useImport } from './import-state.ts'
import { readAgain, startOver } from './reading.ts'

/** A reading that was canceled, or failed as a whole: nothing was changed, and the files can be read again. */
export function ImportStopped({ failure }: { readonly failure: Failure | null }) {
  const { t } = useTranslation('import-window')
  const problem = useProblemText()
  const count = useImport((state) => state.files.length)
  return (
    <EmptyState
      icon={IconFileOff}
      title={t(failure === null ? 'stopped.canceled' : 'stopped.failed')}
      text={failure === null ? t('stopped.text') : problem(failure)}
    >
      <Button {...firstFocus} onClick={() => void readAgain()}>
        {t('stopped.again', { count })}
      </Button>
      <Button variant="default" onClick={startOver}>
        {t('start-over')}
      </Button>
    </EmptyState>
  )
}
