import { median } from './turns.ts'

/** Milliseconds of `act`, which may be asynchronous. */
export async function timeOf(act: () => unknown): Promise<number> {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** Several acts in turn, A B A B, after one round that is not counted: milliseconds, round by round. */
export async function timesInTurn(
  rounds: number,
  ...acts: readonly ((round: number) => unknown)[]
): Promise<readonly (readonly number[])[]> {
  const times = acts.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [place, act] of acts.entries()) {
      const time = await timeOf(() => act(round))
      if (round > 0) times[place]!.push(time)
    }
  }
  return times
}

export { median }
