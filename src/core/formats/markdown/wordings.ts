import type { Claim } from '../../model/claim.ts'
import type { Credibility, Reliability } from '../../vocabulary/admiralty.ts'
import type { Likelihood, Yardstick } from '../../vocabulary/likelihood.ts'
import { escapePhrase } from './escape.ts'
import type { Markup } from './inline.ts'
import { capitalised, credibilitySentence, likelihoodSentence, reliabilitySentence } from './sentences.ts'
import type { TextBuffer } from './text-buffer.ts'

/** Markdown that stands in many notes; after the first time its bytes are copied. */
class Wording implements Markup {
  readonly first: string
  readonly last: string
  readonly #markdown: string
  #written: Uint8Array | null = null

  constructor(markdown: string) {
    this.first = markdown.slice(0, 1)
    this.last = markdown.slice(-1)
    this.#markdown = markdown
  }

  writeTo(buffer: TextBuffer): void {
    if (this.#written === null) {
      const { length } = buffer
      buffer.write(this.#markdown)
      this.#written = buffer.since(length).slice()
    } else buffer.append(this.#written)
  }
}

/** What is said of claims in the words of vocabularies. There are few of these sentences and many claims, so each is put into words once. */
export interface Wordings {
  /** “Event, accepted”: the beginning of a sentence. */
  kindAndStatus(kind: Claim['kind'], status: Claim['status']): Markup
  grades(reliability: Reliability | null, credibility: Credibility): Markup
  likelihood(likelihood: Likelihood): Markup
}

/** The wordings of a case, whose likelihoods are worded by this yardstick. */
export function wordingsBy(yardstick: Yardstick): Wordings {
  const sentence = (likelihood: Likelihood) => escapePhrase(likelihoodSentence(likelihood, yardstick), '\n', '\n')
  return {
    kindAndStatus: pairs((kind, status) => `${capitalised(kind)}, ${status}`),
    grades: pairs((reliability, credibility) =>
      [reliabilitySentence(reliability), credibilitySentence(credibility)].join(' '),
    ),
    likelihood: onceEach((likelihood) => new Wording(sentence(likelihood))),
  }
}

function pairs<One, Other>(words: (one: One, other: Other) => string): (one: One, other: Other) => Markup {
  const byOne = onceEach((one: One) => onceEach((other: Other) => new Wording(words(one, other))))
  return (one, other) => byOne(one)(other)
}

function onceEach<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
