import { createServer, type Socket } from 'node:net'

/** Something that lets everybody in and says it is a Postgres of that version. */
export async function oldPostgres(version: number): Promise<{ port: number; close: () => void }> {
  const server = createServer((socket) => converse(socket, String(version)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, close: () => server.close() }
}

function converse(socket: Socket, version: string) {
  let greeted = false
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    if (!greeted) {
      greeted = true
      socket.write(Buffer.concat([packet('R', int32(0)), packet('Z', Buffer.from('I'))]))
    } else if (chunk.toString('latin1', 0, 1) === 'Q') {
      socket.write(answer(version))
    }
  })
}

/** One row with one text column. */
function answer(text: string) {
  const column = [
    Buffer.from('server_version_num\0'),
    int32(0),
    int16(0),
    int32(25),
    int16(-1),
    int32(-1),
    int16(0),
  ]
  return Buffer.concat([
    packet('T', int16(1), ...column),
    packet('D', int16(1), int32(text.length), Buffer.from(text)),
    packet('C', Buffer.from('SHOW\0')),
    packet('Z', Buffer.from('I')),
  ])
}

function packet(kind: string, ...parts: Buffer[]) {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(kind), int32(body.length + 4), body])
}

function int32(value: number) {
  const buffer = Buffer.alloc(4)
  buffer.writeInt32BE(value)
  return buffer
}

function int16(value: number) {
  const buffer = Buffer.alloc(2)
  buffer.writeInt16BE(value)
  return buffer
}
