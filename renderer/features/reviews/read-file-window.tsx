import { Button, Modal } from '@mantine/core'
import { IconFilePlus, IconFileCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import { runCommand } from '../../client/use-command.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { useView } from '../../client/view.ts'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import { ConflictRow } from './conflict-row.tsx'
import classes from './read-file.module.css'
import { choose, closeReadFile, conflictKey, useReadFile } from './read-file.ts'
import { useReviewDraft } from './review-draft.ts'

/** What a campaign file would bring, and which answer stands where neither took the place of the other. */
export function ReadFileWindow() {
  const { t } = useTranslation('reviews')
  const opened = useReadFile((file) => file.opened)
  return (
    <Modal
      opened={opened !== null}
      onClose={closeReadFile}
      size={opened?.read.conflicts.length ? 820 : 480}
      title={opened ? t('read.title', { file: opened.file }) : ''}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened ? <ReadFile /> : null}
    </Modal>
  )
}

function ReadFile() {
  const { t } = useTranslation('reviews')
  const text = useFailureText()
  const opened = useReadFile((file) => file.opened)!
  const choices = useReadFile((file) => file.choices)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { file, read } = opened
  const { summary, known, conflicts, items } = read
  const left = conflicts.filter((each) => choices[conflictKey(each)] === undefined).length
  const take = async () => {
    const merged = await runCommand(
      'reviews.merge',
      {
        file,
        text: opened.text,
        ...(conflicts.length === 0
          ? {}
          : {
              choices: conflicts.map(({ item, reviewer }) => ({
                item,
                reviewer,
                take: choices[conflictKey({ item, reviewer })] ?? 'ours',
              })),
            }),
      },
      { quietFailure: true },
    )
    if (!merged.ok) return setFailure(merged.error)
    closeReadFile()
    // A review that is half put together stays for later.
    useReviewDraft.getState().leave()
    useView.getState().open('reviews', { review: merged.value.review })
  }
  const Icon = known ? IconFileCheck : IconFilePlus
  return (
    <div className={classes.read}>
      <div className={classes.what}>
        <Icon size={20} stroke={1.6} aria-hidden />
        <div>
          <p className={classes.name}>{summary.name}</p>
          <p className={classes.text}>
            {summary.origin === null ? null : `${t('origin', { workspace: summary.origin })} · `}
            {t(known ? 'read.known' : 'read.new', { count: summary.progress.items })}
          </p>
        </div>
      </div>
      <ul className={classes.brings}>
        {read.fresh > 0 ? <li>{t('read.fresh', { count: read.fresh })}</li> : null}
        {read.later > 0 ? <li>{t('read.later', { count: read.later })}</li> : null}
        {read.same > 0 ? <li>{t('read.same', { count: read.same })}</li> : null}
        {read.fresh + read.later + read.same + conflicts.length === 0 ? <li>{t('read.none')}</li> : null}
      </ul>
      {conflicts.length > 0 ? (
        <section className={classes.conflicts} aria-label={t('read.conflicts', { count: conflicts.length })}>
          <header className={classes.conflictsHead}>
            <h3>{t('read.conflicts', { count: conflicts.length })}</h3>
            <Button size="compact-sm" variant="default" onClick={() => choose(conflicts, 'ours')}>
              {t('read.all.ours')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => choose(conflicts, 'theirs')}>
              {t('read.all.theirs')}
            </Button>
          </header>
          <p className={classes.text}>{t('read.conflicts.text')}</p>
          <div className={classes.rows} style={{ height: Math.min(conflicts.length * 152, 380) }}>
            <VirtualRows
              label={t('read.conflicts', { count: conflicts.length })}
              rows={conflicts}
              height={152}
            >
              {(conflict) => (
                <ConflictRow
                  conflict={conflict}
                  item={items.find(({ id }) => id === conflict.item)}
                  summary={summary}
                  take={choices[conflictKey(conflict)] ?? null}
                />
              )}
            </VirtualRows>
          </div>
        </section>
      ) : null}
      {failure ? (
        <p className={classes.failure} role="alert">
          {text(failure)}
        </p>
      ) : null}
      <footer className={classes.foot}>
        <p className={classes.left} role="status">
          {conflicts.length === 0 ? null : t(left === 0 ? 'read.all-chosen' : 'read.left', { count: left })}
        </p>
        <Button variant="default" onClick={closeReadFile}>
          {t('dialog.cancel')}
        </Button>
        <Button
          data-disabled={left > 0}
          aria-disabled={left > 0 || undefined}
          onClick={() => {
            if (left === 0) void take()
          }}
        >
          {t(known ? 'read.merge' : 'read.add')}
        </Button>
      </footer>
    </div>
  )
}
