/**
 * The one policy of both shells: nothing but our own files, no inline script, no inline style element
 * without the nonce of this page load (Mantine makes style elements), nobody may frame us.
 */
export function contentSecurityPolicy(nonce: string, connect: readonly string[] = []): string {
  return [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    ['connect-src', `'self'`, ...connect].join(' '),
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}

/** Headers of every answer, whatever it is. */
export const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const
