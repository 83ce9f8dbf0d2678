import { once } from 'node:events'

export type Output = {
  /** Waits until whoever reads has room again; false when nobody reads any more. */
  write: (text: string) => Promise<boolean>
}

/** Standard output that a closed pipe, as `head` leaves behind, ends quietly. */
export function startOutput(stream: NodeJS.WriteStream = process.stdout): Output {
  let closed = false
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    closed = true
    stream.emit('drain')
  })

  return {
    async write(text) {
      if (!closed && text !== '' && !stream.write(text) && !closed) await once(stream, 'drain')
      return !closed
    },
  }
}
