import type { CaseState } from '../../../journal/state.ts'
import { caseRecord, claim, entity, idOf, link, mention, note, source, stateOf, tag } from './sample-case.ts'

/** A small case with something of everything, in several scripts. */
export function richCase(): CaseState {
  return stateOf({
    cases: [
      caseRecord({
        title: 'Recognition',
        question: 'What does it mean?',
        marking: 'TLP:AMBER',
        yardstick: 'icd203-probability',
      }),
    ],
    sources: [
      source(1, {
        title: 'The brief',
        authors: ['A. Writer', 'B. Writer'],
        publisher: 'The Daily',
        owner: 'Holding Ltd',
        url: 'https://example.org/brief',
        published: '2024-04~',
        retrieved: '2026-11-20T09:05:00.000Z',
        language: 'en',
      }),
      source(2, { title: 'اعلامیه', reliability: 'B', derivesFrom: [idOf('sources', 1)] }),
    ],
    tags: [
      tag(1, { name: 'diplomacy', description: 'Use for acts between states.\n\nNot for trade.' }),
      tag(2, { name: 'de listing', parent: idOf('tags', 1) }),
      tag(3, { name: 'economy', order: 1 }),
    ],
    entities: [entity(1, { name: 'Russia', kind: 'place', aliases: ['Russian Federation'], description: 'A state.' })],
    claims: [
      claim(1, {
        statement: 'Russia removed the Taliban from its list in April 2024.',
        status: 'accepted',
        credibility: '2',
        likelihood: 'icd203-6',
        confidence: 'moderate',
        occurred: '2024-04',
        tags: [idOf('tags', 2)],
        entities: [idOf('entities', 1)],
      }),
      claim(2, {
        statement: 'روسیه امارت اسلامی را به رسمیت شناخت.',
        kind: 'state',
        updatedAt: '2026-11-23T08:00:00.000Z',
      }),
      claim(3, { statement: '俄罗斯承认了 🇦🇫 👩‍👩‍👧 “新政府”', likelihood: 'phia-4' }),
    ],
    mentions: [
      mention(1, 1, 1, { start: 12, end: 57, exact: 'took the Taliban off its list\nof organisations' }),
      mention(2, 1, 2, { start: 0, end: 22, exact: 'طالبان له لیست څخه وایستل' }),
      mention(3, 3, 1, { start: 2, end: 9, exact: 'Moscow' }),
    ],
    links: [link(1, 1, 2, 'precedes', 'By *one* year.'), link(2, 3, 1, 'contradicts')],
    notes: [
      note(1, 'claims', 1, '**Bold** view.\n\n```\nunclosed'),
      note(2, 'sources', 1, 'Seems reworded.', ''),
      note(3, 'tags', 1, 'Too broad?'),
      note(4, 'links', 1, 'Check the year.'),
      note(5, 'entities', 1, 'Short form.'),
      note(6, 'cases', 1, 'Due in June.'),
    ],
  })
}
