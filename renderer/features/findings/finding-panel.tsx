import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FindingView } from '../../../shared/contract/findings.ts'
import { findingRules } from '../../../shared/policy/findings.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Said } from '../explain/said.tsx'
import { actionName } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import { useFindings } from './filter.ts'
import { FindingActs } from './finding-acts.tsx'
import classes from './finding-panel.module.css'
import { MutedNote } from './muted-note.tsx'
import { sayAdvice, sayFinding } from './say-finding.ts'
import { SeverityMark } from './severity-mark.tsx'

/** One finding beside the list: why it matters, what mends it, who says so, and what can be done from here. */
export function FindingPanel({ finding: key }: { readonly finding: string }) {
  const { t } = useTranslation('findings')
  const select = useFindings((shown) => shown.select)
  const answer = useAnswer('findings.show', { finding: key })
  const view = answer.state === 'ready' ? answer.value : null
  return (
    <aside className={classes.panel} aria-label={t('details')}>
      <div className={classes.close}>
        <IconButton label={t('close')} onClick={() => close(select)}>
          <IconX size={15} stroke={1.8} />
        </IconButton>
      </div>
      {view ? <Details view={view} /> : null}
      {answer.state === 'ready' && view === null ? (
        <p className={classes.quiet} role="status">
          {t('gone')}
        </p>
      ) : null}
    </aside>
  )
}

/** The keyboard goes back to the row from which it came, where that is in sight. */
function close(select: (finding: null) => void): void {
  document.querySelector<HTMLElement>('[role="row"][aria-selected="true"]')?.focus()
  select(null)
}

function Details({ view }: { readonly view: FindingView }) {
  const { t } = useTranslation('findings')
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const { finding } = view
  const { severity, source } = findingRules[finding.kind]
  const systemOf = (id: string) => accountOf(id)?.system
  return (
    <>
      <header className={classes.head}>
        <p className={classes.severity}>
          <SeverityMark severity={severity} word />
        </p>
        <h2 className={classes.kind}>{t(`kind.${finding.kind}`)}</h2>
      </header>
      <p className={classes.sentence}>
        <Said sentence={sayFinding(finding, systemOf)} />
      </p>
      {finding.muted ? <MutedNote finding={finding.key} muted={finding.muted} /> : null}
      <section>
        <h3 className={classes.label}>{t('why')}</h3>
        <p className={classes.reason}>{t(`why.${finding.kind}`)}</p>
      </section>
      <section>
        <h3 className={classes.label}>{t('advice')}</h3>
        <p className={classes.reason}>
          <Said sentence={sayAdvice(finding, systemOf)} />
        </p>
        <Lost finding={finding} />
      </section>
      <FindingActs view={view} />
      <p className={classes.source}>{t('source', { source })}</p>
    </>
  )
}

/** What goes along with a mend that looks as if nothing did. */
function Lost({ finding }: { readonly finding: FindingView['finding'] }) {
  const { t } = useTranslation('findings')
  const { translate } = useSpeaker()
  const account = useMirror((mirror) => mirror.accountOf(finding.accounts[0] ?? ''))
  if (!account || finding.lost === undefined) return null
  const { system, kind } = account
  const actions = finding.lost.map((action) => actionName(translate, { system, kind, action, params: {} }))
  return <p className={classes.quiet}>{t('lost', { actions: actions.join(', ') })}</p>
}
