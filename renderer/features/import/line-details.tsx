import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportLine } from '../../../shared/contract/import.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useSpeaker } from '../explain/use-speaker.ts'
import { bucketOf, nothingChosen, withLine } from './choice.ts'
import { DifferenceMark } from './difference-mark.tsx'
import classes from './line-details.module.css'
import { FormerValue, PartValue } from './part-value.tsx'
import { ShouldNotBe } from './should-not-be.tsx'

interface LineDetailsProps {
  readonly line: ImportLine
  readonly session: string
  readonly reading: number
  readonly onClose: () => void
}

/** Ids that a row refers to by; the names stand above. */
const unsaid = new Set(['id', 'member', 'account', 'parent', 'child'])

/** Everything about one line: all parts before and after, where it was read, and what it needs. */
export function LineDetails({ line, session, reading, onClose }: LineDetailsProps) {
  const { t } = useTranslation('import-window')
  const problem = useProblemText()
  const { translate } = useSpeaker()
  const { before, after } = line
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  // Where a role has no word of ours, what the platform said stands in its place.
  const shown = fields.filter((field) => !unsaid.has(field) && field !== 'raw')
  const both = line.what === 'changed'
  return (
    <aside className={classes.details} aria-label={t('details')}>
      <header className={classes.head}>
        <DifferenceMark mark={line.refused ? 'refused' : line.what} />
        <h3 className={classes.title}>{nameOf(line)}</h3>
        <IconButton label={t('details.close')} onClick={onClose}>
          <IconX size={15} stroke={1.8} />
        </IconButton>
      </header>
      <div className={classes.body}>
        {line.refused ? <p className={classes.refused}>{problem(line.refused)}</p> : null}
        {line.what === 'gone' ? <p className={classes.note}>{t('details.gone')}</p> : null}
        <dl className={classes.parts}>
          {shown.map((field) => (
            <div key={field} data-changed={line.fields.includes(field) || undefined}>
              <dt>{translate('activity', `field.${field}`)}</dt>
              <dd>
                {both && line.fields.includes(field) ? <FormerValue line={line} field={field} /> : null}
                <span>
                  <PartValue line={line} field={field} side={after ? 'after' : 'before'} />
                </span>
              </dd>
            </div>
          ))}
        </dl>
        <From line={line} />
        {line.needs.length > 0 ? (
          <p className={classes.note}>{t('details.needs', { count: line.needs.length })}</p>
        ) : null}
        {line.what !== 'unchanged' && !line.refused ? (
          <p className={classes.note}>{t(line.canPlan ? 'details.plan' : 'details.no-plan')}</p>
        ) : null}
        {line.canPlan && bucketOf(line) !== null ? (
          <ShouldNotBe
            wish={{ session, reading, choice: withLine(nothingChosen, line, true) }}
            disabled={false}
          />
        ) : null}
      </div>
    </aside>
  )
}

function From({ line }: { readonly line: ImportLine }) {
  const { t } = useTranslation('import-window')
  if (line.from === null) return null
  const { file, line: number, path } = line.from
  return (
    <div className={classes.from}>
      <h4>{t(line.what === 'gone' ? 'details.from.gone' : 'details.from')}</h4>
      <p>{file}</p>
      {number === undefined ? null : <p>{t('details.line', { line: number })}</p>}
      {path === undefined || path === '' ? null : <code>{path}</code>}
    </div>
  )
}

function nameOf({ table, names }: ImportLine): string {
  switch (table) {
    case 'account':
      return names.account ?? ''
    case 'member':
      return names.member ?? ''
    case 'link':
      return `${names.parent} › ${names.child}`
    case 'grant':
    case 'invitation':
      return `${names.member} · ${names.account}`
  }
}
