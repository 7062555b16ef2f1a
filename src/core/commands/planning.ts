/**
 * A plan that is made a bit at a time, since what is chosen may be a million records. It yields the share that is done, from 0 to 1. Until it ends
 * nothing has changed, so it can be given up between any two steps.
 */
export type Planning<Value> = Generator<number, Value>

/** Takes all steps at once. */
export function planAtOnce<Value>(planning: Planning<Value>): Value {
  for (;;) {
    const step = planning.next()
    if (step.done === true) return step.value
  }
}
