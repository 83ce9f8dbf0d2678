import { open } from 'node:fs/promises'
import { Halt } from './bootstrap/halt.mjs'

export type Transcript = {
  size: number
  read: (offset: number, length: number) => Promise<Uint8Array<ArrayBuffer>>
  close: () => Promise<void>
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you may not read it',
}

/** What a person reads when a file cannot be read; anything else rises. */
export function unreadable(path: string, error: unknown): Halt {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!code) throw error
  return new Halt(`${path} cannot be read: ${REASONS[code] ?? code}.`)
}

/** A file that is read from wherever the import stands. */
export async function openTranscript(path: string): Promise<Transcript> {
  const file = await open(path).catch((error) => {
    throw unreadable(path, error)
  })
  const facts = await file.stat()
  if (!facts.isFile()) {
    await file.close()
    throw new Halt(`${path} cannot be read: ${facts.isDirectory() ? REASONS.EISDIR : 'it is not a file'}.`)
  }

  return {
    size: facts.size,
    async read(offset, length) {
      const bytes = new Uint8Array(length)
      const { bytesRead } = await file.read(bytes, 0, length, offset)
      if (bytesRead === 0 && offset < facts.size) throw new Halt(`${path} became shorter while it was read.`)
      return bytes.subarray(0, bytesRead)
    },
    close: () => file.close(),
  }
}
