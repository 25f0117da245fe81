import { Button, FileButton, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { done } from '../../../shared/contract/failure.ts'
import { readFingerprint } from '../../../shared/evidence/fingerprint.ts'
import { call } from '../../client/client.ts'
import { uploadFile } from '../../client/files.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import classes from './evidence.module.css'
import { PackOutcome } from './pack-outcome.tsx'
import { usePackCheck } from './use-pack-check.ts'
import type { CheckPack } from './use-pack-check.ts'

/** Checks a pack of any workspace, its verdicts too, and says what it proves. */
export function CheckForm() {
  const { t } = useTranslation('evidence-check')
  const failureText = useFailureText()
  const [file, setFile] = useState<File | null>(null)
  const [typed, setTyped] = useState('')
  const [isOver, setOver] = useState(false)
  const expected = readFingerprint(typed)
  const check = usePackCheck(file, expected, checkInBackEnd)
  const over = (event: DragEvent) => {
    event.preventDefault()
    // The rest of the window takes no files while the dialog is open.
    event.stopPropagation()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) setFile(dropped)
  }
  return (
    <div className={classes.form}>
      <TextInput
        label={t('expected')}
        description={t('expected.hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={typed.trim() !== '' && expected === null ? t('expected.wrong') : null}
        value={typed}
        spellCheck={false}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div
        className={classes.place}
        data-over={isOver}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileButton accept=".zip,application/zip" onChange={setFile}>
          {(props) => <Button {...props}>{t(file ? 'choose.another' : 'choose')}</Button>}
        </FileButton>
        <span className={classes.quiet}>{t('drop')}</span>
      </div>
      <PackOutcome check={check} failureText={failureText} />
    </div>
  )
}

const checkInBackEnd: CheckPack = async (file, expected) => {
  const sent = await uploadFile(file)
  if (!sent.ok) return sent
  const checked = await call('evidence.check', { upload: sent.value, expected })
  return checked.ok ? done(checked.value) : checked
}
