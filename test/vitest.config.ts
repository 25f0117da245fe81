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
    // A process each: the database is a native module, and a crash must not take the others along.
    pool: 'forks',
    maxWorkers: 2,
    // So that its import of electron meets the alias.
    server: { deps: { inline: ['electron-store'] } },
  },
})
