/** Something that takes its time: how far it is, and whether somebody stopped it. */
export interface Work<Progress> {
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** What is being made, by the names that windows gave it. */
export interface Works<Progress> {
  /** Null where something of the name is being made already. */
  begin(name: string): Work<Progress> | null
  progressOf(name: string): Progress | null
  cancel(name: string): void
  end(name: string): void
}

/** `begun` makes what is written on while the work goes on. */
export function createWorks<Progress>(begun: () => Progress): Works<Progress> {
  const works = new Map<string, { readonly progress: Progress; readonly controller: AbortController }>()
  return {
    begin(name) {
      if (works.has(name)) return null
      const work = { progress: begun(), controller: new AbortController() }
      works.set(name, work)
      return { progress: work.progress, signal: work.controller.signal }
    },
    progressOf: (name) => works.get(name)?.progress ?? null,
    cancel: (name) => works.get(name)?.controller.abort(),
    end: (name) => works.delete(name),
  }
}
