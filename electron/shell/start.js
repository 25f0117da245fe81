// What `npm start` runs first. Plain JavaScript, because an older Node could not even read the rest.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const needed = 24
const args = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) >= needed) {
  const { start } = await import('./start.ts')
  await start(args)
} else {
  const own = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url))
  if (process.platform !== 'win32' && existsSync(own)) {
    const child = spawn(own, [fileURLToPath(import.meta.url), ...args], { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
    child.on('close', (code) => process.exit(code ?? 1))
  } else {
    process.stderr.write(`Keyholder needs Node ${needed} or newer; this is ${process.versions.node}.\n`)
    process.exitCode = 2
  }
}
