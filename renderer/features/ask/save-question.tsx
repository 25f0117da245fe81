import { Button, Popover, TextInput } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { Asked } from '../../../shared/model/saved-question.ts'
import { runCommand } from '../../client/use-command.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import classes from './ask-screen.module.css'

/** Keeps the question on the screen under a name. */
export function SaveQuestion({ asked }: { readonly asked: Asked | null }) {
  const { t } = useTranslation('ask')
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          disabled={!asked}
          leftSection={<IconBookmark size={15} stroke={1.7} />}
          onClick={() => setOpened((open) => !open)}
        >
          {t('save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {asked && opened ? (
          <NameForm
            start=""
            label={t('save.name')}
            act={t('save.do')}
            onName={async (name) => {
              const answer = await runCommand('questions.save', { name, asked }, { quietFailure: true })
              if (!answer.ok) return answer.error
              setOpened(false)
              return null
            }}
          />
        ) : null}
      </Popover.Dropdown>
    </Popover>
  )
}

interface NameFormProps {
  readonly start: string
  readonly label: string
  readonly act: string
  /** Answers why it could not be called so. */
  readonly onName: (name: string) => Promise<Failure | null>
}

/** Asks for a name, and says beside it where another question has it. */
export function NameForm({ start, label, act, onName }: NameFormProps) {
  const failureText = useFailureText()
  const [name, setName] = useState(start)
  const [failure, setFailure] = useState<Failure | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setFailure(await onName(name.trim()))
  }
  return (
    <form className={classes.saving} onSubmit={(event) => void submit(event)}>
      <TextInput
        data-autofocus
        label={label}
        maxLength={120}
        value={name}
        error={failure ? failureText(failure) : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" disabled={name.trim() === ''}>
        {act}
      </Button>
    </form>
  )
}
