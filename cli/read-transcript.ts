import { createReadStream } from 'node:fs'
import { ROW_BYTES_MAX } from '../lib/transcripts/limits'
import { type ChunkRead, readChunk, startReading } from '../lib/transcripts/read-chunk'
import { unreadable } from './open-transcript'

/** The rows of a transcript as they come in, at most one chunk of bytes in memory; `-` is what is piped in. */
export async function* readTranscript(file: string): AsyncGenerator<ChunkRead> {
  const source: AsyncIterable<Buffer> =
    file === '-' ? process.stdin : createReadStream(file, { highWaterMark: ROW_BYTES_MAX })
  let state = startReading(file === '-' ? '' : file)
  let held: Buffer = Buffer.alloc(0)

  for await (const piece of unbroken(source, file)) {
    held = held.length > 0 ? Buffer.concat([held, piece]) : piece
    for (let consumed = 1; consumed > 0 && held.length > 0; ) {
      const read = readChunk(state, held.subarray(0, ROW_BYTES_MAX), { last: false })
      ;({ state, consumed } = read)
      held = held.subarray(consumed)
      yield read
      if (read.refusal) return
    }
  }

  while (!state.done) {
    const chunk = held.subarray(0, ROW_BYTES_MAX)
    const read = readChunk(state, chunk, { last: chunk.length === held.length })
    state = read.state
    held = held.subarray(read.consumed)
    yield read
  }
}

/** A file that cannot be read ends in a sentence, not in a stack trace. */
async function* unbroken(source: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  try {
    yield* source
  } catch (error) {
    throw unreadable(file, error)
  }
}
