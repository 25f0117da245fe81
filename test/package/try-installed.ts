import { join } from 'node:path'
import { root } from './pack.ts'
import { answersOf } from './program.ts'

/**
 * Asks an installed Keyholder what its command line is for, and holds the answers against the
 * repository's: `node test/package/try-installed.ts PROGRAM`. For machines that have Electron.
 */
const [program] = process.argv.slice(2)
if (program === undefined) throw new Error('Which program?')
const document = join(root, 'resources', 'sample-agency.keyholder.json')

// What Electron itself says on stderr is its own affair.
const said = async (...way: Parameters<typeof answersOf>) =>
  (await answersOf(...way)).map(({ code, stdout }) => ({ code, stdout }))
const wanted = await said([process.execPath, join(root, 'electron', 'cli.ts')], document)
const found = await said([program], document)

const wrong = wanted.flatMap(({ code, stdout }, place) =>
  found[place]?.code === code && found[place].stdout === stdout
    ? []
    : [{ wanted: code, found: found[place] }],
)
process.stdout.write(wrong.length === 0 ? 'As in the repository.\n' : `${JSON.stringify(wrong, null, 2)}\n`)
process.exitCode = wrong.length === 0 ? 0 : 1
