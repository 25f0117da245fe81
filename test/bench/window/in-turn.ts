import { orderIn } from '../measure/turns.ts'
import type { Contestant, Sitting } from './sitting.ts'

/** The counted sittings of one contestant, round by round. */
export interface Outcome {
  readonly name: string
  /** As of the contestant. */
  readonly aside?: true
  readonly rounds: readonly Sitting[]
  /** What went wrong; from then on it had no turn, and its figures do not count. */
  readonly failure: string | null
}

/**
 * Everyone goes through the same sitting in turn, in the order of `orderIn`; the first round is not counted.
 * Whoever fails is out, and the others go on. `say` hears of every turn.
 */
export async function sittingsInTurn(
  contestants: readonly Contestant[],
  rounds: number,
  say: (line: string) => void,
): Promise<readonly Outcome[]> {
  const sittings = contestants.map((): Sitting[] => [])
  const failures = contestants.map((): string | null => null)
  for (let round = 0; round <= rounds; round++) {
    for (const place of orderIn(round, contestants.length)) {
      if (failures[place] !== null) continue
      const { name, sit } = contestants[place]!
      say(`round ${round}: ${name}`)
      try {
        const sitting = await sit()
        if (round > 0) sittings[place]!.push(sitting)
      } catch (error) {
        failures[place] = error instanceof Error ? error.message : String(error)
        // With its stack, which names the act.
        say(
          `round ${round}: ${name} FAILED and is out: ${error instanceof Error ? error.stack : String(error)}`,
        )
      }
    }
  }
  return contestants.map(({ name, aside }, place) => ({
    name,
    ...(aside ? { aside } : {}),
    rounds: sittings[place]!,
    failure: failures[place]!,
  }))
}
