import { IconArrowBackUp, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import type { RecordedChange } from '../../../shared/contract/changes.ts'
import { keeper } from '../../../shared/model/change.ts'
import { useLooked } from '../../client/looked.ts'
import { useMirror } from '../../client/mirror.ts'
import { useCommand } from '../../client/use-command.ts'
import { Said } from '../explain/said.tsx'
import { plain } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import classes from './change-entry.module.css'
import { ChangeRows } from './change-rows.tsx'
import { changeText } from '../../../shared/activity/change-sentence.ts'
import { Correction } from './correction.tsx'
import { Actor } from './actor.tsx'
import { ChangeMoments } from '../past/change-moments.tsx'
import { UndoProblem } from './undo-problem.tsx'
import type { Failure } from '../../../shared/contract/failure.ts'
import { fullText, momentText } from './moment.ts'

interface ChangeEntryProps {
  readonly change: RecordedChange
  readonly now: Date
  readonly revisionOf: (id: string) => number | undefined
  readonly opened: boolean
  readonly onToggle: () => void
  /** Goes to another change of the list. */
  readonly onFind: (change: string) => void
}

/** One change: what was done, by whom and when, its rows when opened, and the way back. */
export function ChangeEntry({ change, now, revisionOf, opened, onToggle, onFind }: ChangeEntryProps) {
  const { t, i18n } = useTranslation('activity')
  const { labelled } = useFormats()
  const speaker = useSpeaker()
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const actor = useMirror((mirror) => mirror.actor)
  const isPast = useLooked(({ moment }) => moment !== null)
  const undo = useCommand('changes.undo')
  const [problem, setProblem] = useState<Failure | null>(null)
  const { kind, sentence } = changeText(change, { accountOf })
  const said = plain(speaker, sentence)
  const at = new Date(change.at)
  const takeBack = async () => {
    const result = await undo({ change: change.id }, { quietFailure: true })
    setProblem(result.ok ? null : result.error)
  }
  const own = actor === keeper || actor === change.actor
  return (
    <article className={classes.entry} data-undone={change.revertedBy !== null || undefined}>
      <div className={classes.line}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={opened}
          aria-label={labelled(t(opened ? 'hide' : 'show'), said)}
          onClick={onToggle}
        >
          <IconChevronRight size={14} stroke={2} aria-hidden />
        </button>
        <p className={classes.text}>
          {kind === 'do' ? null : <span className={classes.kind}>{t(`kind.${kind}`)}</span>}
          <span className={classes.what}>
            <Said sentence={sentence} />
          </span>
          <Correction change={change} revisionOf={revisionOf} onFind={onFind} />
        </p>
        {change.revertedBy === null && own && !isPast ? (
          <button
            type="button"
            className={classes.undo}
            aria-label={t('undo.label', { change: said })}
            onClick={() => void takeBack()}
          >
            <IconArrowBackUp size={14} stroke={1.8} aria-hidden />
            {t('undo')}
          </button>
        ) : null}
        <Actor actor={change.actor} />
        <time className={classes.when} dateTime={change.at} title={fullText(i18n.language, at)}>
          {momentText(i18n.language, at, now)}
        </time>
      </div>
      {problem ? <UndoProblem failure={problem} onClose={() => setProblem(null)} /> : null}
      {opened ? (
        <>
          <ChangeRows change={change} />
          <ChangeMoments revision={change.revision} />
        </>
      ) : null}
    </article>
  )
}
