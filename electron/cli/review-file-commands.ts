import { Option } from 'commander'
import type { Command } from 'commander'
import type { Exit } from './options.ts'
import type { Terminal } from './output.ts'
import type { MergeWish, OutWish, RemindWish } from './review-files.ts'
import { cliText } from './texts.ts'

/** Reviews on their way to a colleague and back, and the mails that go with them. */
export function addReviewFiles(review: Command, terminal: Terminal, exit: Exit): void {
  review
    .command('file')
    .description(cliText('review.file'))
    .argument('<review>', cliText('review.review'))
    .requiredOption('--workspace <file>', cliText('workspace'))
    .requiredOption('--out <file>', cliText('export.out'))
    .action(async (name: string, wish: OutWish) => {
      const { writeReviewFile } = await import('./review-files.ts')
      exit(await writeReviewFile(name, wish, terminal))
    })
  review
    .command('merge')
    .description(cliText('review.merge'))
    .argument('<file>', cliText('review.merged'))
    .requiredOption('--workspace <file>', cliText('database'))
    .addOption(new Option('--take <side>', cliText('review.take')).choices(['ours', 'theirs']))
    .option('--as <member>', cliText('as'))
    .option('--dry-run', cliText('dry-run'))
    .option('--json', cliText('review.json'))
    .action(async (file: string, wish: MergeWish) => {
      const { mergeReviewFile } = await import('./review-files.ts')
      exit(await mergeReviewFile(file, wish, terminal))
    })
  review
    .command('remind')
    .description(cliText('review.remind'))
    .argument('<review>', cliText('review.review'))
    .argument('<member>', cliText('review.reminded'))
    .requiredOption('--workspace <file>', cliText('workspace'))
    .requiredOption('--out <file>', cliText('export.out'))
    .option('--language <language>', cliText('report.language'))
    .option('--as <member>', cliText('as'))
    .action(async (name: string, member: string, wish: RemindWish) => {
      const { writeReminder } = await import('./review-files.ts')
      exit(await writeReminder(name, member, wish, terminal))
    })
}
