/** Work that is begun when somebody waits for it, and after so many milliseconds in any case. */
export class Delayed<Value> {
  readonly #work: () => Promise<Value>
  readonly #timer: ReturnType<typeof setTimeout>
  readonly #whenever: Promise<Value>
  #begin: (begun: Promise<Value>) => void = () => undefined
  #begun: Promise<Value> | null = null

  constructor(work: () => Promise<Value>, milliseconds: number) {
    this.#work = work
    this.#whenever = new Promise((begin) => {
      this.#begin = begin
    })
    this.#timer = setTimeout(() => void this.now(), milliseconds)
  }

  /** What the work gives; it is begun if it has not been yet. */
  now(): Promise<Value> {
    if (this.#begun === null) {
      clearTimeout(this.#timer)
      this.#begun = this.#work()
      this.#begin(this.#begun)
    }
    return this.#begun
  }

  /** The same, for who can wait until others need it. */
  get whenever(): Promise<Value> {
    return this.#whenever
  }

  /** Has the work never begin, if it has not yet; gives it otherwise. */
  cancel(): Promise<Value> | null {
    clearTimeout(this.#timer)
    return this.#begun
  }
}
