import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadMessage } from '../../thread.ts'
import { pdfBytes } from './pdf-bytes.ts'
import type { PdfContent } from './pdf-document.ts'

const { content, fonts } = workerData as { readonly content: PdfContent; readonly fonts: string }

const answer = await pdfBytes(content, fonts)
parentPort?.postMessage({ answer } satisfies ThreadMessage<Uint8Array, never>, [])
