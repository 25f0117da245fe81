import { Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark, IconShare2, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { call } from '../../client/client.ts'
import { saveDownload } from '../../client/files.ts'
import { useCommand } from '../../client/use-command.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useMaking } from './making.ts'
import { useReport } from './report-draft.ts'
import classes from './reports.module.css'

/** Keeps the definition by name; one that is kept is changed, shared with a colleague, or removed. */
export function SaveReport() {
  const { t } = useTranslation('reports')
  const [opened, setOpened] = useState(false)
  const saved = useReport((draft) => draft.saved)
  return (
    <>
      {saved !== null && saved.id !== '' ? <KeptActs report={saved.id} /> : null}
      <Popover opened={opened} onChange={setOpened} position="top-end" width={300} trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconBookmark size={15} stroke={1.6} />}
            onClick={() => setOpened((before) => !before)}
          >
            {t('save')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <SaveForm onDone={() => setOpened(false)} />
        </Popover.Dropdown>
      </Popover>
    </>
  )
}

function KeptActs({ report }: { readonly report: string }) {
  const { t } = useTranslation('reports')
  const kept = useReport((draft) => draft.kept)
  const remove = useCommand('reports.remove')
  const share = async () => {
    const file = await call('reports.share', { report })
    const failure = file.ok ? await saveDownload(file.value) : file.error
    useMaking.setState({ failure })
  }
  return (
    <span className={classes.acts}>
      <IconButton label={t('share')} onClick={() => void share()}>
        <IconShare2 size={15} stroke={1.6} />
      </IconButton>
      <IconButton
        label={t('remove')}
        onClick={() => {
          kept(null)
          void remove({ report })
        }}
      >
        <IconTrash size={15} stroke={1.6} />
      </IconButton>
    </span>
  )
}

function SaveForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('reports')
  const text = useFailureText()
  const save = useCommand('reports.save')
  const { definition, saved, kept } = useReport()
  const [name, setName] = useState(saved?.name ?? '')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [tried, setTried] = useState(false)
  const missing = tried && name.trim() === '' ? t('save.missing') : null
  // Under another name it is another report.
  const isSame = saved !== null && saved.id !== '' && saved.name === name.trim()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return
    const known = isSame ? { report: saved.id } : {}
    const result = await save({ ...known, name, definition }, { quietFailure: true })
    if (!result.ok) return setFailure(result.error)
    kept({ id: result.value.report, name: name.trim(), definition })
    onDone()
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        {...firstFocus}
        label={t('save.name')}
        value={name}
        maxLength={120}
        error={missing ?? (failure ? text(failure) : null)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onDone}>
          {t('cancel')}
        </Button>
        <Button type="submit">{t('save.do')}</Button>
      </div>
    </form>
  )
}
