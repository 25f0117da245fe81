import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { partLater } from '../../ui/part-later.tsx'
import { ScreenSkeleton } from '../../ui/skeletons.tsx'
import { useBodyMark } from '../../ui/use-body-mark.ts'
import classes from './task-windows.module.css'
import { useTasks } from './tasks.ts'
import type { Task } from './tasks.ts'

const Offboarding = partLater(
  async () => (await import('../offboarding/offboarding-window.tsx')).OffboardingWindow,
  ScreenSkeleton,
)
const FromTemplate = partLater(
  async () => (await import('../onboarding/template-window.tsx')).TemplateWindow,
  ScreenSkeleton,
)
const Copying = partLater(
  async () => (await import('../onboarding/copy-window.tsx')).CopyWindow,
  ScreenSkeleton,
)
const Import = partLater(
  async () => (await import('../import/import-window.tsx')).ImportWindow,
  ScreenSkeleton,
)
const Bulk = partLater(async () => (await import('../bulk/bulk-window.tsx')).BulkWindow, ScreenSkeleton)

/** The window of the task that was begun. Pressing beside it does not close it: what was chosen is kept. */
export function TaskWindows() {
  const { t } = useTranslation('bulk')
  const task = useTasks((tasks) => tasks.task)
  const locked = useTasks((tasks) => tasks.locked)
  const inner = useTasks((tasks) => tasks.inner)
  const close = useTasks((tasks) => tasks.close)
  const title = useTitle(task)
  useBodyMark('taskWindow', task !== null)
  return (
    <Modal
      opened={task !== null}
      onClose={close}
      size="min(1160px, 94vw)"
      title={title}
      closeOnClickOutside={false}
      closeOnEscape={!locked && inner === 0}
      closeButtonProps={{ 'aria-label': t('close'), disabled: locked }}
      classNames={{
        content: classes.content ?? '',
        header: classes.header ?? '',
        body: classes.body ?? '',
      }}
    >
      {task ? contentOf(task) : null}
    </Modal>
  )
}

function contentOf(task: Task) {
  switch (task.kind) {
    case 'offboarding':
      return <Offboarding key={task.member} member={task.member} />
    case 'template':
      return <FromTemplate key={task.member} member={task.member} template={task.template ?? null} />
    case 'copy':
      return <Copying key={task.member} member={task.member} />
    case 'import':
      return <Import />
    case 'bulk':
      return <Bulk members={task.members} pairs={task.pairs} />
  }
}

function useTitle(task: Task | null): string {
  const { t } = useTranslation('bulk')
  const member = task && 'member' in task ? task.member : null
  const name = useMirror((mirror) => (member === null ? '' : (mirror.memberOf(member)?.name ?? member)))
  if (task === null) return ''
  if (task.kind === 'template' && member === null) return t('title.from-template')
  return 'member' in task ? t(`title.${task.kind}`, { name }) : t(`title.${task.kind}`)
}
