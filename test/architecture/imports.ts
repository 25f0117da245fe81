import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export interface SourceImport {
  readonly from: string
  /** A path inside the repository, or a package's name. */
  readonly to: string
}

const root = join(import.meta.dirname, '../..')
const pattern =
  /(?:^|\n)\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)\s*import\s+'([^']+)'/g

/** The TypeScript sources of a folder, as paths of the repository. */
export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file))
}

export function readSource(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** Every import of a file, relative ones as paths of the repository. */
export function importsOf(file: string): readonly SourceImport[] {
  return [...readSource(file).matchAll(pattern)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3] ?? ''
    return { from: file, to: name.startsWith('.') ? normalize(join(dirname(file), name)) : name }
  })
}

/** Every import of these files and of all that they import, each once. */
export function reachedFrom(files: readonly string[]): readonly SourceImport[] {
  const reached = new Map<string, SourceImport>()
  const waiting = [...files]
  for (const file of waiting) {
    for (const found of importsOf(file)) {
      if (reached.has(found.to)) continue
      reached.set(found.to, found)
      if (/\.tsx?$/.test(found.to)) waiting.push(found.to)
    }
  }
  return [...reached.values()]
}
