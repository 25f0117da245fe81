import { resolve } from 'node:path'

/**
 * The workspace file among the arguments of a start: a double click on a `.keyholder` file hands its
 * path over that way. Null where there is none.
 */
export function fileIn(args: readonly string[], folder: string): string | null {
  const found = args.find((arg) => arg.endsWith('.keyholder') && !arg.startsWith('-'))
  return found === undefined ? null : resolve(folder, found)
}
