/** The keys of a namespace with their texts. */
export type Texts = Readonly<Record<string, string>>

/** `…/tree.json` is the namespace `tree`. */
export function textsByNamespace(files: Readonly<Record<string, unknown>>): Readonly<Record<string, Texts>> {
  return Object.fromEntries(
    Object.entries(files).map(([file, texts]) => [
      file.slice(file.lastIndexOf('/') + 1, -'.json'.length),
      texts as Texts,
    ]),
  )
}
