import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './helpers/chromium.ts'

const root = join(import.meta.dirname, '..')

export default defineConfig({
  testDir: join(root, 'test', 'e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: join(root, 'test-results'),
  globalSetup: join(root, 'test', 'e2e', 'build-if-out-of-date.ts'),
  workers: 2,
  // A test that passes the second time hides a bug.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Stockholm',
    reducedMotion: 'reduce',
    reuseContext: true,
    screenshot: 'only-on-failure',
    launchOptions: await findChromium(),
  },
  // What takes longest begins first: it shares one workspace, so it stays with one worker.
  projects: [
    { name: 'largest', testMatch: 'largest.spec.ts' },
    { name: 'chromium', testIgnore: ['**/largest.spec.ts', '**/large/**'] },
    { name: 'large', testMatch: '**/large/*.spec.ts' },
  ],
})
