import { parentPort, workerData } from 'node:worker_threads'
import { pdfBytes } from './pdf-bytes.ts'
import type { PdfContent } from './pdf-document.ts'

const { content, fonts } = workerData as { readonly content: PdfContent; readonly fonts: string }

parentPort?.postMessage(await pdfBytes(content, fonts), [])
