import { describe, expect, it } from 'vitest'
import { nodesOf, placeOf, sourcesIn } from './sources.ts'
import type { SourceNode } from './sources.ts'
import { namespacesOf, plainKey, textsOf } from './translations.ts'

/** Their keys are ids of the policies: `policies.test.ts` looks after them. */
const byIds: ReadonlySet<string> = new Set(['actions', 'documents', 'kinds', 'roles', 'rules', 'systems'])

/** Keys that are put together out of words alone, and where. */
const families: Readonly<Record<string, readonly RegExp[]>> = {
  // The state of a line, before and after it was carried out: `review-row.tsx`.
  bulk: [/^(is|was)\./],
  // What would be nearest to a yes: `nearest-sentences.ts`.
  explain: [/^nearest\./],
  // What the life cycles call acts and states: `shared/contract/failure-words.ts`.
  failures: [/^word\.(act|state)\./],
}

/** Nodes with a name that may be a key: `{ name: … }`, `texts.name`. */
const named: ReadonlySet<string> = new Set(['Property', 'TSPropertySignature', 'MemberExpression'])

const spelled = spelledKeys()

describe.each(namespacesOf('en').filter((namespace) => !byIds.has(namespace)))('%s.json', (namespace) => {
  it('has no text that nothing asks for', () => {
    const unused = [...new Set(Object.keys(textsOf('en', namespace)).map(plainKey))].filter(
      (key) =>
        !spelled.literals.has(key) &&
        !spelled.patterns.some((pattern) => pattern.test(key)) &&
        !(families[namespace] ?? []).some((family) => family.test(key)),
    )
    expect(unused).toEqual([])
  })
})

describe('what is looked up by the name of its file', () => {
  it('is there', () => {
    const asked = lookUps()
    expect(asked.length).toBeGreaterThan(30)
    const missing = asked.filter(({ namespace, key }) => {
      const keys = Object.keys(textsOf('en', namespace)).map(plainKey)
      return !keys.some((each) => key.test(each))
    })
    expect(missing.map(({ place }) => place)).toEqual([])
  })
})

/** `translate('plan', 'key')` and `say('plan', `key.${part}`)`: their keys are strings to the compiler. */
function lookUps() {
  const namespaces = new Set(namespacesOf('en'))
  return ['renderer', 'electron'].flatMap(sourcesIn).flatMap((file) =>
    [...nodesOf(file)].flatMap((node) => {
      const { callee, arguments: given = [] } = node as unknown as Call
      if (node.type !== 'CallExpression' || !['say', 'translate'].includes(callee.name ?? '')) return []
      const [first, second] = given
      const namespace = String(first?.['value'])
      const key = second && keyPattern(second)
      return key && namespaces.has(namespace) ? [{ namespace, key, place: placeOf(file, node) }] : []
    }),
  )
}

interface Call {
  readonly callee: { readonly name?: string }
  readonly arguments?: readonly SourceNode[]
}

/** What a string or a template can become. */
function keyPattern(node: SourceNode): RegExp | null {
  if (node.type === 'Literal') return new RegExp(`^${escaped(String(node['value']))}$`)
  if (node.type !== 'TemplateLiteral') return null
  return new RegExp(`^${fixedParts(node).map(escaped).join('.+')}$`)
}

function fixedParts(template: SourceNode): readonly string[] {
  const quasis = template['quasis'] as readonly { readonly value: { readonly cooked: string } }[]
  return quasis.map(({ value }) => value.cooked)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

/** Every string of the sources, and every template as what it can become. */
function spelledKeys() {
  const literals = new Set<string>()
  const patterns = new Map<string, RegExp>()
  for (const file of ['renderer', 'electron', 'shared'].flatMap(sourcesIn))
    for (const node of nodesOf(file)) {
      if (node.type === 'Literal' && typeof node['value'] === 'string') literals.add(node['value'])
      if (named.has(node.type)) {
        const { name } = (node['key'] ?? node['property']) as { readonly name?: string }
        if (name !== undefined) literals.add(name)
      }
      if (node.type !== 'TemplateLiteral') continue
      const fixed = fixedParts(node)
      // A template of gaps and signs alone would be any key at all.
      const said = fixed.join('')
      if (fixed.length > 1 && /[a-z]{2}/.test(said) && !/\s/.test(said))
        patterns.set(fixed.join('*'), new RegExp(`^${fixed.map(escaped).join('.+')}$`))
    }
  return { literals, patterns: [...patterns.values()] }
}
