import { IconArrowRight } from '@tabler/icons-react'
import type { ImportLine } from '../../../shared/contract/import.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import classes from './difference-row.module.css'
import { FormerValue, PartValue } from './part-value.tsx'

/** What is worth knowing at a glance of a row that comes or goes. */
const telling: Readonly<Record<ImportLine['table'], readonly string[]>> = {
  account: ['kind'],
  link: ['status', 'owner'],
  member: [],
  grant: ['since'],
  invitation: ['status', 'sentAt'],
}

const shownWithRaw = ['role', 'status']

/** Before and after of what changed; why a line cannot be taken over; else what it is. */
export function LineFacts({ line }: { readonly line: ImportLine }) {
  const failure = useFailureText()
  const { translate } = useSpeaker()
  if (line.refused) {
    const text = failure(line.refused)
    return (
      <span className={classes.refused} title={text}>
        {text}
      </span>
    )
  }
  if (line.what === 'changed') {
    return (
      line.fields
        // What the platform said stands with the role or the status that has no word of ours.
        .filter((field) => field !== 'raw' || !shownWithRaw.some((other) => line.fields.includes(other)))
        .map((field) => (
          <span key={field} className={classes.fact} data-changed>
            <span className={classes.quiet}>{translate('activity', `field.${field}`)}</span>
            <FormerValue line={line} field={field} />
            <IconArrowRight size={12} stroke={1.8} aria-hidden />
            <PartValue line={line} field={field} side="after" />
          </span>
        ))
    )
  }
  const side = line.after ? 'after' : 'before'
  const image = line[side] as Readonly<Record<string, unknown>> | null
  return telling[line.table]
    .filter((field) => image?.[field] !== undefined)
    .map((field) => (
      <span key={field} className={classes.fact}>
        {field === 'kind' || field === 'status' ? null : (
          <span className={classes.quiet}>{translate('activity', `field.${field}`)}</span>
        )}
        <PartValue line={line} field={field} side={side} />
      </span>
    ))
}
