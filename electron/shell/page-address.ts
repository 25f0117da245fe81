/** Our own content scheme. `keyholder://` is another: it is for links from outside only. */
export const contentScheme = 'app'
const contentHost = 'keyholder'
export const pageAddress = `${contentScheme}://${contentHost}/`

/** Whether this is an address of our own page; anything else is neither shown nor listened to. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${contentScheme}:` && url.host === contentHost
}
