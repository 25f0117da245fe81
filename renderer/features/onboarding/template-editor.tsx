import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { Template } from '../../../shared/contract/templates.ts'
import { runCommand } from '../../client/use-command.ts'
import { useFirstFocus } from '../../ui/use-first-focus.ts'
import task from '../bulk/task.module.css'
import foot from '../../ui/foot.module.css'
import { useProblemText } from '../frame/use-problem-text.ts'
import classes from './template-editor.module.css'
import { AddKind, KindRow } from './template-kind.tsx'
import { byKind, partsOf, toggled } from './template-parts.ts'
import type { PartsOfKind } from './template-parts.ts'

export interface TemplateEditorProps {
  /** null: a new one. */
  readonly template: Template | null
  readonly onSaved: (template: string) => void
  readonly onCancel: () => void
}

/** The name of a template, and which roles it gives on which kinds of account. */
export function TemplateEditor({ template, onSaved, onCancel }: TemplateEditorProps) {
  const { t } = useTranslation('onboarding')
  const problem = useProblemText()
  const first = useFirstFocus<HTMLInputElement>()
  const [name, setName] = useState(template?.name ?? '')
  const [kinds, setKinds] = useState<readonly PartsOfKind[]>(() => byKind(template?.parts ?? []))
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const parts = partsOf(kinds)
  const nameError = name.trim() === '' ? t('editor.name.missing') : null
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (busy || nameError !== null || parts.length === 0) return
    setBusy(true)
    const saved = await runCommand(
      'templates.save',
      { name: name.trim(), parts: [...parts], ...(template ? { template: template.id } : {}) },
      { quietFailure: true },
    )
    setBusy(false)
    if (saved.ok) onSaved(saved.value.template)
    else setFailure(saved.error)
  }
  return (
    <form className={task.main} noValidate onSubmit={(event) => void save(event)}>
      <div className={classes.fields}>
        <TextInput
          ref={first}
          label={t('editor.name')}
          placeholder={t('editor.name.hint')}
          value={name}
          error={tried ? nameError : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={classes.kinds}>
          {kinds.map((each) => (
            <KindRow
              key={`${each.system} ${each.kind}`}
              parts={each}
              onToggle={(role) => setKinds(toggled(kinds, each, role))}
              onRemove={() => setKinds(kinds.filter((other) => other !== each))}
            />
          ))}
        </div>
        <AddKind kinds={kinds} onAdd={(kind) => setKinds([...kinds, { ...kind, roles: [] }])} />
        {tried && parts.length === 0 ? <p className={task.failure}>{t('editor.parts.missing')}</p> : null}
        {failure ? (
          <p className={task.failure} role="alert">
            {problem(failure)}
          </p>
        ) : null}
      </div>
      <footer className={foot.foot}>
        <span className={foot.space} />
        <Button variant="default" onClick={onCancel}>
          {t('editor.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('editor.save')}
        </Button>
      </footer>
    </form>
  )
}
