import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { ok, type Result } from '#core/lib/result.ts'
import { ReplyWriter } from '#engine/reply-writer.ts'
import { QuickReplies } from './quick-replies.ts'

let quick = new QuickReplies()
afterEach(() => {
  quick.close()
  quick = new QuickReplies()
})

/** A worker's side that answers a call, in shared memory where there is room. */
function answering<Value>(writer: ReplyWriter, reply: Result<Value>) {
  return async (key: number) => (writer.write(key, reply) ? null : reply)
}

describe('quick replies', () => {
  it('bring any reply that JSON holds, one after the other', async () => {
    const writer = new ReplyWriter(quick.memory)
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const reply = ok(JSON.parse(JSON.stringify(value)))
        expect(await quick.call(answering(writer, reply))).toEqual(reply)
      }),
      { numRuns: 100 },
    )
  })

  it('bring replies that come together each to its own call', async () => {
    const writer = new ReplyWriter(quick.memory)
    const replies = Array.from({ length: 20 }, (_, number) => ok({ number }))
    expect(await Promise.all(replies.map((reply) => quick.call(answering(writer, reply))))).toEqual(replies)
  })

  it('leave to messages what has no room', async () => {
    const writer = new ReplyWriter(quick.memory)
    expect(writer.write(1, 'x'.repeat(2 * 1024 * 1024))).toBe(false)
    expect(writer.write(1, 'not taken yet')).toBe(true)
    expect(writer.write(2, 'waits for no one')).toBe(false)
    const long = ok('x'.repeat(2 * 1024 * 1024))
    expect(await quick.call(answering(writer, long))).toBe(long)
  })

  it('tell when what was left is no reply', async () => {
    const writer = new ReplyWriter(quick.memory)
    const call = quick.call(async (key) => (writer.write(key, 'no result') ? null : ok(null)))
    await expect(call).rejects.toThrow('no reply')
  })

  it('tell when a call cannot be sent', async () => {
    await expect(quick.call(() => Promise.reject(new Error('the worker is gone')))).rejects.toThrow(
      'the worker is gone',
    )
  })
})
