import './font.css'
import '../ui/tokens.css'
import './page.css'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { Page } from './page.tsx'
import { startPageTranslations } from './page-translations.ts'

// The policy of the page knows no eval, by which zod would make its parsers quicker.
z.config({ jitless: true })

const root = document.querySelector('#root')
if (!root) throw new Error('The page has no place for what it shows.')

// A script that is no module cannot wait by itself.
async function start(place: Element) {
  await startPageTranslations()
  createRoot(place).render(<Page />)
}
void start(root)
