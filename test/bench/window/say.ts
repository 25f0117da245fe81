import type { Stand } from './stand.ts'

/** Whose turn it is, and what went wrong, on stderr: the table goes to stdout. */
export function sayOf({ size }: Pick<Stand, 'size'>, topic: string): (line: string) => void {
  return (line) => process.stderr.write(`${size} ${topic} ${line}\n`)
}
