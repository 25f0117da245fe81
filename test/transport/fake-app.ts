import { setTimeout as sleep } from 'node:timers/promises'
import { done, failed } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { Moment } from '../../shared/contract/past.ts'
import type { Happening } from '../../shared/contract/wire.ts'
import type { WireApp } from '../../electron/transport/wire-app.ts'

export interface FakeApp extends WireApp {
  publish(happening: Happening): void
  listeners(): number
  /** The calls that came, in order; `at` where one asked for the past. */
  readonly calls: { readonly name: string; readonly input: unknown; readonly at?: Moment }[]
}

/** An app whose calls do what a test of the wire needs, and nothing about accounts. */
export function fakeApp(): FakeApp {
  const listeners = new Set<(happening: Happening) => void>()
  const calls: { name: string; input: unknown; at?: Moment }[] = []
  const publish = (happening: Happening) => listeners.forEach((listener) => listener(happening))

  const answers: Readonly<Record<string, (input: unknown) => unknown>> = {
    echo: (input) => input,
    change: () => {
      publish({ kind: 'actor', actor: 'anna' })
      return 'changed'
    },
    bug: () => {
      throw new Error('secret internals')
    },
    unwritable: () => 1n,
    'files.begin': () => ({ upload: 'upload-1' }),
    'workspace.export': () => ({ download: 'download-1', name: 'x', type: 'y', size: 0 }),
    'files.forget': () => null,
  }
  return {
    calls,
    publish,
    listeners: () => listeners.size,
    async call(name, input, at): Promise<Result<unknown>> {
      calls.push(at ? { name, input, at } : { name, input })
      if (name === 'slow') {
        await sleep(Number(input))
        return done(input)
      }
      const answer = answers[name]
      return answer ? done(answer(input)) : failed('unknown-call', 'call.unknown', { call: name })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
