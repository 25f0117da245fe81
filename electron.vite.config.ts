import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

/** What is bundled from others is shipped with their licences, as these ask. */
const notices = { fileName: 'third-party-licenses.md' }

/**
 * Three bundles in out/. Everything but `dependencies` of package.json (the native database) and
 * Electron itself goes into main's, so that an installed app carries no node_modules of ours.
 */
export default defineConfig({
  main: {
    // Its part for Node declares a `require` of its own, which a module of ours may have already: electron-vite adds one.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      license: notices,
      rolldownOptions: {
        input: {
          main: join(root, 'electron', 'shell', 'main.ts'),
          // For `keyholder check …`: an entry, so that it can be tried without Electron.
          cli: join(root, 'electron', 'cli', 'program.ts'),
          // Lays out the pages of a PDF in a thread of its own, which looks for it by this name.
          'pdf-worker': join(root, 'electron', 'reports', 'formats', 'pdf-worker.ts'),
          // Makes and checks evidence packs, likewise.
          'evidence-worker': join(root, 'electron', 'evidence', 'evidence-worker.ts'),
        },
        // All in one folder: from any of them the resources are at the same place.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      // A sandboxed window takes no ES module as its preload.
      lib: { entry: { preload: join(root, 'electron', 'shell', 'preload.ts') }, formats: ['cjs'] },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react()],
    build: {
      license: notices,
      // The host serves it to whatever browser the person has.
      target: 'es2023',
      // All of these know light-dark(), of which an older one would get a part that says nothing.
      cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
      minify: true,
      // The policy of the page knows no fonts or styles in data: addresses.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: { index: join(root, 'renderer', 'index.html') },
        // Left alone it makes 70 files of a few lines each out of what two screens share, and a window
        // waits for all of them: half of the 0.8 s until the first screen went into asking for files.
        // What only later screens share must not be read at the start, though.
        output: {
          // The browser keeps the text of all code, a sign in one byte where every one of them fits into it, else in two:
          // 1.3 MB of a window's memory.
          charset: 'ascii',
          codeSplitting: {
            groups: [
              { name: 'shared', tags: ['$initial'], minShareCount: 2, priority: 1 },
              { name: 'later', minShareCount: 2 },
            ],
          },
        },
      },
    },
  },
})
