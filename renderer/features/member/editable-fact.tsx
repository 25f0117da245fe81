import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import classes from './editable-fact.module.css'

interface EditableFactProps {
  readonly label: string
  /** What is edited. */
  readonly value: string
  /** How it is shown. */
  readonly shown: string
  /** Shown where there is no value. */
  readonly empty?: string
  readonly hint?: string
  readonly type?: 'text' | 'date'
  readonly suggestions?: readonly string[]
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  /** The heading of the page rather than one fact of many: its label is said, not shown. */
  readonly title?: boolean
  readonly problem?: (value: string) => string | null
  /** `before` is the value that the person began from. A conflict may name the newer one as `current`. */
  readonly onSave: (value: string, before: string) => Promise<Failure | null>
}

/** A fact that turns into a field when it is pressed: Enter or leaving saves, Escape puts it back. */
export function EditableFact(props: EditableFactProps) {
  const { label, value, shown, empty, title = false } = props
  const { t } = useTranslation('member')
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const labelId = useId()
  const returns = useRef(false)
  const close = (refocus: boolean) => {
    returns.current = refocus
    setEditing(false)
  }
  useEffect(() => {
    if (editing || !returns.current) return
    returns.current = false
    button.current?.focus()
  }, [editing])
  return (
    <div className={classes.fact} data-title={title || undefined}>
      <span className={classes.label} id={labelId}>
        {label}
      </span>
      {editing ? (
        <FactField {...props} labelId={labelId} onClose={close} />
      ) : (
        <button
          ref={button}
          type="button"
          className={classes.value}
          data-empty={value === '' || undefined}
          aria-label={`${t('field.edit', { field: label })}: ${shown === '' ? (empty ?? '') : shown}`}
          onClick={() => setEditing(true)}
        >
          {title ? <h1 className={classes.title}>{shown}</h1> : shown === '' ? empty : shown}
        </button>
      )}
    </div>
  )
}

interface FactFieldProps extends EditableFactProps {
  readonly labelId: string
  readonly onClose: (refocus: boolean) => void
}

function FactField({ onClose, onSave, labelId, ...fact }: FactFieldProps) {
  const failureText = useFailureText()
  const [value, setValue] = useState(fact.value)
  const [error, setError] = useState<string | null>(null)
  /** What the person has seen; what came meanwhile is replaced only when that is meant. */
  const [seen, setSeen] = useState(fact.value)
  const [moved, setMoved] = useState(false)
  const saving = useRef(false)

  const save = async (next: string, refocus: boolean) => {
    if (saving.current) return
    const wanted = next.trim()
    if (wanted === seen && !moved) return onClose(refocus)
    const problem = fact.problem?.(wanted) ?? null
    if (problem !== null) return setError(problem)
    saving.current = true
    const failure = await onSave(wanted, seen)
    saving.current = false
    if (!failure) return onClose(refocus)
    setError(failureText(failure))
    const { current } = failure.details
    if (failure.code !== 'conflict' || typeof current !== 'string') return
    setSeen(current)
    setMoved(true)
  }

  const common = {
    'aria-labelledby': labelId,
    size: 'xs',
    value,
    error,
    autoFocus: true,
    className: classes.field ?? '',
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') void save(value, true)
      if (event.key !== 'Escape') return
      event.stopPropagation()
      onClose(true)
    },
    onBlur: () => moved || void save(value, false),
  } as const

  if (fact.choices) {
    return (
      <Select
        {...common}
        data={[...fact.choices]}
        defaultDropdownOpened
        allowDeselect={false}
        onChange={(chosen) => void save(chosen ?? fact.value, true)}
        onBlur={() => onClose(false)}
      />
    )
  }
  if (fact.suggestions) {
    return (
      <Autocomplete
        {...common}
        data={[...fact.suggestions]}
        // Nothing typed yet is no filter.
        {...(value === fact.value ? { filter: ({ options }) => options } : {})}
        onChange={setValue}
      />
    )
  }
  return (
    <TextInput
      {...common}
      type={fact.type ?? 'text'}
      placeholder={fact.hint}
      onChange={(event) => setValue(event.currentTarget.value)}
    />
  )
}
