import { Button, Popover, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { runCommand } from '../../client/use-command.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { useView } from '../../client/view.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { firstFocus } from '../../ui/first-focus.ts'
import classes from './new-plan-button.module.css'

/** Makes a plan by its name alone, and shows it. A small sign in lists, a button where nothing else is. */
export function NewPlanButton({ variant }: { readonly variant: 'sign' | 'filled' }) {
  const { t } = useTranslation('plan')
  const [opened, setOpened] = useState(false)
  const toggle = () => setOpened((before) => !before)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={280} trapFocus returnFocus>
      <Popover.Target>
        {variant === 'sign' ? (
          <IconButton label={t('window.new')} onClick={toggle}>
            <IconPlus size={16} stroke={1.8} />
          </IconButton>
        ) : (
          <Button leftSection={<IconPlus size={15} stroke={1.8} />} onClick={toggle}>
            {t('window.new')}
          </Button>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={t('window.new')}>
        <NewPlanForm onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function NewPlanForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('plan')
  const text = useFailureText()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const missing = tried && name.trim() === '' ? t('window.name.missing') : null
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name.trim() === '') return
    const made = await runCommand('plans.create', { name: name.trim() }, { quietFailure: true })
    if (!made.ok) return setFailure(made.error)
    onDone()
    useView.getState().open('plans', { plan: made.value.plan })
  }
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void save(event)}>
      <TextInput
        {...firstFocus}
        label={t('window.new.name')}
        placeholder={t('window.new.placeholder')}
        value={name}
        maxLength={200}
        error={failure ? text(failure) : missing}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button variant="default" onClick={onDone}>
          {t('window.new.cancel')}
        </Button>
        <Button type="submit">{t('window.new.create')}</Button>
      </div>
    </form>
  )
}
