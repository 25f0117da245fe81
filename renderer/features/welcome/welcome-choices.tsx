import { IconBriefcase, IconFileUpload, IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { ChangeEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import { runAct } from '../../client/use-command.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { ChoiceButton } from './choice-button.tsx'
import classes from './choices.module.css'
import { NewWorkspace } from './new-workspace.tsx'
import { bringFiles, openFiles } from './open-files.ts'
import { RecentWorkspaces } from './recent-workspaces.tsx'
import { isWorkspaceFile } from './workspace-file.ts'

export type Choice = 'sample' | 'file' | 'new' | 'recent'

export interface WelcomeChoicesProps {
  readonly onOpened?: () => void
  /** Files that were dropped on the window. */
  readonly dropped?: readonly File[] | null
}

/** The ways to a workspace: the sample, a file, an empty one, or one that was open before. */
export function WelcomeChoices({ onOpened, dropped = null }: WelcomeChoicesProps) {
  const { t } = useTranslation('welcome')
  const text = useFailureText()
  const [busy, setBusy] = useState<Choice | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  /** The workspace that is being named begins with these files; null: none is. */
  const [naming, setNaming] = useState<readonly File[] | null>(null)
  const input = useRef<HTMLInputElement>(null)

  const open = async (choice: Choice, act: () => Promise<Failure | null>) => {
    if (busy) return
    setBusy(choice)
    setFailure(null)
    const problem = await act()
    setBusy(null)
    setFailure(problem)
    if (!problem) onOpened?.()
  }
  const fileChosen = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])]
    event.currentTarget.value = ''
    if (files.length > 0) void take(files)
  }
  const take = async (files: readonly File[]) => {
    const whole = await Promise.all(files.map(isWorkspaceFile))
    if (whole.every(Boolean)) return open('file', () => openFiles(files))
    setFailure(null)
    setNaming(files)
  }
  useEffect(() => {
    if (dropped !== null) void take(dropped)
    // What is done with them is the same however often this is drawn.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [dropped])
  return (
    <div className={classes.choices}>
      <div className={classes.list}>
        <ChoiceButton
          icon={IconBriefcase}
          title={t('sample')}
          text={t('sample.text')}
          busy={busy === 'sample'}
          onClick={() =>
            void open('sample', async () => problemOf(await runAct('workspace.open-sample', {}, quiet)))
          }
        />
        <ChoiceButton
          icon={IconFileUpload}
          title={t('file')}
          text={t('file.text')}
          busy={busy === 'file'}
          onClick={() => input.current?.click()}
        />
        {naming !== null ? (
          <NewWorkspace
            busy={busy === 'new'}
            files={naming.length}
            onCancel={() => setNaming(null)}
            onName={(name) =>
              void open('new', async () =>
                naming.length > 0
                  ? bringFiles(name, naming)
                  : problemOf(await runAct('workspace.create', { name }, quiet)),
              )
            }
          />
        ) : (
          <ChoiceButton icon={IconPlus} title={t('new')} text={t('new.text')} onClick={() => setNaming([])} />
        )}
      </div>
      <input ref={input} type="file" multiple hidden onChange={fileChosen} />
      {failure ? (
        <p className={classes.failure} role="alert">
          {text(failure)}
        </p>
      ) : null}
      <RecentWorkspaces
        onOpen={(file) =>
          void open('recent', async () => problemOf(await runAct('workspace.open-recent', { file }, quiet)))
        }
      />
    </div>
  )
}

const quiet = { quietFailure: true }

function problemOf(result: Result<unknown>): Failure | null {
  return result.ok ? null : result.error
}
