import { z } from 'zod'
import type { RememberedList } from '../../../shared/contract/import.ts'
import { tableMapping } from '../../../shared/import/table-mapping.ts'
import type { TableMapping } from '../../../shared/import/table-mapping.ts'
import { momentSchema } from '../../../shared/model/member.ts'
import type { Clock, Preferences } from '../../ports.ts'
import type { RememberedMappings } from './tables/table-mapping.ts'

/** As lists are kept since it is told when one was last read. Before that the mapping stood alone. */
const keptList = z.strictObject({ mapping: tableMapping, lastUsed: momentSchema.nullable() })

type Kept = { readonly [fingerprint: string]: unknown }

/** The lists that were kept and still are what this version knows, the last one that was read first. */
export function rememberedLists(kept: Kept): readonly RememberedList[] {
  return Object.entries(kept)
    .flatMap(([fingerprint, value]) => {
      const list = keptList.safeParse(value)
      if (list.success) return [{ fingerprint, ...list.data }]
      const alone = tableMapping.safeParse(value)
      return alone.success ? [{ fingerprint, mapping: alone.data, lastUsed: null }] : []
    })
    .toReversed()
}

/** Their mappings alone, by fingerprint. */
export function rememberedIn(kept: Kept): RememberedMappings {
  return Object.fromEntries(rememberedLists(kept).map(({ fingerprint, mapping }) => [fingerprint, mapping]))
}

/** How lists were read before, as a reading asks for it and adds to it. */
export function memoryOfLists(
  preferences: Pick<Preferences, 'mappings' | 'rememberMapping'>,
  clock: Clock,
): Pick<Preferences, 'mappings' | 'rememberMapping'> {
  return {
    mappings: () => preferences.mappings(),
    rememberMapping: (fingerprint, mapping) => {
      const lastUsed = new Date(clock()).toISOString()
      preferences.rememberMapping(fingerprint, keptAs(mapping as TableMapping, lastUsed))
    },
  }
}

/** A list as it is kept. */
export function keptAs(mapping: TableMapping, lastUsed: string | null): object {
  return { mapping, lastUsed }
}
