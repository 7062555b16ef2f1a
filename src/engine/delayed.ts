/** Work that is begun when somebody waits for it, and else once it has not been put off for so many milliseconds. */
export class Delayed<Value> {
  readonly #work: () => Promise<Value>
  readonly #milliseconds: number
  /** Null once the work is begun, or never will be. */
  #timer: ReturnType<typeof setTimeout> | null
  readonly #whenever: Promise<Value>
  #begin: (begun: Promise<Value>) => void = () => undefined
  #begun: Promise<Value> | null = null

  constructor(work: () => Promise<Value>, milliseconds: number) {
    this.#work = work
    this.#milliseconds = milliseconds
    this.#whenever = new Promise((begin) => {
      this.#begin = begin
    })
    this.#timer = this.#start()
  }

  /** Has the work begin as much later as if it were asked for now. */
  putOff(): void {
    if (this.#timer === null) return
    clearTimeout(this.#timer)
    this.#timer = this.#start()
  }

  /** What the work gives; it is begun if it has not been yet. */
  now(): Promise<Value> {
    if (this.#begun === null) {
      this.#stop()
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
    this.#stop()
    return this.#begun
  }

  #start(): ReturnType<typeof setTimeout> {
    return setTimeout(() => void this.now(), this.#milliseconds)
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}
