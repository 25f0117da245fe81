/** Without the names that have no value. */
export function told<Said extends object>(
  said: Said,
): { readonly [Key in keyof Said]?: Exclude<Said[Key], undefined> } {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as never
}
