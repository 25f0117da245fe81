import { describe, expect, it, test } from 'vitest'
import english from '../../resources/translations/en/commands.json' with { type: 'json' }
import {
  chosenKeysSchema,
  commandOn,
  conflictWith,
  keysOf,
  rebound,
  reset,
  without,
} from '../../shared/commands/key-choice.ts'
import { readShortcut } from '../../shared/commands/shortcut.ts'
import { windowCommandOf, windowCommands } from '../../shared/commands/window-commands.ts'
import { languageChoices } from '../../shared/model/language.ts'
import { isReserved } from '../../renderer/features/commands/reserved-keys.ts'

const atFirst = { keys: {}, singleKeys: true }

describe('the list of commands', () => {
  it('gives no key to two of them, and none that the browser keeps', () => {
    const keys = windowCommands.flatMap((command): readonly string[] => command.keys)
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
    expect(keys.filter((key) => isReserved(key) || readShortcut(key) === null)).toEqual([])
  })

  it('gives letters and digits to commands with a modifier only', () => {
    const alone = windowCommands.flatMap(({ keys }) => keys).filter((key) => /^[a-z0-9]$/.test(key))
    expect(alone).toEqual([])
  })

  it('has every choice of a language', () => {
    const missing = languageChoices.filter((choice) => windowCommandOf(`view.language-${choice}`) === null)
    expect(missing).toEqual([])
  })

  it('has a name for each', () => {
    const texts: Readonly<Record<string, string>> = english
    expect(windowCommands.filter(({ id }) => !texts[`command.${id}`])).toEqual([])
  })
})

describe('keys that a person chose', () => {
  it('replace those of a fresh start', () => {
    const choice = { keys: { 'find.open': ['Mod+p'] }, singleKeys: true }
    expect(commandOn('Mod+p', choice)?.id).toBe('find.open')
    expect(commandOn('Mod+k', choice)).toBeNull()
  })

  it('are taken from the command that had them', () => {
    const keys = rebound('workspace.import', 'Mod+y', {})
    expect(conflictWith('workspace.import', 'Mod+y', { keys })).toBeNull()
    expect(keysOf('edit.redo', { ...atFirst, keys })).toEqual(['Mod+Shift+z'])
    expect(keysOf('workspace.import', { ...atFirst, keys })).toEqual(['Mod+y'])
  })

  it('are not kept where they are those of a fresh start', () => {
    expect(rebound('find.open', 'Mod+k', { 'find.open': ['Mod+p'] })).toEqual({})
  })

  it('can be none', () => {
    const keys = without('find.open', 'Mod+k', {})
    expect(keys).toEqual({ 'find.open': [] })
    expect(commandOn('Mod+k', { ...atFirst, keys })).toBeNull()
  })

  it('come back with a reset, but for those that another was given meanwhile', () => {
    const taken = rebound('workspace.import', 'Mod+y', {})
    expect(keysOf('edit.redo', { ...atFirst, keys: reset('edit.redo', taken) })).toEqual(['Mod+Shift+z'])
    expect(reset('workspace.import', taken)).toEqual({ 'edit.redo': ['Mod+Shift+z'] })
  })

  it('without a modifier are no keys once they are turned off', () => {
    expect(commandOn('?', atFirst)?.id).toBe('help.keys')
    expect(commandOn('?', { ...atFirst, singleKeys: false })).toBeNull()
  })
})

test('settings take known commands and shortcuts only', () => {
  expect(chosenKeysSchema.safeParse({ 'find.open': ['Mod+p'], 'edit.undo': [] }).success).toBe(true)
  expect(chosenKeysSchema.safeParse({ 'find.nothing': ['Mod+p'] }).success).toBe(false)
  expect(chosenKeysSchema.safeParse({ 'find.open': ['Tab'] }).success).toBe(false)
})
