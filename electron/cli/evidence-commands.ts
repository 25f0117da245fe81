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
    .usage('PACK.zip [--key FINGERPRINT] | --page FILE.html')
    .description(cliText('verify'))
    .argument('[pack]', cliText('verify.pack'))
    .option('--key <fingerprint>', cliText('verify.key'))
    .option('--json', cliText('verify.json'))
    .option('--page <file>', cliText('verify.page'))
    .action(async (pack: string | undefined, options: VerifyWish) => {
      const { verify, writePage } = await import('./verify.ts')
      if (options.page !== undefined) {
        if (pack !== undefined) throw problem('verify.pack-and-page')
        return exit(await writePage(options.page, terminal))
      }
      if (pack === undefined) throw problem('verify.what')
      return exit(await verify(pack, options, terminal))
    })
}
