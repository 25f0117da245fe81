/** How long an array becomes that is too short for this row: a quarter longer, so that the next rows have room too. */
export function roomFor(row: number): number {
  return row + (row >> 2) + 16
}
