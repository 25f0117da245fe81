import { z } from 'zod'

/** How the bytes of a text are read. */
export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252', 'shift_jis'] as const
export type Encoding = (typeof encodings)[number]

/** What can separate the cells of a line. */
export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** How a list is to be taken apart, as far as a person has said it because the guess was wrong. */
export const toldOfFileSchema = z.strictObject({
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  /** The line that names the columns, counted from 1; null where none does. */
  headerLine: z.int().min(1).nullable().optional(),
})
export type ToldOfFile = Readonly<z.infer<typeof toldOfFileSchema>>
