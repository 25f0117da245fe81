import { assetTypes, googleQueries, tiktokCalls } from '../../shared/import/query-kit.ts'
import type { TikTokCall } from '../../shared/import/query-kit.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { cliText } from './texts.ts'

/** Prints what to ask the platforms' APIs for, so that their answers can be imported. */
export async function printQueries(format: 'json' | 'text', { stdout }: Terminal): Promise<number> {
  const output = new LineWriter(stdout)
  if (format === 'json') {
    const kit = { google: googleQueries, tiktok: tiktokCalls, assetTypes }
    await output.write(`${JSON.stringify(kit, null, 2)}\n`)
  } else for (const line of asText()) await output.write(`${line}\n`)
  await output.flush()
  return 0
}

function* asText(): Generator<string, void> {
  yield cliText('import.kit.google')
  for (const { resource, askedOf, query, file } of googleQueries) {
    yield ''
    yield `-- ${resource}: ${cliText(`import.kit.${askedOf}`)}`
    yield query
    yield `  ${file}`
  }
  yield ''
  yield cliText('import.kit.tiktok', { types: assetTypes.join(', ') })
  for (const call of tiktokCalls) {
    yield ''
    yield `GET ${addressOf(call)}`
    yield `  ${call.file}`
  }
}

function addressOf({ endpoint, params, pageSize }: TikTokCall): string {
  const query = Object.entries({ ...params, page: 'PAGE', page_size: String(pageSize) })
  return `/${endpoint}/?${query.map(([name, value]) => `${name}=${value}`).join('&')}`
}
