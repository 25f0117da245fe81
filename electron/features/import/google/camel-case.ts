export type Fields = { readonly [key: string]: unknown }

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same object with names in camelCase, and without what is null. */
export function camelCased(value: Fields): Fields {
  // Nearly every row is so already, and there may be hundreds of thousands.
  for (const key in value) if (value[key] === null || key.includes('_')) return renamed(value)
  return value
}

function renamed(value: Fields): Fields {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, field]) => (field === null ? [] : [[camelCase(key), field]])),
  )
}

export function camelCase(key: string): string {
  return key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
