import { expect, test } from 'vitest'
import { fileIn } from '../../electron/shell/opened-file.ts'

test('a workspace file among the arguments is found, wherever the program was started', () => {
  expect(fileIn(['--flag', 'Northlight.keyholder'], '/home/anna')).toBe('/home/anna/Northlight.keyholder')
  expect(fileIn(['/agency/Åre.keyholder'], '/home/anna')).toBe('/agency/Åre.keyholder')
})

test('flags, deep links and other files are no workspace', () => {
  expect(fileIn(['--user-data-dir=x.keyholder', 'keyholder://account/a', 'notes.txt'], '/')).toBeNull()
})
