import { systems } from '../../../../shared/model/system.ts'
import type { ToldOfFile } from '../../../../shared/import/told-of-file.ts'
import type { TakenTable } from './read-table.ts'
import { fingerprintOf } from './table-mapping.ts'
import type { RememberedMappings } from './table-mapping.ts'

/** A list as its file was taken apart, and what a person once said about that. */
export interface TableAsTold {
  readonly table: TakenTable
  readonly told: ToldOfFile
}

/**
 * The list as files like it were said to be taken apart. Its columns may have other names where it is read by
 * guesses alone, so what was told of each remembered list is tried until the columns are those of that list.
 * What the bytes prove stands against what was told of another file.
 */
export function asRemembered(found: TakenTable, remembered: RememberedMappings): TableAsTold {
  const tried = new Set<string>()
  for (const told of [{}, ...toldOfFiles(remembered)]) {
    const { encoding, ...others } = told
    const fitting = encoding === undefined || found.hasSureEncoding ? others : { ...others, encoding }
    const key = JSON.stringify(fitting)
    if (tried.has(key)) continue
    tried.add(key)
    const table = key === '{}' ? { ok: true as const, value: found } : found.again(fitting)
    if (table.ok && isToldOf(table.value, told, remembered)) return { table: table.value, told: fitting }
  }
  return { table: found, told: {} }
}

function toldOfFiles(remembered: RememberedMappings): readonly ToldOfFile[] {
  return Object.values(remembered).flatMap(({ file }) => file ?? [])
}

/** Whether a list of these columns is remembered as one that is taken apart so. */
function isToldOf(table: TakenTable, told: ToldOfFile, remembered: RememberedMappings): boolean {
  return systems.some((system) => {
    const fingerprint = fingerprintOf(table, system)
    if (!Object.hasOwn(remembered, fingerprint)) return false
    return JSON.stringify(remembered[fingerprint]!.file ?? {}) === JSON.stringify(told)
  })
}
