import { EventEmitter } from 'node:events'
import { NotModelledError } from './strict.ts'

/** Event names and the arguments their listeners get. */
export type EventArguments = Record<string, readonly unknown[]>

/** An event emitter that refuses listeners for events the stand-in never emits. */
export class StrictEmitter<Events extends EventArguments> extends EventEmitter {
  /** `events` names every event a listener may be added for. */
  constructor(name: string, events: readonly (keyof Events & string)[]) {
    super()
    const known = new Set<string | symbol>([...events, 'newListener'])
    // Every way of adding a listener passes through this event, so one check covers them all.
    this.on('newListener', (event: string | symbol) => {
      if (!known.has(event)) throw new NotModelledError(`${name}.on('${String(event)}')`)
    })
  }

  /** Emits one of the modelled events, with arguments of its own types. */
  announce<Name extends keyof Events & string>(event: Name, ...values: Events[Name]): boolean {
    return this.emit(event, ...values)
  }
}
