import { describe, expect, it } from 'vitest'
import { documents } from '../../shared/policy/documents.ts'
import { policies } from '../../shared/policy/policies.ts'
import { languages } from '../../shared/model/language.ts'
import { systems } from '../../shared/model/system.ts'
import { textsOf } from './translations.ts'

describe.each(languages)('what the policies name has its words in %s:', (language) => {
  const lacking = (namespace: string, keys: readonly string[]) => {
    const texts = textsOf(language, namespace)
    return keys.filter((key) => !Object.hasOwn(texts, key))
  }

  it('systems and documents', () => {
    expect(lacking('systems', systems)).toEqual([])
    expect(lacking('documents', Object.keys(documents))).toEqual([])
  })

  it.each(systems)('kinds, roles, actions and the reasons of rules on %s', (system) => {
    const { kinds, roles, actions, rules } = policies[system]
    expect(lacking('kinds', Object.keys(kinds))).toEqual([])
    expect(
      lacking(
        'roles',
        roles.flatMap(({ id }) => [`${system}/${id}`, `${system}/${id}.letter`]),
      ),
    ).toEqual([])
    expect(
      lacking(
        'rules',
        rules.map(({ id }) => id),
      ),
    ).toEqual([])
    expect(
      actionsWithout(
        textsOf(language, 'actions'),
        system,
        actions.map(({ action }) => action),
      ),
    ).toEqual([])
  })
})

/** An action may be called differently by kind of account and by the levels that are asked for. */
function actionsWithout(texts: Readonly<Record<string, string>>, system: string, actions: readonly string[]) {
  const named = new Set(
    Object.keys(texts)
      .filter((key) => key.startsWith(`${system}/`))
      .map((key) => key.split('#')[0]!.split('/').at(-1)!),
  )
  return actions.filter((action) => !named.has(action))
}
