import type { Log } from '../../electron/ports.ts'

export interface MemoryLog extends Log {
  readonly lines: {
    readonly level: 'info' | 'warn' | 'error'
    readonly message: string
    readonly details: unknown
  }[]
}

/** A log that a test can read. */
export function memoryLog(): MemoryLog {
  const lines: MemoryLog['lines'] = []
  const at = (level: 'info' | 'warn' | 'error') => (message: string, details?: unknown) => {
    lines.push({ level, message, details })
  }
  return { lines, info: at('info'), warn: at('warn'), error: at('error') }
}
