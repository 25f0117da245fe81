import { join } from 'node:path'
import log from 'electron-log/node.js'
import type { Log } from '../ports.ts'

/** A log in the app's folder; warnings and errors are also told on stderr. */
export function openLog(dir: string): Log {
  const logger = log.create({ logId: 'keyholder' })
  logger.transports.file.resolvePathFn = () => join(dir, 'logs', 'keyholder.log')
  logger.transports.file.level = 'info'
  logger.transports.console.level = 'error'
  return {
    info: (message, details) => logger.info(...words(message, details)),
    warn: (message, details) => logger.warn(...words(message, details)),
    error: (message, details) => logger.error(...words(message, details)),
  }
}

function words(message: string, details: unknown): readonly unknown[] {
  return details === undefined ? [message] : [message, details]
}
