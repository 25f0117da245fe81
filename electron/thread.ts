import { Worker } from 'node:worker_threads'

interface Thread<Note> {
  /** The file that the thread begins with, without its ending. In the built app all of main stands in one folder. */
  readonly file: string
  /** `import.meta.url` of whoever stands beside it. */
  readonly beside: string
  /** What it gets as `workerData`: cloned. */
  readonly data: unknown
  readonly signal: AbortSignal
  /** Hears what it says before its answer. */
  readonly hear?: (note: Note) => void
}

/** What a thread says: some notes, and at last its answer. */
export type ThreadMessage<Answer, Note> = { readonly note: Note } | { readonly answer: Answer }

/**
 * Does work in a thread of its own, so that windows are answered meanwhile, and work that nobody wants any more is stopped
 * at once. Null where the signal said so.
 */
export async function inThread<Answer, Note = never>({
  file,
  beside,
  data,
  signal,
  hear,
}: Thread<Note>): Promise<Answer | null> {
  if (signal.aborted) return null
  // In the repository Node runs the source.
  const ending = beside.endsWith('.ts') ? 'ts' : 'js'
  const worker = new Worker(new URL(`./${file}.${ending}`, beside), {
    workerData: data,
    // What Node was started with is for the main thread: `--input-type` would be refused here.
    execArgv: [],
  })
  const { promise, resolve, reject } = Promise.withResolvers<Answer | null>()
  const stop = () => resolve(null)
  signal.addEventListener('abort', stop, { once: true })
  worker.on('message', (message: ThreadMessage<Answer, Note>) => {
    if ('answer' in message) resolve(message.answer)
    else hear?.(message.note)
  })
  worker.once('error', reject)
  try {
    return await promise
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
