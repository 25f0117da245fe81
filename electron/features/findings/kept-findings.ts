import { findingSettingsSchema, startFindingSettings } from '../../../shared/model/finding-settings.ts'
import type { FindingSettings } from '../../../shared/model/finding-settings.ts'
import type { RowChange } from '../../../shared/model/row.ts'
import { findingSettingsId } from '../../../shared/model/setting.ts'
import type { SettingRow } from '../../../shared/model/setting.ts'
import type { StoreReader } from '../../store/store.ts'
import type { KeptFindings } from '../document/kept.ts'

type Reader = Pick<StoreReader, 'row' | 'mutes'>

/** Null where there is nothing to carry. */
export function keptFindings(store: Reader): KeptFindings | null {
  const row = settingsRow(store)
  const mutes = store.mutes()
  if (!row && mutes.length === 0) return null
  return { ...(row ? { settings: settingsOf(row) } : {}), mutes }
}

/** The rows that a new workspace gets of them. */
export function rowsOfFindings(kept: KeptFindings | undefined): readonly RowChange[] {
  if (!kept) return []
  const setting = kept.settings && settingsAs(kept.settings)
  return [
    ...(setting ? [{ table: 'setting', before: null, after: setting } as const] : []),
    ...kept.mutes.map((after) => ({ table: 'mute', before: null, after }) as const),
  ]
}

export function settingsRow(store: Pick<Reader, 'row'>): SettingRow | null {
  return store.row('setting', JSON.stringify([findingSettingsId]))
}

/** What is chosen; where nobody chose, what holds before. */
export function settingsOf(row: SettingRow | null): FindingSettings {
  return row ? findingSettingsSchema.parse(JSON.parse(row.value)) : startFindingSettings
}

export function settingsAs(settings: FindingSettings): SettingRow {
  return { id: findingSettingsId, value: JSON.stringify(settings) }
}
