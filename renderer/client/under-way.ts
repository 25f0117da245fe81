let commands = 0

/** Whether a command was sent whose answer is not here yet: what could be undone is about to change. */
export function isUnderWay(): boolean {
  return commands > 0
}

/** Counts a command as under way until it is answered. */
export async function underWay<Answer>(answer: Promise<Answer>): Promise<Answer> {
  commands++
  try {
    return await answer
  } finally {
    commands--
  }
}
