import { expect, test } from 'vitest'
import { commandRows, fixedRows } from '../../../renderer/features/commands/map-rows.ts'
import type { MapWords } from '../../../renderer/features/commands/map-rows.ts'
import { windowCommands } from '../../../shared/commands/window-commands.ts'

const words: MapWords = { command: (id) => id, fixed: (name) => name, keys: (key) => key }

test('the map lists every command under its group, and marks what was changed', () => {
  const rows = commandRows({ 'find.open': ['Mod+p'] }, words, '').flatMap((group) => group.rows)
  expect(rows.map(({ command }) => command).toSorted()).toEqual(windowCommands.map(({ id }) => id).toSorted())
  expect(rows.filter(({ changed }) => changed)).toEqual([
    { command: 'find.open', keys: ['Mod+p'], changed: true },
  ])
})

test('a search finds commands and keys by their names, and by what is pressed', () => {
  const found = (search: string) =>
    commandRows({}, words, search).flatMap(({ rows }) => rows.map(({ command }) => command))
  expect(found('mod+y')).toEqual(['edit.redo'])
  expect(found('THEME dark')).toEqual(['view.theme-dark'])
  expect(found('nothing like it')).toEqual([])
  expect(fixedRows(words, 'siblings').map(({ group }) => group)).toEqual(['tree'])
})
