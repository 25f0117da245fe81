import { done } from '../../shared/contract/failure.ts'
import type { Result } from '../../shared/contract/failure.ts'
import type { Happening } from '../../shared/contract/wire.ts'
import { forgetAnswers } from './answers.ts'
import { call, startClient } from './client.ts'
import type { ConnectionState } from './connection.ts'
import { noteCorrection } from './corrections.ts'
import { follow } from './follow.ts'
import { tellMenuCommand } from './menu-commands.ts'
import { keptView, takeKeptView } from './kept-view.ts'
import { useLooked } from './looked.ts'
import type { LookedMoment } from './looked.ts'
import { tellOutcome } from './outcomes.ts'
import { isPlace } from './place.ts'
import { useView } from './view.ts'
import { showChange, showNothing, showWhole, useMirror } from './mirror.ts'
import type { Whole } from './mirror.ts'
import { Reading } from './mirror/reading.ts'
import { workedOut } from './slices.ts'

/** The moment that the mirror shows, or is about to show; null for the present. */
let target: LookedMoment | null = null

const follower = follow(fetchWhole, {
  loading: () => {
    if (useMirror.getState().status !== 'ready') useMirror.setState({ status: 'loading', failure: null })
  },
  whole: (whole) => {
    // In one turn with the rows: whoever asks about what is shown asks about the same moment.
    useLooked.setState({ moment: whole.moment, wanted: undefined })
    showWhole(whole)
  },
  change: ({ revision, rows, reverts }) => {
    if (reverts !== null) noteCorrection(reverts)
    showChange(revision, rows)
  },
  failed: (failure) => {
    const { moment } = useLooked.getState()
    if (moment !== target) {
      // What is shown stays as it is.
      useLooked.setState({ wanted: undefined })
      target = moment
      tellOutcome({ kind: 'failed', failure })
      return follower.restart()
    }
    // A wire that broke meanwhile is told by its own state.
    if (failure.message !== 'connection-lost') useMirror.setState({ status: 'loading', failure })
    return undefined
  },
})

/** Fetches the open workspace and reads it, in slices: at the largest size all at once would be felt. */
async function fetchWhole(): Promise<Result<Whole & { readonly moment: LookedMoment | null }>> {
  const moment = target
  const fetched = await call('mirror.snapshot', {}, moment)
  if (!fetched.ok) return fetched
  const { revision, workspace } = fetched.value
  return done({ moment, revision, workspace, reading: await workedOut(Reading.of(fetched.value)) })
}

/** Connects this window and keeps its mirror in step with the back end, for as long as it is open. */
export function startMirror(): void {
  startClient({ happening: take, state: showState })
}

/** Shows the workspace as it was at a moment, or (null) as it is. What is shown stays until that has been read. */
export function lookAt(moment: LookedMoment | null): void {
  target = moment
  useLooked.setState({ wanted: moment })
  follower.restart()
}

/** Fetches the open workspace again, after a failure that the person has seen. */
export function readAgain(): void {
  void readAll()
}

function showState(state: ConnectionState): void {
  if (state === 'open') void readAll()
  else {
    follower.stop()
    useMirror.setState({ status: state === 'refused' ? 'refused' : state })
  }
}

function take(happening: Happening): void {
  switch (happening.kind) {
    case 'patch':
      // The past does not change; what has happened meanwhile is read on the way back.
      return target === null ? follower.patch(happening) : undefined
    case 'workspace':
      return void readAll()
    case 'settings':
      return useMirror.setState({ settings: happening.settings })
    case 'actor':
      return showActor(happening.actor)
    case 'command':
      return tellMenuCommand(happening.command)
  }
}

/** What may be done depends on who acts, so answers given to another are forgotten. */
export function showActor(actor: string): void {
  if (actor === useMirror.getState().actor) return
  forgetAnswers()
  useMirror.setState({ actor })
}

let reads = 0

async function readAll(): Promise<void> {
  reads += 1
  const mine = reads
  follower.stop()
  const [settings, current, view] = await Promise.all([
    call('settings.get', {}),
    call('workspace.current', {}),
    call('view.kept', {}),
  ])
  if (mine !== reads || !current.ok) return
  if (settings.ok) useMirror.setState({ settings: settings.value })
  const before = useMirror.getState()
  if (current.value?.id !== before.workspace?.id || !current.value) {
    // A moment is one of another workspace's record.
    target = null
    useLooked.setState({ moment: null, wanted: undefined })
    forgetAnswers()
    takeKeptView(view.ok ? view.value : {})
    // On a fresh start the address may say where to go; after that it speaks of another workspace.
    const isNamed = before.status === 'connecting' && isPlace(window.location.hash)
    if (!isNamed) useView.getState().goBackTo(keptView('place'))
    showNothing(current.value?.id ?? null)
  }
  if (!current.value) return
  follower.restart()
  const actor = await call('actor.get', {})
  if (mine === reads && actor.ok) showActor(actor.value.actor)
}
