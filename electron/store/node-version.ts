/** better-sqlite3 13 needs it; Electron 45 brings Node 24. */
export const oldestNode = 22

/**
 * Throws where the running Node is too old for the database. better-sqlite3 does not refuse to load
 * there: it kills the process without a word (SIGSEGV), so this is asked before every connection.
 */
export function assertNodeVersion(version: string = process.versions.node): void {
  if (Number.parseInt(version, 10) >= oldestNode) return
  throw new Error(
    `Keyholder needs Node ${oldestNode} or newer, and this is Node ${version}. ` +
      'Run it through npm (npm start, npm run cli), which brings its own Node.',
  )
}
