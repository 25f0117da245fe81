import { enableCompileCache } from 'node:module'
import { complaintAboutNode } from './cli/node-version.ts'

const complaint = complaintAboutNode(process.versions.node)
if (complaint === null) {
  // Half the time of a single question is the reading of sources.
  enableCompileCache()
  const { runCli } = await import('./cli/program.ts')
  process.exitCode = await runCli(process.argv.slice(2), process)
} else {
  process.stderr.write(complaint)
  process.exitCode = 2
}
