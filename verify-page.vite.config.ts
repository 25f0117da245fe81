import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname
const licences = 'licences.md'
/** Of what no script imports. */
const fontLicence = join(root, 'node_modules', '@fontsource-variable', 'inter', 'LICENSE')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string
}

/**
 * The page that checks evidence packs (docs/decisions/0070): one file with everything in it, which may be opened from
 * anywhere and may ask nobody for anything.
 */
export default defineConfig({
  root: join(root, 'renderer', 'verify-page'),
  plugins: [react(), asOneFile()],
  define: { 'import.meta.env.KEYHOLDER_VERSION': JSON.stringify(version) },
  build: {
    outDir: join(root, 'out', 'verify-page'),
    emptyOutDir: true,
    // Any browser of the last years.
    target: ['es2020', 'safari14'],
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    // A file of its own, where a script would else put the styles into the page.
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 1000,
    license: { fileName: licences },
    rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
  },
})

/** Puts script and style into the page, allows these two and nothing else, and ships the licences of what is in it. */
function asOneFile(): Plugin {
  return {
    name: 'as-one-file',
    enforce: 'post',
    generateBundle: {
      // When the licences are there.
      order: 'post',
      handler(_, bundle) {
        const take = (ending: string): string => {
          const [name, more] = Object.keys(bundle).filter((each) => each.endsWith(ending))
          const part = name === undefined || more !== undefined ? undefined : bundle[name]
          if (!part) throw new Error(`The page has none or several files *${ending}`)
          delete bundle[part.fileName]
          return part.type === 'chunk' ? part.code : textOf(part.source)
        }
        // Neither may end the element that it stands in.
        const script = take('.js').replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
        const style = take('.css')
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('There is no page')
        const policy = [
          "default-src 'none'",
          `script-src ${hashOf(script)}`,
          `style-src ${hashOf(style)}`,
          'font-src data:',
          "base-uri 'none'",
          "form-action 'none'",
        ].join('; ')
        const head = [
          `<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
          `<style>${style}</style>`,
        ]
        const body = [
          `<script>${script}</script>`,
          `<template id="licences">${escaped(take(licences) + readFileSync(fontLicence, 'utf8'))}</template>`,
        ]
        page.source = textOf(page.source)
          .replace(/\s*<(?:script|link)[^>]*(?:src|href)="[^"]*"[^>]*>(?:<\/script>)?/g, '')
          .replace('<meta charset="utf-8" />', (charset) => `${charset}\n    ${head.join('\n    ')}`)
          .replace('</body>', (end) => `${body.join('\n')}\n  ${end}`)
      },
    },
  }
}

function textOf(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : Buffer.from(source).toString('utf8')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
