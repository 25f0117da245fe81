import { expect, test } from 'vitest'
import { failureText } from '../../electron/cli/failure-text.ts'
import { startSample } from '../helpers/test-app.ts'

/** What each refusal says: the state, what is possible instead, and who says so. */
test.each([
  [
    'links.request',
    { parent: 'nordic', children: ['himuro', 'lumi'] },
    'children[1]: The link of “Lumi” below “Nordic” is pending, which does not allow: request. ' +
      'Possible now: accept, refuse, cancel. (Google Ads API, ManagerLinkStatus)',
  ],
  [
    'links.cancel',
    { parent: 'nordic', child: 'fjord-sport' },
    'The link of “Fjord Sport” below “Nordic” is active, which does not allow: cancel. ' +
      'Possible now: unlink, move, hide. (Google Ads API, ManagerLinkStatus)',
  ],
  [
    'links.unlink',
    { parent: 'nordic', child: 'himuro', side: 'parent' },
    '“氷室時計店” has never been linked below “Nordic”, so this is not possible: unlink. ' +
      'Possible now: request. (Google Ads API, ManagerLinkStatus)',
  ],
  [
    'ownership.give',
    { account: 'bruket-kaffe', manager: 'nordic' },
    '“Bruket Kafferosteri” is owned by “Rival Media MCC”, and it has one owner at a time, ' +
      'so this is not possible: give. Possible now: transfer, remove. (Google Ads Help 7456532)',
  ],
  [
    'ownership.remove',
    { account: 'lofotbrisen' },
    'Nobody has told who owns “Lofotbrisen Sjømat”, so this is not possible: remove. ' +
      'Possible now: give. (Google Ads Help 7456532)',
  ],
] as const)('%s of %o', async (call, input, text) => {
  const { fail } = await startSample()
  expect(failureText(await fail(call, input))).toBe(text)
})
