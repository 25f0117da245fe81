import { z } from 'zod'
import { languageSchema } from '../model/language.ts'
import { act } from './call.ts'
import type { Download } from './workspace.ts'

export const reports = {
  /** Who holds what, a row for each route. An empty filter takes everything. */
  'reports.access': act(
    z.strictObject({
      format: z.literal('csv'),
      accounts: z.array(z.string()).optional(),
      members: z.array(z.string()).optional(),
      /** A byte order mark lets Excel see UTF-8. */
      bom: z.boolean(),
      language: languageSchema,
    }),
  ).returns<Download>(),
} as const
