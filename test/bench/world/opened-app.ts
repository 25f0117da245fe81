import { openApp } from '../../../electron/app.ts'
import type { App } from '../../../electron/app.ts'
import type { CallName, InputOf, OutputOf } from '../../../shared/contract/contract.ts'
import { benchEnvironment } from './environment.ts'

export interface OpenedApp {
  readonly app: App
  /** The value of a call that must succeed. */
  readonly ask: <Name extends CallName>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>
}

export function openFile(dir: string, path: string, options = { readOnly: false }): OpenedApp {
  const app = openApp(benchEnvironment(dir))
  const opened = app.openPath(path, options)
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return {
    app,
    ask: async (name, input) => {
      const result = await app.call(name, input)
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`)
      return result.value as never
    },
  }
}
