import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fontFamily, pdfDocument } from './pdf-document.ts'
import type { PdfContent } from './pdf-document.ts'

/** The two fonts, by their path in the package @expo-google-fonts/noto-sans-jp. */
const fontFiles = {
  normal: '400Regular/NotoSansJP_400Regular.ttf',
  bold: '700Bold/NotoSansJP_700Bold.ttf',
} as const

/** pdfmake's own files in memory, which its types do not know. */
interface VirtualFiles {
  writeFileSync(path: string, bytes: Uint8Array): void
}

/** What is laid out is all there: nothing is fetched. */
const refuse = () => false

/** Lays the pages out, which takes seconds for thousands of rows. `fonts` is the folder of the two fonts. */
export async function pdfBytes(content: PdfContent, fonts: string): Promise<Uint8Array> {
  const { default: pdfmake } = await import('pdfmake')
  const { virtualfs } = pdfmake as typeof pdfmake & { readonly virtualfs: VirtualFiles }
  pdfmake.setUrlAccessPolicy(refuse)
  pdfmake.setLocalAccessPolicy(refuse)
  for (const path of Object.values(fontFiles)) {
    virtualfs.writeFileSync(path, readFileSync(join(fonts, path)))
  }
  const { normal, bold } = fontFiles
  pdfmake.setFonts({ [fontFamily]: { normal, bold, italics: normal, bolditalics: bold } })
  return pdfmake.createPdf(pdfDocument(content)).getBuffer()
}
