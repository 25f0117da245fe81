export type Fields = { readonly [key: string]: unknown }

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text or a number as text, without space around it; undefined for nothing and for anything else. */
export function textIn(fields: Fields, key: string): string | undefined {
  const value = fields[key]
  if (typeof value === 'number') return String(value)
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' ? undefined : text
}

/** An object that some answers give in a list of one (facts C4). */
export function onlyIn(fields: Fields, key: string): Fields {
  const value = fields[key]
  const first: unknown = Array.isArray(value) ? value[0] : value
  return isFields(first) ? first : {}
}

export function listIn(fields: Fields, key: string): readonly unknown[] {
  const value = fields[key]
  return Array.isArray(value) ? value : []
}
