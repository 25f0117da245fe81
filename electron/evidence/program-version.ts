import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The version of this program. Its package.json lies beside the resources, in the repository and where it is installed. */
export function programVersion(resources: string): string {
  const text = readFileSync(join(resources, '..', 'package.json'), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}
