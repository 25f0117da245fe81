import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** Who may talk to this host: people who have seen its address, through windows that hold a key. */
export interface Keys {
  /** In the printed address; good for as long as the process lives. */
  readonly token: string
  /** A token for one window: for an address that other users of the machine can see for a moment. */
  ticket(): string
  /** A key for one window, in exchange for the token or an unused ticket; null for anything else. */
  exchange(token: string): string | null
  knows(key: string): boolean
}

/** Makes the secrets of one host process; none of them is ever written down. */
export function createKeys(): Keys {
  const token = secret()
  const tickets = new Set<string>()
  const keys = new Set<string>()
  return {
    token,
    ticket() {
      const ticket = secret()
      tickets.add(ticket)
      return ticket
    },
    exchange(offered) {
      if (!same(offered, token) && !tickets.delete(offered)) return null
      const key = secret()
      keys.add(key)
      return key
    },
    knows: (key) => keys.has(key),
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Equal in a time that tells nothing about where they differ. */
function same(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
