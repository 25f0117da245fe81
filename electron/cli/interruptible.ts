/** Works until it is done or Ctrl+C is pressed, which the signal says. Whoever presses it twice ends the program. */
export async function interruptible<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const controller = new AbortController()
  const abort = (): void => controller.abort()
  process.once('SIGINT', abort)
  try {
    return await work(controller.signal)
  } finally {
    process.off('SIGINT', abort)
  }
}
