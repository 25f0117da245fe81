/** Every SQLite database begins with these words. */
const databaseHeader = 'SQLite format 3'
const documentFormat = '"keyholder-workspace"'
/** As far as the format of a document is looked for. */
const headBytes = 4096

/** Whether a file is a whole workspace, or a document of one: those are opened, anything else is looked at first. */
export async function isWorkspaceFile(file: Blob): Promise<boolean> {
  const head = await file.slice(0, headBytes).arrayBuffer()
  // Without the zero bytes of UTF-16, and good enough for words of ASCII in any other encoding.
  const text = new TextDecoder('latin1').decode(head).replaceAll('\0', '')
  return text.startsWith(databaseHeader) || text.includes(documentFormat)
}
