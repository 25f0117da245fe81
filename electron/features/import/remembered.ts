import { tableMapping } from './tables/table-mapping.ts'
import type { RememberedMappings } from './tables/table-mapping.ts'

/** Mappings that were kept and still are what this version knows. */
export function rememberedIn(kept: { readonly [fingerprint: string]: unknown }): RememberedMappings {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([fingerprint, value]) => {
      const parsed = tableMapping.safeParse(value)
      return parsed.success ? [[fingerprint, parsed.data]] : []
    }),
  )
}
