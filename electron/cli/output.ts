import type { Readable, Writable } from 'node:stream'
import { problem } from './problem.ts'

/** What a command talks to: the process, or streams of a test. */
export interface Terminal {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
}

const bufferedCharacters = 64 * 1024

/**
 * Writes lines to a stream in large pieces, and waits while the reader is slower. A reader that goes
 * away (`| head`) is no error: `isClosed` then says that nobody listens any more.
 */
export class LineWriter {
  private readonly stream: Writable
  private buffered = ''
  private gone = false
  private error: NodeJS.ErrnoException | null = null

  constructor(stream: Writable) {
    this.stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') this.gone = true
      else this.error = error
    })
  }

  get isClosed(): boolean {
    return this.gone || this.stream.destroyed
  }

  async write(text: string): Promise<void> {
    this.buffered += text
    if (this.buffered.length >= bufferedCharacters) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.error) throw problem('cannot-write', { file: 'stdout', reason: this.error.code ?? 'error' })
    const text = this.buffered
    this.buffered = ''
    if (text === '' || this.isClosed) return
    if (!this.stream.write(text)) await this.drained()
  }

  /** Waits for the reader, or until there is none any more. */
  private drained(): Promise<void> {
    return new Promise((resolve) => {
      const go = () => {
        for (const event of ['drain', 'close', 'error']) this.stream.off(event, go)
        resolve()
      }
      for (const event of ['drain', 'close', 'error']) this.stream.on(event, go)
    })
  }
}
