import type { ItemFacts } from '../model/review.ts'

/**
 * What has to be the same for one answer to stand for several items: platform, kind of account, role and the reasons to
 * look (not their numbers and days). Items with the same key are equal.
 */
export function equalityKey(item: {
  readonly role: string
  readonly raw?: string | null | undefined
  readonly facts: Pick<ItemFacts, 'account' | 'reasons'>
}): string {
  const { account, reasons } = item.facts
  const names = reasons.map(({ reason }) => reason).toSorted()
  return JSON.stringify([account.system, account.kind, item.role, item.raw ?? '', names])
}
