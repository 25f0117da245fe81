import { runHost } from '../../../../../electron/host.ts'

/** A host that serves the window in the folder that BENCH_WINDOW names, instead of the one in out/. */
await runHost(process.argv.slice(2), process.env['BENCH_WINDOW'])
