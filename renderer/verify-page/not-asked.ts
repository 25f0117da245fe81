import type { Check, OpenedPack } from '../../shared/evidence/verify.ts'

/**
 * What `keyholder verify` checks besides, and the page cannot: it has neither the engine nor the reports. Of files that are
 * not those of the manifest nobody could ask anything.
 */
export function notAsked({ checks }: Pick<OpenedPack, 'checks'>): readonly Check[] {
  const isReadable = checks.some(({ name, outcome }) => name === 'entries' && outcome === 'proved')
  if (!isReadable) return []
  return [
    { name: 'verdicts', outcome: 'open', details: {} },
    { name: 'reports', outcome: 'open', details: {} },
  ]
}
