import { FileButton, Menu, Modal } from '@mantine/core'
import { IconDots, IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedQuestion } from '../../../shared/contract/questions.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { runCommand } from '../../client/use-command.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import classes from './ask-screen.module.css'
import { takeQuestion } from './ask-state.ts'
import { openQuestionFile, saveQuestionFile } from './question-files.ts'
import { NameForm } from './save-question.tsx'

/** The questions that the workspace keeps: asked again at a press, renamed, handed on as files. */
export function SavedQuestions() {
  const { t } = useTranslation('ask')
  const answer = useAnswer('questions.list', {})
  const [renamed, setRenamed] = useState<SavedQuestion | null>(null)
  const list = answer.state === 'ready' ? answer.value : []
  return (
    <aside className={classes.saved} aria-labelledby="saved-questions">
      <div className={classes.savedHead}>
        <h2 id="saved-questions" className={classes.savedTitle}>
          {t('saved')}
        </h2>
        <FileButton accept=".json,application/json" onChange={(file) => void openQuestionFile(file)}>
          {(props) => (
            <IconButton label={t('saved.open')} {...props}>
              <IconFolderOpen size={16} stroke={1.7} />
            </IconButton>
          )}
        </FileButton>
      </div>
      {answer.state === 'ready' && list.length === 0 ? (
        <p className={classes.note}>{t('saved.none')}</p>
      ) : null}
      <ul className={classes.list}>
        {list.map((question) => (
          <li key={question.id} className={classes.item}>
            <button type="button" className={classes.name} onClick={() => takeQuestion(question.asked)}>
              {question.name}
            </button>
            <Acts question={question} onRename={() => setRenamed(question)} />
          </li>
        ))}
      </ul>
      <Modal opened={renamed !== null} onClose={() => setRenamed(null)} title={t('saved.rename')} size="sm">
        {renamed ? (
          <NameForm
            start={renamed.name}
            label={t('save.name')}
            act={t('saved.rename')}
            onName={async (name) => {
              const done = await runCommand(
                'questions.rename',
                { question: renamed.id, name },
                { quietFailure: true },
              )
              if (!done.ok) return done.error
              setRenamed(null)
              return null
            }}
          />
        ) : null}
      </Modal>
    </aside>
  )
}

function Acts({ question, onRename }: { readonly question: SavedQuestion; readonly onRename: () => void }) {
  const { t } = useTranslation('ask')
  const { id, name } = question
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t('saved.acts', { name })}>
          <IconDots size={15} stroke={1.7} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>{t('saved.rename')}</Menu.Item>
        <Menu.Item onClick={() => void saveQuestionFile(question)}>{t('saved.file')}</Menu.Item>
        <Menu.Item onClick={() => void runCommand('questions.remove', { question: id })}>
          {t('saved.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
