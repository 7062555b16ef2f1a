/** Turns values into text and back, much as the structured clone algorithm would copy them. */
export type Codec = { encode(value: unknown): string; decode(text: string): unknown }

/**
 * Makes the codec both ends of the preload's pipe use. Its source is also sent to the page's isolated world,
 * so it must not use anything from outside itself.
 */
export function createCodec(): Codec {
  type Tagged = { $: string; name?: string; value?: unknown }

  const refuse = (): never => {
    throw new Error('An object could not be cloned.')
  }
  // Node has Buffer and Chromium the newer methods of Uint8Array; neither has both.
  const browserBytes = Uint8Array as unknown as { fromBase64(text: string): Uint8Array<ArrayBuffer> }
  const toBase64 = (bytes: Uint8Array): string =>
    typeof Buffer === 'undefined'
      ? (bytes as unknown as { toBase64(): string }).toBase64()
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const fromBase64 = (text: string): ArrayBuffer =>
    typeof Buffer === 'undefined'
      ? browserBytes.fromBase64(text).buffer
      : Uint8Array.from(Buffer.from(text, 'base64')).buffer

  const writeEntries = (value: object): unknown[] =>
    Object.entries(value).map(([key, item]: [string, unknown]) => [key, write(item)])

  const writeObject = (value: object): unknown => {
    if (Array.isArray(value)) return value.map(write)
    if (value instanceof Date) return { $: 'date', value: value.getTime() }
    if (value instanceof Map) return { $: 'map', value: [...value].map(write) }
    if (value instanceof Set) return { $: 'set', value: [...value].map(write) }
    if (value instanceof Error) return { $: 'error', name: value.name, value: value.message }
    if (value instanceof ArrayBuffer) return { $: 'buffer', value: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      const name = value.constructor.name === 'Buffer' ? 'Uint8Array' : value.constructor.name
      return { $: 'view', name, value: toBase64(bytes) }
    }
    if (value instanceof Promise || value instanceof WeakMap || value instanceof WeakSet) return refuse()
    return { $: 'object', value: writeEntries(value) }
  }

  const write = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' }
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: 'number', value: Object.is(value, -0) ? '-0' : String(value) }
    if (typeof value === 'bigint') return { $: 'bigint', value: String(value) }
    if (typeof value === 'object') return writeObject(value)
    return refuse()
  }

  const readTagged = ({ $: tag, name = '', value }: Tagged): unknown => {
    if (tag === 'object') {
      const entries = value as [string, unknown][]
      return Object.fromEntries(entries.map(([key, item]) => [key, read(item)]))
    }
    if (tag === 'number') return Number(value)
    if (tag === 'bigint') return BigInt(value as string)
    if (tag === 'date') return new Date(value as number)
    if (tag === 'map') return new Map((value as [unknown, unknown][]).map((item) => read(item) as [unknown, unknown]))
    if (tag === 'set') return new Set((value as unknown[]).map(read))
    if (tag === 'error') return Object.assign(new Error(value as string), { name })
    if (tag === 'buffer') return fromBase64(value as string)
    if (tag === 'view') {
      const views = globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>
      const View = views[name]
      return View ? new View(fromBase64(value as string)) : refuse()
    }
    return undefined
  }

  const read = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    return Array.isArray(value) ? value.map(read) : readTagged(value as Tagged)
  }

  return { encode: (value) => JSON.stringify(write(value)), decode: (text) => read(JSON.parse(text)) }
}
