import { expect, it } from 'vitest'
import { testEnvironment } from '../helpers/environment.ts'
import { startApp, startSample } from '../helpers/test-app.ts'
import { give, planned } from './planning.ts'

it('shows a plan to a reader, who can change nothing', async () => {
  const environment = testEnvironment()
  const writer = await startSample(environment)
  const { plan } = await planned(writer, [give('bo', 'lumi', 'standard')])
  const [recent] = await writer.ask('workspace.recent', {})
  const reader = startApp(testEnvironment())
  const opened = reader.app.openPath(recent!.file, { readOnly: true })
  expect(opened.ok).toBe(true)
  const shown = await reader.ask('plans.show', { plan })
  expect(shown).toMatchObject({ list: [{ outcome: { ok: true } }], shifts: [{ member: 'bo', gained: 1 }] })
  expect((await reader.fail('plans.apply', { plan })).code).toBe('refused')
  await writer.ask('plans.apply', { plan })
  reader.app.close()
})
