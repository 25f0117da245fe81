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
      <Notifications position="bottom-right" limit={4} containerWidth={380} zIndex={250} />
    </>
  )
}

function Shown() {
  const status = useMirror((mirror) => mirror.status)
  const open = useMirror((mirror) => mirror.workspace !== null)
  if (status === 'refused') return <RefusedWindow />
  if (open) return <Frame />
  return status === 'none' ? <Welcome /> : <StartingFrame />
}

function useWindowTitle(): void {
  const { t } = useTranslation('app')
  const name = useMirror((mirror) => mirror.workspace?.name)
  useEffect(() => {
    document.title = name === undefined ? t('name') : t('title', { name })
  }, [name, t])
}
