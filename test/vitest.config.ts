import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '..')

export default defineConfig({
  root,
  resolve: {
    // Importing the real package in plain Node would start a download.
    alias: { electron: join(root, 'test', 'shell', 'fake-electron.ts') },
  },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'node_modules/**', 'out/**'],
    // Processes: the database is a native module, and some tests change where they are. Files that follow
    // each other in one share its modules, which takes a third off the whole; nothing of ours keeps state there.
    pool: 'forks',
    maxWorkers: 2,
    isolate: false,
    // Nothing is tested for its speed; a machine that has other things to do must not fail a test.
    testTimeout: 60_000,
    // So that its import of electron meets the alias.
    server: { deps: { inline: ['electron-store'] } },
  },
})
