import { describe, expect, it } from 'vitest'
import type { Failure } from '../../../shared/contract/failure.ts'
import { failureText } from '../../../renderer/client/failure-text.ts'

const texts: Readonly<Record<string, string>> = {
  'document.unknown-key': '“{{key}}” is not known here.',
  'store.locked': '{{file}} is being written by another Keyholder.',
  'link.not-there': 'There is no link from {{parent}} to {{child}} ({{id}}).',
  'link.transition': '{{child}} is {{state}}. Possible now: {{possible}}.',
  'word.state.pending': 'waiting',
  'word.act.accept': 'accepting',
  'word.act.cancel': 'taking back',
  'structure.role': '{{role}} cannot be held on a {{kind}} of {{system}}.',
  'google-ads': 'Google Ads',
  client: 'client account',
  'google-ads/read-only': 'Read only',
  'code.bug': 'Something went wrong ({{message}}).',
}

/** Stands in for i18next: looks the text up and fills its gaps. */
function translate(key: string, options: Readonly<Record<string, unknown>>): string {
  const text = texts[key] ?? String(options['defaultValue'])
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(options[name]))
}

const names = new Map([
  ['a', 'Nordic'],
  ['b', 'Fjord Sport'],
])

function said(message: string, details: Failure['details'], code: Failure['code'] = 'bad-input'): string {
  return failureText(translate, { code, message, details }, (id) => names.get(id))
}

describe('a failure in words', () => {
  it('begins with its place, as far as the text does not name it', () => {
    expect(said('document.unknown-key', { file: 'a.json', path: 'accounts[0].x', key: 'x' })).toBe(
      'a.json: accounts[0].x: “x” is not known here.',
    )
    expect(said('document.unknown-key', { file: 'a.json', line: 3, key: 'x' })).toBe(
      'a.json:3: “x” is not known here.',
    )
    expect(said('store.locked', { file: 'a.keyholder' })).toBe(
      'a.keyholder is being written by another Keyholder.',
    )
  })

  it('names accounts and people, and leaves the ids of a file alone', () => {
    expect(said('link.not-there', { parent: 'a', child: 'b', id: 'a' })).toBe(
      'There is no link from Nordic to Fjord Sport (a).',
    )
  })

  it('says the words of the contract as a person would', () => {
    const details = { child: 'b', state: 'pending', possible: ['accept', 'cancel', 'juggle'] }
    expect(said('link.transition', details)).toBe(
      'Fjord Sport is waiting. Possible now: accepting, taking back, juggle.',
    )
    expect(said('structure.role', { role: 'read-only', kind: 'client', system: 'google-ads' })).toBe(
      'Read only cannot be held on a client account of Google Ads.',
    )
  })

  it('falls back to what its code means', () => {
    expect(said('something.new', {}, 'bug')).toBe('Something went wrong (something.new).')
    expect(said('something.new', {}, 'locked')).toBe('something.new')
  })
})
