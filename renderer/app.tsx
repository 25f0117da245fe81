import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from './client/mirror.ts'
import { Frame } from './features/frame/frame.tsx'
import { useLanguageSetting } from './features/frame/language-menu.tsx'
import { RefusedWindow } from './features/frame/refused-window.tsx'
import { StartingFrame } from './features/frame/starting-frame.tsx'
import { useThemeSetting } from './features/frame/theme-menu.tsx'
import { useToasts } from './features/frame/use-toasts.tsx'
import { Tips } from './ui/tips.tsx'
import { Welcome } from './features/welcome/welcome.tsx'

/** The whole window, by what is known: nothing yet, no workspace, or one that is open. */
export function App() {
  useThemeSetting()
  useLanguageSetting()
  useToasts()
  useWindowTitle()
  return (
    <>
      <Shown />
      <Tips />
      {/* As in the theme: two of them at a time, one on its way out, are two that can be pressed. */}
      <Notifications
        position="bottom-right"
        limit={4}
        containerWidth={380}
        zIndex={250}
        transitionDuration={0}
      />
    </>
  )
}

function Shown() {
  const status = useMirror((mirror) => mirror.status)
  const entered = useMirror((mirror) => mirror.entered)
  const open = useMirror(({ workspace, failure }) => workspace !== null || failure === null)
  if (status === 'refused') return <RefusedWindow />
  // What is around a workspace is there before it: drawn together with it, it would hold up the first row.
  if (entered !== null && open) return <Frame key={entered} />
  return status === 'none' ? <Welcome /> : <StartingFrame />
}

function useWindowTitle(): void {
  const { t } = useTranslation('app')
  const name = useMirror((mirror) => mirror.workspace?.name)
  useEffect(() => {
    document.title = name === undefined ? t('name') : t('title', { name })
  }, [name, t])
}
