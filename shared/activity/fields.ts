import type { Part } from '../sentence/sentence.ts'
import { word } from './tell.ts'

// Attributes whose values are words of ours; all others are shown as they stand.
const translated = new Set([
  'billing',
  'service',
  'nature',
  'link-status',
  'invitation-status',
  'owner',
  'share',
  'kind',
  'hidden',
  'answer',
])

// Shown by their day.
const moments = new Set(['askedAt', 'sentAt', 'expiresAt', 'closedAt', 'at'])

/** Names of attributes, as "billing and currency". */
export function fieldList(fields: readonly string[]): Part {
  const parts = fields.map((field): Part => ({
    kind: 'counted',
    file: 'activity',
    key: `field.${field}`,
    count: 1,
  }))
  return { kind: 'list', parts, join: 'and' }
}

/** A value of an attribute. */
export function fieldValue(field: string, value: unknown): Part {
  if (moments.has(field)) return { kind: 'day', day: String(value).slice(0, 10) }
  if (field === 'leftOn') return { kind: 'day', day: String(value) }
  const text = Array.isArray(value) ? value.join(', ') : String(value)
  return translated.has(field)
    ? { kind: 'counted', file: 'activity', key: `value.${field}.${text}`, count: 1 }
    : word(text)
}
