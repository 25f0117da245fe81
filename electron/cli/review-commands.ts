import { Option } from 'commander'
import type { Command } from 'commander'
import { reviewAnswers, reviewOrders } from '../../shared/model/review.ts'
import { systems } from '../../shared/model/system.ts'
import { collected } from './options.ts'
import type { Exit } from './options.ts'
import type { Terminal } from './output.ts'
import { addReviewFiles } from './review-file-commands.ts'
import type { AnswerWish, AssignWish, ReviewWish, ShowWish, StartWish } from './review.ts'
import { cliText } from './texts.ts'

/** Everything about access reviews: beginning one, answering, and making a plan of the result. */
export function addReviewCommands(program: Command, terminal: Terminal, exit: Exit): void {
  const review = program.command('review').description(cliText('review'))
  addReading(review, terminal, exit)
  addStart(review, terminal, exit)
  addAnswering(review, terminal, exit)
  addReviewFiles(review, terminal, exit)
  for (const act of ['finish', 'cancel', 'reopen'] as const) {
    changing(review, act)
      .argument('<review>', cliText('review.review'))
      .action(async (name: string, wish: ReviewWish) => {
        const { closeReview } = await import('./review.ts')
        exit(await closeReview(act, name, wish, terminal))
      })
  }
}

function addReading(review: Command, terminal: Terminal, exit: Exit): void {
  subcommand(review, 'list').action(async (wish: ReviewWish) => {
    const { listReviews } = await import('./review.ts')
    exit(await listReviews(wish, terminal))
  })
  subcommand(review, 'show')
    .argument('<review>', cliText('review.review'))
    .option('--waiting <member>', cliText('review.waiting'))
    .option('--disagreed', cliText('review.disagreed'))
    .action(async (name: string, wish: ShowWish) => {
      const { showReview } = await import('./review.ts')
      exit(await showReview(name, wish, terminal))
    })
}

function addStart(review: Command, terminal: Terminal, exit: Exit): void {
  changing(review, 'start')
    .argument('<name>', cliText('review.name'))
    .requiredOption('--due <day>', cliText('review.due'))
    .requiredOption('--reviewer <member>', cliText('review.reviewer'), collected)
    .addOption(new Option('--by <order>', cliText('review.by')).choices(reviewOrders).default('account'))
    .option('--every <months>', cliText('review.every'))
    .option('--after <review>', cliText('review.after'))
    .option('--note <text>', cliText('review.note'))
    .addOption(
      new Option('--system <system>', cliText('review.system')).choices(systems).argParser(collected),
    )
    .option('--account <account>', cliText('review.account'), collected)
    .option('--below <account>', cliText('review.below'), collected)
    .option('--member <member>', cliText('review.member'), collected)
    .option('--team <team>', cliText('review.team'), collected)
    .option('--role <role>', cliText('review.role'), collected)
    .action(async (name: string, wish: StartWish) => {
      const { startReview } = await import('./review.ts')
      exit(await startReview(name, wish, terminal))
    })
}

function addAnswering(review: Command, terminal: Terminal, exit: Exit): void {
  aboutItems(changing(review, 'decide'))
    .addArgument(review.createArgument('<answer>', cliText('review.answer')).choices(reviewAnswers))
    .option('--role <role>', cliText('review.to-role'))
    .option('--to <member>', cliText('review.to'))
    .option('--comment <text>', cliText('review.comment'))
    .option('--reviewer <member>', cliText('review.whose'))
    .action(async (name: string, answer: string, wish: AnswerWish) => {
      const { answerItems } = await import('./review.ts')
      exit(await answerItems('decide', name, { ...wish, answer }, terminal))
    })
  aboutItems(changing(review, 'settle'))
    .addArgument(
      review.createArgument('<answer>', cliText('review.answer')).choices(['keep', 'change', 'remove']),
    )
    .option('--role <role>', cliText('review.to-role'))
    .option('--comment <text>', cliText('review.comment'))
    .action(async (name: string, answer: string, wish: AnswerWish) => {
      const { answerItems } = await import('./review.ts')
      exit(await answerItems('settle', name, { ...wish, answer }, terminal))
    })
  aboutItems(changing(review, 'assign'))
    .argument('<member>', cliText('review.new-reviewer'))
    .action(async (name: string, member: string, wish: AssignWish) => {
      const { assignItems } = await import('./review.ts')
      exit(await assignItems(name, member, wish, terminal))
    })
}

type Reading = 'list' | 'show'
type Changing = 'start' | 'decide' | 'settle' | 'assign' | 'finish' | 'cancel' | 'reopen'

function subcommand(review: Command, name: Reading | Changing): Command {
  return review
    .command(name)
    .description(cliText(`review.${name}`))
    .requiredOption('--workspace <file>', cliText('database'))
    .option('--json', cliText('review.json'))
}

function changing(review: Command, name: Changing): Command {
  return subcommand(review, name)
    .option('--as <member>', cliText('as'))
    .option('--dry-run', cliText('dry-run'))
}

function aboutItems(command: Command): Command {
  return command
    .argument('<review>', cliText('review.review'))
    .requiredOption('--item <place>', cliText('review.item'), collected)
}
