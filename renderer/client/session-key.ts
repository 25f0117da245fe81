const storageName = 'keyholder.key'

export type SessionKey =
  | { readonly kind: 'key'; readonly key: string }
  /** No token, or one that the host does not take. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'unreachable' }

/**
 * The token comes in the fragment, which no server sees; it is exchanged once for a key that this
 * window keeps. It is removed from the address at once, because the fragment then holds the view.
 */
export async function sessionKey(): Promise<SessionKey> {
  const token = takeToken()
  if (token) return exchange(token)
  const key = window.sessionStorage.getItem(storageName)
  return key ? { kind: 'key', key } : { kind: 'refused' }
}

/** The host does not know the key any more. */
export function forgetSessionKey(): void {
  window.sessionStorage.removeItem(storageName)
}

let waiting: string | null = null

function takeToken(): string | null {
  const found = /[#&]token=([^&]+)/.exec(window.location.hash)?.[1]
  if (found) {
    waiting = decodeURIComponent(found)
    window.history.replaceState(null, '', window.location.pathname + window.location.search)
  }
  return waiting
}

async function exchange(token: string): Promise<SessionKey> {
  try {
    const answer = await fetch('/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    })
    waiting = null
    if (!answer.ok) return { kind: 'refused' }
    const { key } = (await answer.json()) as { readonly key: string }
    window.sessionStorage.setItem(storageName, key)
    return { kind: 'key', key }
  } catch {
    return { kind: 'unreachable' }
  }
}
