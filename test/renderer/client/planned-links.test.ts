import { describe, expect, it } from 'vitest'
import { plannedLinks } from '../../../renderer/client/planned-links.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'

const planned = (...steps: readonly PlannedStep[]) =>
  plannedLinks(steps.map(({ command, input }, place) => ({ id: `s${place + 1}`, command, input })))

const request = (parent: string, ...children: readonly string[]): PlannedStep => ({
  command: 'links.request',
  input: { parent, children },
})
const unlink = (parent: string, child: string): PlannedStep => ({
  command: 'links.unlink',
  input: { parent, child, side: 'parent' },
})
const move = (child: string, from: string, to: string): PlannedStep => ({
  command: 'links.move',
  input: { children: [child], from, to },
})
const decide = (parent: string, child: string, decision: 'accept' | 'refuse'): PlannedStep => ({
  command: 'links.decide',
  input: { parent, child, decision },
})

describe('what a plan does to links', () => {
  it('is found by the two ends of the link that is there', () => {
    const links = planned(unlink('nordic', 'lumi'), decide('nordic', 'fjord', 'accept'))
    expect(links.of('nordic', 'lumi')).toEqual({ change: 'end' })
    expect(links.of('nordic', 'fjord')).toEqual({ change: 'accept' })
    expect(links.of('lumi', 'nordic')).toBeUndefined()
  })

  it('ends a link that is refused, and one whose request is taken back', () => {
    const links = planned(decide('nordic', 'lumi', 'refuse'), {
      command: 'links.cancel',
      input: { parent: 'nordic', child: 'fjord' },
    })
    expect(links.of('nordic', 'lumi')).toEqual({ change: 'end' })
    expect(links.of('nordic', 'fjord')).toEqual({ change: 'end' })
  })

  it('says what comes below an account, and where what moves goes', () => {
    const links = planned(request('central', 'lumi', 'fjord'), move('mjuk', 'nordic', 'central'))
    expect(links.coming('central')).toEqual(['lumi', 'fjord', 'mjuk'])
    expect(links.coming('central')).toBe(links.coming('central'))
    expect(links.of('nordic', 'mjuk')).toEqual({ change: 'move', to: 'central' })
    expect(links.coming('nordic')).toEqual([])
  })

  it('is the difference to how things are: what a later step takes back shows no more', () => {
    const back = planned(move('lumi', 'nordic', 'central'), move('lumi', 'central', 'nordic'))
    expect(back.of('nordic', 'lumi')).toBeUndefined()
    expect(back.coming('central')).toEqual([])
    const on = planned(move('lumi', 'nordic', 'central'), move('lumi', 'central', 'south'))
    expect(on.of('nordic', 'lumi')).toEqual({ change: 'move', to: 'central' })
    expect(on.coming('south')).toEqual(['lumi'])
    expect(planned(request('central', 'lumi'), unlink('central', 'lumi')).coming('central')).toEqual([])
  })

  it('counts a link once that is asked for and accepted in the same plan', () => {
    const links = planned(request('central', 'lumi'), decide('central', 'lumi', 'accept'))
    expect(links.coming('central')).toEqual(['lumi'])
    expect(links.of('central', 'lumi')).toBeUndefined()
  })

  it('knows what is shared with a Business Center, grouped there, and brought into it', () => {
    const links = planned(
      { command: 'centers.share', input: { receiver: 'partner', assets: ['shop'], share: 'admin' } },
      { command: 'centers.stop-sharing', input: { receiver: 'other', assets: ['shop'] } },
      { command: 'centers.group', input: { group: 'spring', accounts: ['ads'] } },
      { command: 'centers.ungroup', input: { group: 'autumn', accounts: ['ads'] } },
      { command: 'centers.migrate', input: { center: 'partner', asset: 'pixel', understood: true } },
    )
    expect(links.coming('spring')).toEqual(['ads'])
    expect(links.of('other', 'shop')).toEqual({ change: 'end' })
    expect(links.of('autumn', 'ads')).toEqual({ change: 'end' })
    expect(links.coming('partner')).toContain('pixel')
  })

  it('reads over steps that it does not know, and over those that are not what they should be', () => {
    const links = planned(
      { command: 'grants.give', input: { grants: [] } },
      { command: 'links.move', input: { children: 'all' } },
    )
    expect(links.of('nordic', 'lumi')).toBeUndefined()
  })
})
