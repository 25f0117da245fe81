import { failed } from '../../../shared/contract/failure.ts'

/** Where in the command's input a child stands. */
export function childPath(index: number): string {
  return `children[${index}]`
}

/** The failure of a list that names an account twice, or null. */
export function listedTwice(children: readonly string[]): ReturnType<typeof failed> | null {
  const index = children.findIndex((child, place) => children.indexOf(child) !== place)
  return index === -1 ? null : failed('bad-input', 'link.child-twice', { path: childPath(index) })
}
