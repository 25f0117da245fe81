import { closeSync, mkdirSync, openSync, readSync, writeFileSync, copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

interface Folder {
  readonly files: Readonly<Record<string, Folder | File>>
}
interface File {
  readonly size: number
  /** Where its bytes begin; absent where it lies beside the archive. */
  readonly offset?: string
}

export interface ArchivedFile extends File {
  readonly path: string
}

const sizes = 16

/** The files of an asar: four numbers, the tree as JSON, then the bytes of one file after another. */
export function readArchive(archive: string): {
  readonly files: readonly ArchivedFile[]
  readonly start: number
} {
  const head = read(archive, 0, sizes)
  const tree = read(archive, sizes, head.readUInt32LE(12)).toString()
  return { files: filesOf(JSON.parse(tree) as Folder, ''), start: 8 + head.readUInt32LE(4) }
}

/** Lays all files of an archive into a folder, those beside it too. */
export function unpackArchive(archive: string, folder: string): void {
  const { files, start } = readArchive(archive)
  for (const { path, size, offset } of files) {
    const to = join(folder, path)
    mkdirSync(dirname(to), { recursive: true })
    if (offset === undefined) copyFileSync(join(`${archive}.unpacked`, path), to)
    else writeFileSync(to, read(archive, start + Number(offset), size))
  }
}

function filesOf({ files }: Folder, folder: string): readonly ArchivedFile[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    'files' in entry ? filesOf(entry, `${folder}${name}/`) : [{ ...entry, path: folder + name }],
  )
}

function read(archive: string, position: number, length: number): Buffer {
  const file = openSync(archive, 'r')
  try {
    const bytes = Buffer.alloc(length)
    readSync(file, bytes, { position })
    return bytes
  } finally {
    closeSync(file)
  }
}
