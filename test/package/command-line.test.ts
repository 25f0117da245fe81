import { Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { commandIn, runCommand } from '../../electron/shell/command-line.ts'

describe('an installed app', () => {
  it('is asked a command when its first word is one', () => {
    expect(commandIn(['check', 'anna', 'user.invite', 'c1'])).toEqual(['check', 'anna', 'user.invite', 'c1'])
    expect(commandIn(['report', 'access', '--help'])).toEqual(['report', 'access', '--help'])
    expect(commandIn(['--help'])).toEqual(['--help'])
  })

  it('leaves the switches before the command to Electron', () => {
    expect(commandIn(['--no-sandbox', 'check', '--workspace', 'w'])).toEqual(['check', '--workspace', 'w'])
  })

  it.each([
    ['nothing', []],
    ['a file', ['/home/anna/Northlight.keyholder']],
    ['a file named with a command', ['Northlight.keyholder', 'check']],
    ['a link', ['keyholder://open/check']],
    ['switches of Electron alone', ['--no-sandbox', '--enable-logging']],
  ])('opens its window for %s', (_, args) => {
    expect(commandIn(args)).toBeNull()
  })

  it('ends a command when the slowest reader has all of the answer', async () => {
    let heard = ''
    const slow = new Writable({
      write(chunk: Buffer, _encoding, next) {
        setTimeout(() => {
          heard += chunk.toString()
          next()
        }, 20)
      },
    })
    const code = await runCommand(['--help'], { stdin: Readable.from([]), stdout: slow, stderr: slow })
    expect({ code, heard }).toEqual({ code: 0, heard: expect.stringMatching(/^Usage: keyholder[^]*help/) })
  })
})
