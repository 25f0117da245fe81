/** 1234567890 as Google shows it: 123-456-7890. */
export function shownCustomerId(id: string): string {
  return `${id.slice(0, 3)}-${id.slice(3, 6)}-${id.slice(6)}`
}

/** Keyholder's own id for it: readable, and the same in every file. */
export function accountId(customer: string): string {
  return `google-${customer}`
}

/** The ten digits of an id with or without hyphens, or null. Digits are never added or cut. */
export function customerId(id: string | undefined): string | null {
  if (id !== undefined && /^[1-9]\d{9}$/.test(id)) return id
  const digits = (id ?? '').replaceAll(/[-\s]/g, '')
  return /^\d{10}$/.test(digits) && Number(digits) > 0 ? digits : null
}

/** `customers/1112223333/customerClients/4445556666~987`: the customer asked, and what comes after. */
export function partsOfName(resourceName: string | undefined): readonly [string | null, string] {
  const [, asked, , rest = ''] = (resourceName ?? '').split('/')
  return [customerId(asked), rest]
}

/** The customer of `customers/1112223333`. */
export function customerOf(name: string | undefined): string | null {
  return customerId(name?.split('/').at(1))
}
