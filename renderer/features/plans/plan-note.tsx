import { Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import type { PlanView } from '../../../shared/contract/plans.ts'
import { runCommand } from '../../client/use-command.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import classes from './plan-header.module.css'

interface PlanNoteProps {
  readonly view: PlanView
}

/** Why the plan is there. A press turns it into a field; leaving it saves, Escape puts it back. */
export function PlanNote({ view }: PlanNoteProps) {
  const { note } = view
  const { t } = useTranslation('plan')
  const { labelled } = useFormats()
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const returns = useRef(false)
  useEffect(() => {
    if (editing || !returns.current) return
    returns.current = false
    button.current?.focus()
  }, [editing])
  const close = (refocus: boolean) => {
    returns.current = refocus
    setEditing(false)
  }
  if (editing) return <NoteField view={view} onClose={close} />
  return (
    <button
      ref={button}
      type="button"
      className={classes.note}
      data-empty={note === null || undefined}
      aria-label={note === null ? t('window.note.add') : labelled(t('window.note.edit'), note)}
      onClick={() => setEditing(true)}
    >
      {note ?? t('window.note.add')}
    </button>
  )
}

function NoteField({
  view: { id: plan, name, note },
  onClose,
}: PlanNoteProps & { readonly onClose: (refocus: boolean) => void }) {
  const { t } = useTranslation('plan')
  const text = useFailureText()
  const [value, setValue] = useState(note ?? '')
  const [error, setError] = useState<string | null>(null)
  /** The note that the person has seen; another one that came meanwhile is replaced only when meant. */
  const [seen, setSeen] = useState(note)
  const [moved, setMoved] = useState(false)
  const saving = useRef(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const save = async (refocus: boolean) => {
    if (saving.current) return
    const wanted = value.trim() === '' ? null : value.trim()
    if (wanted === seen && !moved) return onClose(refocus)
    saving.current = true
    const base = { name, note: seen }
    const saved = await runCommand('plans.update', { plan, base, note: wanted }, { quietFailure: true })
    saving.current = false
    if (saved.ok) return onClose(refocus)
    setError(text(saved.error))
    const { current } = saved.error.details
    if (saved.error.code !== 'conflict') return
    setSeen(typeof current === 'string' ? current : null)
    setMoved(true)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(true)
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose(true)
  }
  return (
    <Textarea
      ref={field}
      className={classes.noteField ?? ''}
      aria-label={t('window.note')}
      placeholder={t('window.note.hint')}
      autosize
      minRows={2}
      maxRows={8}
      value={value}
      error={error}
      onChange={(event) => setValue(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => moved || void save(false)}
    />
  )
}
