import type { Failure } from '../../shared/contract/failure.ts'
import { oneLine } from './one-line.ts'
import { messageText, namesFile } from './texts.ts'

/** A failure in one line that begins with its place: `northlight.json:3: accounts[2].kind: …`. */
export function failureText({ message, details }: Failure): string {
  const text = `${messageText(message, readOut(details))}${ruleOf(message, details)}`
  const { file, line, path } = details
  const isNamed = typeof line !== 'number' && namesFile(message)
  const place = [isNamed ? null : file, line].filter(isWord).join(':')
  return oneLine([place, path, text].filter(isWord).join(': '))
}

/** What broke a limit names the platform's error and who says so; other texts say it themselves. */
function ruleOf(message: string, { platformError, source }: Failure['details']): string {
  const words = message.startsWith('limit.') ? [platformError, source].filter(isWord) : []
  return words.length === 0 ? '' : ` (${words.join('; ')})`
}

/** Lists are read out: `accept, refuse, cancel`. */
function readOut(details: Failure['details']): Failure['details'] {
  return Object.fromEntries(
    Object.entries(details).map(([key, detail]) => [key, Array.isArray(detail) ? detail.join(', ') : detail]),
  )
}

function isWord(part: unknown): part is string | number {
  return typeof part === 'number' || (typeof part === 'string' && part !== '')
}
