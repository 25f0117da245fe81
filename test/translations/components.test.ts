import { expect, test } from 'vitest'
import { nodesOf, placeOf, sourcesIn } from './sources.ts'
import type { SourceNode } from './sources.ts'

/** Attributes that a person reads or hears. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'alt',
  'label',
  'placeholder',
  'title',
  'description',
  'leftSection',
  'rightSection',
  'text',
])
const letters = /\p{L}/u

test('components hold no text: it stands in the translations', () => {
  const files = sourcesIn('renderer').filter((file) => file.endsWith('.tsx'))
  expect(files.length).toBeGreaterThan(100)
  const texts = files.flatMap((file) =>
    [...nodesOf(file)].flatMap((node) => {
      const text = textOf(node)
      return text !== null && letters.test(text) ? [`${placeOf(file, node)}: ${text.trim()}`] : []
    }),
  )
  expect(texts).toEqual([])
})

/** What the node shows to a person without asking the translations. */
function textOf(node: SourceNode): string | null {
  if (node.type === 'JSXText') return String(node['value'])
  if (node.type !== 'JSXAttribute') return null
  const { name, value } = node as unknown as { readonly name: SourceNode; readonly value: SourceNode | null }
  if (!spoken.has(String(name['name'])) || value?.type !== 'Literal') return null
  return String(value['value'])
}
