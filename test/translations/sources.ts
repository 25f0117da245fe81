import { extname } from 'node:path'
import { parseSync } from 'vite'
import { readSource, sourcesIn } from '../architecture/imports.ts'

/** A node of ESTree with JSX and TypeScript, as far as it is looked at here. */
export interface SourceNode {
  readonly type: string
  readonly start: number
  readonly [field: string]: unknown
}

/** Every node of a source file, outer ones first. */
export function* nodesOf(file: string): Iterable<SourceNode> {
  const lang = extname(file) === '.tsx' ? 'tsx' : 'ts'
  yield* walk(parseSync(file, readSource(file), { lang }).program)
}

function* walk(value: unknown): Iterable<SourceNode> {
  if (Array.isArray(value)) {
    for (const each of value) yield* walk(each)
    return
  }
  if (typeof value !== 'object' || value === null) return
  if ('type' in value && typeof value.type === 'string') yield value as SourceNode
  for (const inner of Object.values(value)) yield* walk(inner)
}

/** `renderer/app.tsx:12` */
export function placeOf(file: string, { start }: SourceNode): string {
  return `${file}:${readSource(file).slice(0, start).split('\n').length}`
}

export { sourcesIn }
