import { failed } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import { cutLists } from '../../shared/contract/parts.ts'
import type { Moment } from '../../shared/contract/past.ts'
import type { Happening, Message } from '../../shared/contract/wire.ts'
import type { Log } from '../ports.ts'
import { readRequest } from './request.ts'
import { followFiles } from './session-files.ts'
import type { WireApp } from './wire-app.ts'

export interface Session {
  /** Takes one message of the window; resolves when it has been answered. Never rejects. */
  receive(text: string): Promise<void>
  /** The window is gone: nothing is sent any more, and its files are forgotten. */
  close(): void
}

/**
 * One connected window, over whatever carries text: requests in, replies and happenings out. Calls of
 * one window run side by side, and each is answered when it is done; what answers at once answers in
 * the order asked. A change that a call made is published before the call is answered. Long lists of an
 * answer go ahead of it, in parts.
 */
export function openSession(app: WireApp, send: (text: string) => void, log: Log): Session {
  const files = followFiles(app)
  let open = true

  const say = (message: Message) => {
    if (open) send(JSON.stringify(message))
  }
  const reply = (id: number, result: Result<unknown>) => {
    if (!result.ok) return say({ kind: 'reply', id, result })
    const cutting = cutLists(result.value)
    let next = cutting.next()
    for (; !next.done; next = cutting.next()) say({ kind: 'part', id, ...next.value })
    say({ kind: 'reply', id, result: { ok: true, value: next.value } })
  }
  const unsubscribe = app.subscribe((happening: Happening) => say(happening))

  return {
    async receive(text) {
      if (!open) return
      const request = readRequest(text)
      if (request.kind === 'malformed') {
        log.warn('a window sent a malformed message', { id: request.id, problem: request.failure.message })
        if (request.id !== null) reply(request.id, { ok: false, error: request.failure })
        return
      }
      const { id, call, input, at } = request
      try {
        const result = await answer(app, { call, input, at }, log)
        files.note(call, input, result)
        if (!open) await files.forgetAll()
        reply(id, result)
      } catch (error) {
        // The answer cannot be written as JSON, or the carrier broke: the window must not wait for ever.
        log.error('an answer could not be sent', { call, error })
        reply(id, bug())
      }
    },
    close() {
      if (!open) return
      open = false
      unsubscribe()
      void files.forgetAll()
    },
  }
}

async function answer(
  app: WireApp,
  { call, input, at }: { readonly call: string; readonly input: unknown; readonly at: Moment | undefined },
  log: Log,
): Promise<Result<unknown>> {
  try {
    return await app.call(call, input, at)
  } catch (error) {
    log.error('a call ended in a bug', { call, error })
    return bug()
  }
}

/** Says nothing of what went wrong: the log has that, and a window need not. */
function bug(): Result<never> {
  return failed('bug', 'bug')
}
