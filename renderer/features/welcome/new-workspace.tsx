import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './choices.module.css'

const longest = 120

export interface NewWorkspaceProps {
  readonly busy: boolean
  /** How many files are looked at first; 0: it begins empty. */
  readonly files: number
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

/** Asks for the name of a new workspace. */
export function NewWorkspace({ busy, files, onName, onCancel }: NewWorkspaceProps) {
  const { t } = useTranslation('welcome')
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const missing = name.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!missing) onName(name.trim())
  }
  return (
    <form className={classes.naming} noValidate onSubmit={submit}>
      {files > 0 ? (
        <p className={classes.text} role="status">
          {t('bring', { count: files })}
        </p>
      ) : null}
      <TextInput
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
        autoFocus
        className={classes.name}
        label={t('new.name')}
        placeholder={t('new.placeholder')}
        maxLength={longest}
        value={name}
        error={tried && missing ? t('new.missing') : null}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <div className={classes.acts}>
        <Button variant="default" onClick={onCancel}>
          {t('new.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('new.create')}
        </Button>
      </div>
    </form>
  )
}
