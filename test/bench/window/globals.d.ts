import type { Hand } from './hand.ts'
import type { PeerPage } from './peers/page/main.tsx'
import type { Stopwatch } from './stopwatch.ts'

declare global {
  interface Window {
    readonly stopwatch: Stopwatch
    readonly hand: Hand
    readonly peers: PeerPage
  }
}
