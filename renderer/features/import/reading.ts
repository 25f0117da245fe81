import type { Failure } from '../../../shared/contract/failure.ts'
import type { ImportAnswers, ImportQuestion, ImportReading } from '../../../shared/contract/import.ts'
import { call } from '../../client/client.ts'
import { useMirror } from '../../client/mirror.ts'
import { useTasks } from '../frame/tasks.ts'
import { firstChoice } from './choice.ts'
import { freshImport, useImport } from './import-state.ts'
import type { ImportStage, ImportStep } from './import-state.ts'
import { sendFiles } from './sending.ts'

/** The back end holds this many files that were not read yet, and some for other acts. */
const sentAtOnce = 150
/** Five times a second. */
const askedEvery = 200

const noAnswers: ImportAnswers = { requests: {}, mappings: {} }
const { getState, setState } = useImport

/** Files that came while others were being read. */
let waiting: readonly File[] = []
let given: ImportAnswers = noAnswers
/** Another number: what is under way is for an import that is over. */
let turn = 0

/** Opens the window of the import, with files to read where there are some; they join those that were read. */
export function startImport(files: readonly File[] = []): void {
  if (useTasks.getState().task?.kind !== 'import') useTasks.getState().begin({ kind: 'import' })
  if (files.length > 0) void addFiles(files)
}

/** Opens the window where it says what to fetch from the platforms. */
export function showWhatToFetch(): void {
  startImport()
  useImport.setState({ aside: 'kit' })
}

async function addFiles(files: readonly File[]): Promise<void> {
  waiting = [...waiting, ...files]
  setState((state) => ({ files: [...state.files, ...files], aside: null }))
  if (!isUnderWay(getState().stage)) await readWaiting()
}

/** Reads the files again as they are answered now. */
export async function answerQuestions(answers: ImportAnswers): Promise<void> {
  if (isUnderWay(getState().stage)) return
  given = {
    requests: { ...given.requests, ...answers.requests },
    mappings: { ...given.mappings, ...answers.mappings },
  }
  const keys = [...Object.keys(answers.requests), ...Object.keys(answers.mappings)]
  setState((state) => ({
    answered: new Set([...state.answered, ...keys]),
    touched: new Set([...state.touched].filter((key) => !keys.includes(key))),
    asking: null,
  }))
  const { session } = getState()
  if (session !== null) await read(session, [], turn)
}

/** Sends and reads everything again: after a cancel, or where the back end has forgotten the import. */
export async function readAgain(): Promise<void> {
  turn += 1
  waiting = getState().files
  setState({ session: null, unsent: [] })
  await readWaiting()
}

/** Stops what is under way. The files stay listed, so that they can be read after all. */
export function cancelReading(): void {
  const { stage, session } = getState()
  if (!isUnderWay(stage)) return
  turn += 1
  waiting = []
  if (session !== null) {
    void call('import.cancel', { session })
    void call('import.close', { session })
  }
  setState({ stage: { kind: 'canceled' }, session: null })
}

/** Forgets the files and everything that was chosen. */
export function startOver(): void {
  const { session } = getState()
  turn += 1
  waiting = []
  given = noAnswers
  if (session !== null) void call('import.close', { session })
  setState(freshImport)
}

/** Whether files are being sent or read. */
export function isUnderWay(stage: ImportStage): boolean {
  return stage.kind === 'sending' || stage.kind === 'reading'
}

/** Whether what began in this turn still belongs to the import that is shown. */
function isCurrent(mine: number): boolean {
  return turn === mine
}

async function readWaiting(): Promise<void> {
  const mine = turn
  while (waiting.length > 0 && isCurrent(mine)) {
    const batch = waiting.slice(0, sentAtOnce)
    waiting = waiting.slice(sentAtOnce)
    await sendAndRead(batch, mine, waiting.length === 0)
  }
}

/** Files beyond what the back end holds unread are added first, and read with the last ones. */
async function sendAndRead(batch: readonly File[], mine: number, isLast: boolean): Promise<void> {
  const tell = (stage: ImportStage) => isCurrent(mine) && setState({ stage })
  tell({ kind: 'sending', sent: { file: batch[0]?.name ?? '', sent: 0, size: 0 } })
  const sent = await sendFiles(
    batch,
    (how) => tell({ kind: 'sending', sent: how }),
    () => !isCurrent(mine),
  )
  if (sent === null || !isCurrent(mine)) return
  if (sent.failures.length > 0) setState((state) => ({ unsent: [...state.unsent, ...sent.failures] }))
  const session = await sessionFor(mine)
  if (session === null) return
  if (isLast) return read(session, sent.uploads, mine)
  if (sent.uploads.length === 0) return
  const added = await call('import.add', { session, uploads: [...sent.uploads] })
  if (added.ok || !isCurrent(mine)) return
  waiting = []
  fail(added.error)
}

async function sessionFor(mine: number): Promise<string | null> {
  const { session } = getState()
  if (session !== null) return session
  const begun = await call('import.begin', {})
  if (!isCurrent(mine)) {
    if (begun.ok) void call('import.close', { session: begun.value.session })
    return null
  }
  if (!begun.ok) {
    fail(begun.error)
    return null
  }
  setState({ session: begun.value.session })
  return begun.value.session
}

async function read(session: string, uploads: readonly string[], mine: number): Promise<void> {
  setState({ stage: { kind: 'reading', progress: null } })
  const answer = call('import.read', { session, uploads: [...uploads], answers: given })
  void watch(session, mine)
  const result = await answer
  if (!isCurrent(mine)) return
  if (result.ok) show(result.value)
  else fail(result.error)
}

async function watch(session: string, mine: number): Promise<void> {
  while (isCurrent(mine) && getState().stage.kind === 'reading') {
    const progress = await call('import.progress', { session })
    if (!isCurrent(mine) || getState().stage.kind !== 'reading' || !progress.ok) return
    setState({ stage: { kind: 'reading', progress: progress.value } })
    await new Promise((resolve) => {
      setTimeout(resolve, askedEvery)
    })
  }
}

function show(reading: ImportReading): void {
  setState((state) => {
    const asked = new Map<string, ImportQuestion>(state.asked)
    for (const question of reading.questions) asked.set(question.key, question)
    const open = new Set(reading.questions.map(({ key }) => key))
    const answered = new Set([...state.answered].filter((key) => !open.has(key)))
    return {
      stage: { kind: 'read', reading },
      step: stepAfter(reading),
      asked,
      answered,
      choice: firstChoice,
      isComparedAnew: false,
      outcome: null,
      counts: null,
    }
  })
}

/** What there is to do next. */
function stepAfter({ questions, counts }: ImportReading): ImportStep {
  if (questions.length > 0) return 'questions'
  const isDifferent = Object.values(counts).some((count) => count.new + count.changed + count.gone > 0)
  return isDifferent ? 'differences' : 'files'
}

function fail(failure: Failure): void {
  setState({ stage: { kind: 'failed', failure } })
}

useTasks.subscribe(({ task }, before) => {
  const isClosed = before.task?.kind === 'import' && task === null
  if (isClosed) setState({ aside: null })
  const { stage, outcome } = getState()
  const isOver = outcome !== null || stage.kind === 'empty' || stage.kind === 'canceled'
  if (isClosed && isOver) startOver()
})

useMirror.subscribe((now, before) => {
  if (before.workspace !== null && now.workspace?.id !== before.workspace.id) startOver()
})
