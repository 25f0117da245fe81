import { IconShieldCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import { useFindings, wishOf } from './filter.ts'
import { pageLength } from './finding-lines.ts'
import { FindingPanel } from './finding-panel.tsx'
import { FindingsList } from './findings-list.tsx'
import classes from './findings-screen.module.css'
import { FindingsToolbar } from './findings-toolbar.tsx'
import { FindingSettingsButton } from './settings/finding-settings-button.tsx'

/** What is wrong with access as it stands, in the whole workspace or about one account or person. */
export function FindingsScreen() {
  const { t } = useTranslation('findings')
  const failure = useFailureText()
  const filter = useFindings((shown) => shown.filter)
  const selected = useFindings((shown) => shown.selected)
  const page = useAnswer('findings.list', { ...wishOf(filter), from: 0, limit: pageLength })
  return (
    <div className={classes.screen}>
      <ScreenHead title={t('title')} text={t('text')}>
        <FindingSettingsButton />
      </ScreenHead>
      {page.state === 'loading' ? <ScreenSkeleton /> : null}
      {page.state === 'failed' ? <EmptyState title={failure(page.failure)} /> : null}
      {page.state === 'ready' ? (
        <>
          <FindingsToolbar kinds={page.value.kinds} total={page.value.total} />
          {page.value.total === 0 ? (
            <Nothing isWhole={page.value.kinds.length === 0} />
          ) : (
            <div className={classes.beside}>
              <FindingsList kinds={page.value.kinds} filter={filter} />
              {selected === null ? null : <FindingPanel key={selected} finding={selected} />}
            </div>
          )}
        </>
      ) : null}
    </div>
  )
}

function Nothing({ isWhole }: { readonly isWhole: boolean }) {
  const { t } = useTranslation('findings')
  return isWhole ? (
    <EmptyState icon={IconShieldCheck} title={t('empty')} text={t('empty.text')} />
  ) : (
    <EmptyState title={t('no-match')} text={t('no-match.text')} />
  )
}
