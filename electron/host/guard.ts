import type { IncomingMessage } from 'node:http'

/** Tells requests of our own page from those that another page makes the browser send. */
export interface Guard {
  /**
   * A page elsewhere whose name was made to point at this machine (DNS rebinding) still sends its own
   * name as Host.
   */
  readonly isForUs: (request: IncomingMessage) => boolean
  /** For whatever is more than a look at public files: the page must be ours too. */
  readonly isFromUs: (request: IncomingMessage) => boolean
}

/** For a host that listens on this port of the loopback address. */
export function createGuard(port: number): Guard {
  const host = `127.0.0.1:${port}`
  const isForUs = (request: IncomingMessage) => request.headers.host === host
  return {
    isForUs,
    isFromUs: (request) => isForUs(request) && request.headers.origin === `http://${host}`,
  }
}
