import type { ToldReview } from './told-review.ts'

/** A review as JSON, each of its items on a line of its own: they are what differs from one file to the next. */
export function formatTold({ items, ...review }: Omit<ToldReview, 'origin'>, indent: string): string {
  const lines = items.map((item) => `${indent}  ${JSON.stringify(item)}`).join(',\n')
  const list = lines === '' ? '[]' : `[\n${lines}\n${indent}]`
  return `${JSON.stringify(review).slice(0, -1)},"items":${list}}`
}
