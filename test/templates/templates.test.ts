import { describe, expect, it } from 'vitest'
import type { TemplatePart } from '../../shared/model/template.ts'
import { startSample } from '../helpers/test-app.ts'

const onClients: TemplatePart = { system: 'google-ads', kind: 'client', role: 'standard' }
const inCenters: TemplatePart = {
  system: 'tiktok-business-center',
  kind: 'business-center',
  role: 'standard',
}
const onAdAccounts: TemplatePart = {
  system: 'tiktok-business-center',
  kind: 'ad-account',
  role: 'asset-operator',
}
const mediaBuyer = { name: 'Media buyer', parts: [onClients, inCenters, onAdAccounts] }

describe('a role template', () => {
  it('is kept with its parts, changed and removed, and each can be undone', async () => {
    const { ask } = await startSample()
    const { template } = await ask('templates.save', mediaBuyer)
    expect(await ask('templates.list', {})).toEqual([{ id: template, ...mediaBuyer }])
    await ask('templates.save', { template, name: 'Buyer', parts: [onClients] })
    expect(await ask('templates.list', {})).toEqual([{ id: template, name: 'Buyer', parts: [onClients] }])
    await ask('templates.remove', { template })
    expect(await ask('templates.list', {})).toEqual([])
    await ask('changes.undo', {})
    await ask('changes.undo', {})
    expect(await ask('templates.list', {})).toEqual([{ id: template, ...mediaBuyer }])
  })

  it('that is saved as it stands changes nothing', async () => {
    const { ask } = await startSample()
    const { template } = await ask('templates.save', mediaBuyer)
    expect(await ask('templates.save', { template, ...mediaBuyer })).toMatchObject({ template, change: null })
  })

  it('is the agency’s own, so a named member keeps it as well', async () => {
    const { ask } = await startSample()
    await ask('actor.choose', { actor: 'bo' })
    await ask('templates.save', mediaBuyer)
    const [latest] = await ask('changes.list', { limit: 1 })
    expect(latest).toMatchObject({ actor: 'bo', command: 'templates.save' })
  })

  it('has a name of its own, whatever its case', async () => {
    const { ask, fail } = await startSample()
    const { template } = await ask('templates.save', mediaBuyer)
    expect(await fail('templates.save', { ...mediaBuyer, name: 'media BUYER' })).toMatchObject({
      code: 'conflict',
      message: 'template.name-taken',
      details: { path: 'name' },
    })
    await ask('templates.save', { ...mediaBuyer, template, name: 'MEDIA BUYER' })
  })

  it('names only roles that accounts of the kind can hold, one of a class', async () => {
    const { fail } = await startSample()
    const refusalOf = async (...parts: readonly TemplatePart[]) => {
      const { code, message, details } = await fail('templates.save', { name: 'Wrong', parts })
      return [code, message, details['path']]
    }
    const wrong = ['bad-input', 'template.role-not-held', 'parts[1]']
    expect(await refusalOf(onClients, { ...onAdAccounts, role: 'finance-manager' })).toEqual(wrong)
    expect(await refusalOf(onClients, { ...onAdAccounts, role: 'unknown' })).toEqual(wrong)
    expect(await refusalOf(onClients, { ...onClients, kind: 'shop' })).toEqual(wrong)
    expect(await refusalOf(onClients, { ...onClients, role: 'read-only' })).toEqual([
      'bad-input',
      'template.two-roles',
      'parts[1]',
    ])
  })

  it('that is not there cannot be changed, removed or used', async () => {
    const { fail } = await startSample()
    for (const [name, input] of [
      ['templates.save', mediaBuyer],
      ['templates.remove', {}],
      ['templates.steps', { member: 'bo', account: 'nordic' }],
    ] as const) {
      const failure = await fail(name, { ...input, template: 'nobody' })
      expect(failure).toMatchObject({ code: 'not-found', message: 'template.not-there' })
    }
  })
})
