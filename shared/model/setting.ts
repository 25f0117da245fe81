import { z } from 'zod'

/** What is chosen for a workspace as a whole, by the name of what it is about; `value` is JSON. */
export const settingSchema = z.strictObject({ id: z.string().min(1), value: z.string() })

export type SettingRow = Readonly<z.infer<typeof settingSchema>>

/** The id under which the settings of findings are kept. */
export const findingSettingsId = 'findings'
