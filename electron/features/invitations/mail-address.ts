import { domainToASCII } from 'node:url'

/** RFC 5322's atom, with the letters of every script (RFC 6532). */
const atoms = /^[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10FFFF}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10FFFF}-]+)*$/u
const host = /^[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i
/** RFC 5321, section 4.5.3.1: what mail servers must take. */
const longest = 254

/**
 * An address as a header field and `mailto:` take it, so that it can only ever be one address; or null
 * where mail has no way of writing it. Keyholder's own check lets in more than mail does, commas say.
 */
export function mailAddress(email: string): string | null {
  if (email.length > longest) return null
  const at = email.lastIndexOf('@')
  const local = email.slice(0, at)
  const given = email.slice(at + 1)
  const domain = host.test(given) ? given : domainToASCII(given)
  if (local === '' || !host.test(domain) || /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(local)) return null
  const written = `${atoms.test(local) ? local : `"${local.replaceAll(/["\\]/g, String.raw`\$&`)}"`}@${domain}`
  return Buffer.byteLength(written) <= longest ? written : null
}
