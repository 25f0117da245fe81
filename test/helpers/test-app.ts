import type { CallName, InputOf, OutputOf } from '../../shared/contract/contract.ts'
import type { Failure, Result } from '../../shared/contract/failure.ts'
import type { Moment } from '../../shared/contract/past.ts'
import type { Happening } from '../../shared/contract/wire.ts'
import { openApp } from '../../electron/app.ts'
import type { App } from '../../electron/app.ts'
import type { Environment } from '../../electron/ports.ts'
import { testEnvironment } from './environment.ts'

/** An app in process, with typed calls and everything that it published. */
export interface TestApp {
  readonly app: App
  readonly environment: Environment
  readonly heard: Happening[]
  readonly call: <Name extends CallName>(name: Name, input: InputOf<Name>) => Promise<Result<OutputOf<Name>>>
  /** The value of a call that must succeed. */
  readonly ask: <Name extends CallName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>
  /** The failure of a call that must fail. */
  readonly fail: (name: string, input: unknown, at?: Moment) => Promise<Failure>
  /** The same, answered from the past. */
  readonly askAt: <Name extends CallName>(
    at: Moment,
    name: Name,
    input: InputOf<Name>,
  ) => Promise<OutputOf<Name>>
}

export function startApp(environment: Environment = testEnvironment()): TestApp {
  const app = openApp(environment)
  const heard: Happening[] = []
  app.subscribe((happening) => heard.push(happening))
  return {
    app,
    environment,
    heard,
    call: async (name, input) => (await app.call(name, input)) as never,
    ask: async (name, input) => valueOf(name, await app.call(name, input)),
    askAt: async (at, name, input) => valueOf(name, await app.call(name, input, at)),
    fail: async (name, input, at) => {
      const result = await app.call(name, input, at)
      if (result.ok) throw new Error(`${name} was expected to fail: ${JSON.stringify(result.value)}`)
      return result.error
    },
  }
}

function valueOf(name: string, result: Result<unknown>): never {
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
  return result.value as never
}

/** An app with the sample agency open. */
export async function startSample(environment?: Environment): Promise<TestApp> {
  const started = startApp(environment)
  await started.ask('workspace.open-sample', {})
  started.heard.length = 0
  return started
}

/** Sends a file through the calls that a window uses, and returns the upload's id. */
export async function upload({ ask }: TestApp, name: string, content: string | Buffer): Promise<string> {
  const bytes = Buffer.from(content)
  const { upload: id } = await ask('files.begin', { name, size: bytes.length })
  const chunk = 256 * 1024
  for (let offset = 0; offset < bytes.length; offset += chunk) {
    const base64 = bytes.subarray(offset, offset + chunk).toString('base64')
    await ask('files.write', { upload: id, offset, base64 })
  }
  return id
}

/** Fetches a whole download as text. */
export async function download({ ask }: TestApp, id: string): Promise<string> {
  const parts: Buffer[] = []
  for (let offset = 0, done = false; !done;) {
    const chunk = await ask('files.read', { download: id, offset })
    const bytes = Buffer.from(chunk.base64, 'base64')
    parts.push(bytes)
    offset += bytes.length
    done = chunk.done
  }
  return Buffer.concat(parts).toString('utf8')
}
