import type { ImportRequest } from '../../../../shared/contract/import.ts'

/** What was filtered by, in the JSON of the parameter `filtering`; empty where nothing was. */
export function filteringOf({ params }: ImportRequest): { readonly [key: string]: unknown } {
  const { filtering } = params
  if (filtering === undefined) return {}
  try {
    const value: unknown = JSON.parse(filtering)
    return typeof value === 'object' && value !== null ? (value as { readonly [key: string]: unknown }) : {}
  } catch {
    return { filtering }
  }
}
