import { describe, expect, it } from 'vitest'
import type { Import } from '@/lib/imports/import'
import { CHUNK_BYTES } from '@/lib/imports/import'
import { ROW_BYTES_MAX } from '@/lib/transcripts/limits'
import { type Send, type Sending, sendFile } from './send-file'

const opened: Import = {
  id: 'i1',
  fileName: 'chats.jsonl',
  size: 600_000,
  ground: 'none',
  reference: null,
  status: 'running',
  offset: 0,
  failure: null,
  startedBy: null,
  createdAt: new Date(0),
  finishedAt: null,
  stored: 0,
  already: 0,
  updated: 0,
  refused: 0,
  read: 0,
}

const at = (offset: number): Import => ({
  ...opened,
  offset,
  status: offset >= opened.size ? 'done' : 'running',
})
const answer = (now: Import) => ({ ok: true as const, value: { import: now, problems: [] } })

function sending(send: Send, more: Partial<Sending> = {}): Sending {
  return {
    file: new File([new Uint8Array(opened.size)], 'chats.jsonl'),
    from: opened,
    send,
    onProgress: () => {},
    stopped: () => false,
    pause: async () => {},
    ...more,
  }
}

describe('sending a file', () => {
  it('begins each slice where the server says the last one got to', async () => {
    const asked: number[] = []
    const send: Send = async ({ offset, chunk }) => {
      asked.push(offset)
      return answer(at(offset + Math.max(1, chunk.length - 1000)))
    }
    const ending = await sendFile(
      sending(async (input) => {
        const last = input.offset + input.chunk.length >= opened.size
        return last ? answer(at(opened.size)) : send(input)
      }),
    )
    expect(ending).toMatchObject({ kind: 'ended', import: { status: 'done' } })
    expect(asked).toEqual([0, CHUNK_BYTES - 1000])
  })

  it('grows the slice once when it held no whole row, and gives up when that does not help', async () => {
    const sizes: number[] = []
    const big = { ...opened, size: 3_000_000 }
    const send: Send = async ({ chunk }) => {
      sizes.push(chunk.length)
      return answer(big)
    }
    const file = new File([new Uint8Array(big.size)], 'chats.jsonl')
    expect(await sendFile(sending(send, { file, from: big }))).toMatchObject({ kind: 'lost' })
    expect(sizes).toEqual([CHUNK_BYTES, ROW_BYTES_MAX])
  })

  it('asks again after a lost answer, and says so when the connection stays away', async () => {
    let tries = 0
    const flaky: Send = async () => {
      tries += 1
      if (tries < 3) throw new Error('offline')
      return answer(at(opened.size))
    }
    expect(await sendFile(sending(flaky))).toMatchObject({ kind: 'ended' })
    const away: Send = async () => {
      throw new Error('offline')
    }
    expect(await sendFile(sending(away))).toMatchObject({ kind: 'lost', import: { offset: 0 } })
  })

  it('stops when told to, and passes a refusal on', async () => {
    const never: Send = async () => {
      throw new Error('must not be asked')
    }
    expect(await sendFile(sending(never, { stopped: () => true }))).toMatchObject({ kind: 'ended' })
    const said = { code: 'role', params: {} }
    expect(await sendFile(sending(async () => ({ ok: false, said })))).toEqual({ kind: 'refused', said })
  })
})
