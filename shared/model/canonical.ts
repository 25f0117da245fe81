/**
 * JSON with one spelling: keys in order, nothing without a value, no spaces. Two rows are the same when
 * their canonical texts are.
 */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value)) ?? 'null'
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  const fields = value as { readonly [key: string]: unknown }
  const inOrder: Record<string, unknown> = {}
  for (const key of Object.keys(fields).toSorted()) inOrder[key] = sorted(fields[key])
  return inOrder
}
