import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/noto-sans-jp/wght.css'
import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './ui/tokens.css'
import './ui/global.css'
import './ui/mantine.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './app.tsx'
import { startTranslations } from './client/i18n.ts'
import { rememberedLanguage, showLanguage } from './client/language.ts'
import { startMirror } from './client/start.ts'
import { schemeManager } from './ui/scheme-manager.ts'
import { theme } from './ui/theme.ts'

// The strict content policy allows neither eval nor styles without a nonce. Parts that lock scrolling
// insert a style element and look for its nonce here.
z.config({ jitless: true })
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
Reflect.set(globalThis, '__webpack_nonce__', nonce)

const root = document.querySelector('#root')
if (!root) throw new Error('The page has no place for the window.')

startMirror()
await startTranslations()
// A window without its texts still works, in English.
await showLanguage(rememberedLanguage()).catch(() => undefined)
createRoot(root).render(
  // The variables stand in tokens.css, so that Mantine need not insert style elements.
  <MantineProvider
    theme={theme}
    colorSchemeManager={schemeManager}
    defaultColorScheme="auto"
    withCssVariables={false}
    withGlobalClasses={false}
    getStyleNonce={() => nonce}
  >
    <App />
  </MantineProvider>,
)
