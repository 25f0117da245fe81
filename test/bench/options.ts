import { parseArgs } from 'node:util'
import type { Size } from './agency.ts'
import { sizes } from './agency.ts'

export interface Options {
  readonly sizes: readonly Size[]
  /** Only rows of this name. */
  readonly only: string | null
  readonly json: string | null
}

export function readOptions(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: { json: { type: 'string' }, size: { type: 'string' }, only: { type: 'string' } },
  })
  const all = Object.keys(sizes) as Size[]
  const size = all.find((each) => each === values.size)
  if (values.size !== undefined && !size) throw new Error(`--size is one of ${all.join(', ')}`)
  return { sizes: size ? [size] : all, only: values.only ?? null, json: values.json ?? null }
}
