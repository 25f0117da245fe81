import { expect, it } from 'vitest'
import { findChromium } from './chromium.ts'

it('the browser that the person names comes first', async () => {
  const found = await findChromium({ KEYHOLDER_CHROMIUM: '/my/browser' }, () => true)
  expect(found.executablePath).toBe('/my/browser')
})

it('a name that leads nowhere is an error, not a reason to take another', async () => {
  await expect(findChromium({ KEYHOLDER_CHROMIUM: '/none' }, () => false)).rejects.toThrow('/none')
})

it('an installed browser comes next', async () => {
  const found = await findChromium({}, (path) => path === '/usr/bin/google-chrome')
  expect(found.executablePath).toBe('/usr/bin/google-chrome')
})

it('every browser is kept from talking to the network', async () => {
  const { args } = await findChromium({}, () => true)
  expect(args).toContain('--disable-background-networking')
  expect(args).toContain('--disable-component-update')
})
