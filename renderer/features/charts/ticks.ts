const steps = [1, 2, 5, 10]

/** Round numbers from nothing to at least `most`, four to six of them; numbers of people have no halves. */
export function ticksUpTo(most: number): readonly number[] {
  const least = Math.max(1, most) / 5
  const size = 10 ** Math.floor(Math.log10(least))
  const step = Math.max(1, size * (steps.find((each) => each * size >= least) ?? 10))
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, place) => place * step)
}
