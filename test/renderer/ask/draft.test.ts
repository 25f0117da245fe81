import { describe, expect, it } from 'vitest'
import {
  actionsOn,
  askedOfDraft,
  draftOf,
  levelsOf,
  paramsOf,
  startDraft,
} from '../../../renderer/features/ask/draft.ts'
import type { Draft } from '../../../renderer/features/ask/draft.ts'
import type { Asked } from '../../../shared/model/saved-question.ts'

const chosen: Draft = {
  ...startDraft,
  member: 'anna',
  other: 'bo',
  account: 'solo',
  another: 'shared',
  action: 'user.invite',
  params: { level: 'admin' },
}

const change = (of: Draft['change']) => askedOfDraft({ ...chosen, kind: 'compare-change', change: of })

describe('a question that is put together', () => {
  it('is asked when its last part is chosen', () => {
    expect(askedOfDraft({ ...startDraft, kind: 'has' })).toBeNull()
    expect(askedOfDraft({ ...chosen, params: {} })).toBeNull()
    expect(askedOfDraft(chosen)).toEqual({
      kind: 'who-can',
      on: 'solo',
      action: 'user.invite',
      params: { level: 'admin' },
    })
    expect(askedOfDraft({ ...chosen, kind: 'may', action: 'account.edit', params: {} })).toEqual({
      kind: 'may',
      member: 'anna',
      on: 'solo',
      action: 'account.edit',
    })
  })

  it('takes a change as the steps that make it: a link counts when it is accepted', () => {
    expect(change({ way: 'plan', plan: null })).toBeNull()
    expect(change({ way: 'take', account: 'solo', role: 'admin' })).toMatchObject({
      with: {
        steps: [{ command: 'grants.remove', input: { grants: [{ member: 'anna', account: 'solo' }] } }],
      },
    })
    expect(change({ way: 'link', parent: 'm', child: 'c' })).toMatchObject({
      with: { steps: [{ command: 'links.request' }, { command: 'links.decide' }] },
    })
    expect(change({ way: 'unlink', parent: 'm', child: 'c' })).toMatchObject({
      with: { steps: [{ command: 'links.unlink' }] },
    })
  })

  it.each<Asked>([
    { kind: 'may', member: 'anna', on: 'solo', action: 'account.edit' },
    { kind: 'who-can', on: 'solo', action: 'user.invite', params: { level: 'admin' } },
    {
      kind: 'where-can',
      member: 'bo',
      action: 'user.change-level',
      params: { from: 'admin', to: 'standard' },
    },
    { kind: 'has', member: 'bo' },
    { kind: 'compare-members', member: 'anna', other: 'bo' },
    { kind: 'compare-accounts', account: 'solo', other: 'shared' },
    { kind: 'compare-change', member: 'bo', with: { plan: 'spring' } },
    { kind: 'compare-change', member: 'bo', with: { steps: [{ command: 'links.cancel', input: {} }] } },
  ])('comes back from the question that it makes: $kind', (asked) => {
    expect(askedOfDraft(draftOf(asked, startDraft))).toEqual(asked)
  })
})

describe('what there is to choose', () => {
  it('is what the account’s kind knows, or everything of every platform', () => {
    const here = actionsOn({ system: 'google-ads', kind: 'client' })
    expect(here).toContainEqual({ system: 'google-ads', action: 'campaign.edit' })
    expect(here).not.toContainEqual({ system: 'google-ads', action: 'client.link' })
    const everywhere = actionsOn(null)
    expect(new Set(everywhere.map(({ system }) => system)).size).toBe(3)
    expect(
      everywhere.filter(({ action, system }) => action === 'account.edit' && system === 'google-ads'),
    ).toHaveLength(1)
  })

  it('are levels of the platforms that ask for one', () => {
    expect(paramsOf('user.invite')).toEqual(['level'])
    expect(levelsOf('user.invite', 'google-ads').map(({ level }) => level)).toContain('email-only')
    expect(paramsOf('account.edit')).toEqual([])
  })
})
