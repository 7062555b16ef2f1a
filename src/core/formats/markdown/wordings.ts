import type { Claim } from '../../model/claim.ts'
import type { Credibility, Reliability } from '../../vocabulary/admiralty.ts'
import type { Likelihood, Yardstick } from '../../vocabulary/likelihood.ts'
import { escapePhrase } from './escape.ts'
import { type Stamp, stamp } from './inline.ts'
import { capitalised, credibilitySentence, likelihoodSentence, reliabilitySentence } from './sentences.ts'

/** What is said of claims in the words of vocabularies. There are few of these sentences and many claims, so each is put into words once. */
export interface Wordings {
  /** “Event, accepted”: the beginning of a sentence. */
  kindAndStatus(kind: Claim['kind'], status: Claim['status']): Stamp
  grades(reliability: Reliability | null, credibility: Credibility): Stamp
  likelihood(likelihood: Likelihood): Stamp
}

/** The wordings of a case, whose likelihoods are worded by this yardstick. */
export function wordingsBy(yardstick: Yardstick): Wordings {
  const sentence = (likelihood: Likelihood) => escapePhrase(likelihoodSentence(likelihood, yardstick), '\n', '\n')
  return {
    kindAndStatus: pairs((kind, status) => `${capitalised(kind)}, ${status}`),
    grades: pairs((reliability, credibility) =>
      [reliabilitySentence(reliability), credibilitySentence(credibility)].join(' '),
    ),
    likelihood: onceEach((likelihood) => wording(sentence(likelihood))),
  }
}

function wording(markdown: string): Stamp {
  return stamp({ first: markdown.slice(0, 1), last: markdown.slice(-1), markdown })
}

function pairs<One, Other>(words: (one: One, other: Other) => string): (one: One, other: Other) => Stamp {
  const byOne = onceEach((one: One) => onceEach((other: Other) => wording(words(one, other))))
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
