import type { Command } from 'commander'
import type { EvidenceWish } from './evidence.ts'
import { collected } from './options.ts'
import type { Exit } from './options.ts'
import type { Terminal } from './output.ts'
import { problem } from './problem.ts'
import { cliText } from './texts.ts'
import type { VerifyWish } from './verify.ts'

/** Making evidence, and checking it. */
export function addEvidenceCommands(program: Command, terminal: Terminal, exit: Exit): void {
  program
    .command('evidence')
    .usage('--workspace FILE [--account A]… [--member M]… --out FILE.zip | key --workspace FILE')
    .description(cliText('evidence'))
    .argument('[what]', cliText('evidence.what'))
    .requiredOption('--workspace <file>', cliText('database'))
    .option('--account <account>', cliText('evidence.account'), collected)
    .option('--member <member>', cliText('evidence.member'), collected)
    .option('--out <file>', cliText('evidence.out'))
    .option('--since <day>', cliText('evidence.since'))
    .option('--language <language>', cliText('evidence.language'))
    .option('--export <file>', cliText('evidence.export'))
    .action(async (what: string | undefined, options: EvidenceWish) => {
      if (what !== undefined && what !== 'key') throw problem('evidence.not-what', { found: what })
      const { makeEvidence, tellKey } = await import('./evidence.ts')
      exit(await (what === 'key' ? tellKey(options, terminal) : makeEvidence(options, terminal)))
    })
  program
    .command('verify')
    .usage('PACK.zip [--key FINGERPRINT]')
    .description(cliText('verify'))
    .argument('[pack]', cliText('verify.pack'))
    .option('--key <fingerprint>', cliText('verify.key'))
    .option('--json', cliText('verify.json'))
    .action(async (pack: string | undefined, options: VerifyWish) => {
      if (pack === undefined) throw problem('verify.what')
      const { verify } = await import('./verify.ts')
      exit(await verify(pack, options, terminal))
    })
}
