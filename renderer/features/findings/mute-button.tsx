import { Button, Popover, Textarea, TextInput } from '@mantine/core'
import { IconVolumeOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { useCommand } from '../../client/use-command.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import classes from './finding-panel.module.css'

/** Lets a finding stand, for a reason that others will read, and up to a day where one is set. */
export function MuteButton({ finding }: { readonly finding: string }) {
  const { t } = useTranslation('findings')
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconVolumeOff size={15} stroke={1.6} />}
          onClick={() => setOpened((before) => !before)}
        >
          {t('mute')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <MuteForm finding={finding} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function MuteForm({ finding, onDone }: { readonly finding: string; readonly onDone: () => void }) {
  const { t } = useTranslation('findings')
  const text = useFailureText()
  const mute = useCommand('findings.mute')
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const missing = tried && reason.trim() === '' ? t('mute.reason.missing') : null
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() === '') return
    const input = { findings: [finding], reason, ...(until === '' ? {} : { until }) }
    const result = await mute(input, { quietFailure: true })
    if (result.ok) onDone()
    else setFailure(result.error)
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void save(event)}>
      <Textarea
        {...firstFocus}
        label={t('mute.reason')}
        description={t('mute.reason.text')}
        value={reason}
        maxLength={2000}
        autosize
        minRows={2}
        error={missing}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={t('mute.until')}
        description={t('mute.until.text')}
        value={until}
        error={failure ? text(failure) : null}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit">{t('mute.do')}</Button>
      </div>
    </form>
  )
}
