/** Thrown when the app uses a part of Electron that the stand-in does not model. */
export class NotModelledError extends Error {
  constructor(what: string) {
    super(`electron stand-in: ${what} is not modelled`)
    this.name = 'NotModelledError'
  }
}

// Promises, inspectors and module loaders look these up on any object; they say nothing about the app.
const probes = new Set<string | symbol>(['then', 'toJSON', 'inspect', 'default', '__esModule'])

/** Wraps a model so that reading or replacing a member it does not have throws, rather than silently doing nothing. */
export function strict<Model extends object>(name: string, model: Model): Model {
  const assertModelled = (target: Model, key: string | symbol): void => {
    if (typeof key === 'symbol' || key in target || probes.has(key)) return
    throw new NotModelledError(`${name}.${key}`)
  }
  return new Proxy(model, {
    get(target, key, receiver): unknown {
      assertModelled(target, key)
      return Reflect.get(target, key, receiver)
    },
    set(target, key, value, receiver) {
      assertModelled(target, key)
      return Reflect.set(target, key, value, receiver)
    },
  })
}

/**
 * Hands a partial model to code that expects Electron's whole type.
 * The compiler still checks the modelled members; the strict proxy around the model throws on all others.
 */
export function presentAs<Whole, Member extends keyof Whole = never>(model: Pick<Whole, Member>): Whole {
  return model as unknown as Whole
}
