import * as fc from 'fast-check'
import type { CommandName, PayloadOf } from '../commands/registry.ts'
import { anyRecord } from './arbitraries.ts'
import type { Chooser } from './chooser.ts'
import { anyEdtf, anyName, anyText, anyWords } from './texts.ts'

const { cases, sources, tags, entities, claims, links, views } = anyRecord
const anyDate = fc.option(anyEdtf)

/** A payload for each command. Most fit the case as it stands; some do not, so that refusals are met as well. */
const payloads: { readonly [Name in CommandName]: (choose: Chooser) => PayloadOf<Name> } = {
  'case/create': (choose) => {
    const { title, question, marking, yardstick } = choose.draw.any(cases)
    return { id: choose.fresh(), title, question, marking, yardstick }
  },
  'case/edit': ({ draw }) => {
    const { title, question, yardstick } = draw.any(cases)
    return {
      ...draw.maybe(() => ({ title })),
      ...draw.maybe(() => ({ question })),
      ...draw.maybe(() => ({ yardstick })),
    }
  },
  'case/import': (choose) => {
    const { draw, file } = choose
    const tags = choose.any('tags')
    const claim = { ...draw.any(claims), id: choose.fresh(), tags, entities: choose.any('entities') }
    const brought = { claims: [...(file.claims ?? []), claim], mentions: file.mentions }
    return draw.flag() ? { ...file, ...brought } : brought
  },
  'source/add': (choose) => ({
    ...sourceFields(choose),
    id: choose.fresh(),
    text: choose.draw.any(anyText),
    original: choose.draw.flag() ? null : choose.draw.any(originals),
    mediaType: 'text/plain',
    reliability: choose.draw.any(sources).reliability,
  }),
  'source/edit': (choose) => {
    const { title, published, derivesFrom } = sourceFields(choose)
    const { draw } = choose
    return {
      source: choose.one('sources'),
      title,
      ...draw.maybe(() => ({ published })),
      ...draw.maybe(() => ({ derivesFrom })),
    }
  },
  'source/grade': (choose) => ({ sources: choose.some('sources'), reliability: choose.draw.any(sources).reliability }),
  'source/retract': (choose) => ({ source: choose.one('sources') }),
  'claim/state': (choose) => {
    const { statement, kind, status, occurred } = choose.draw.any(claims)
    const anchors = choose.draw.repeat(3, () => {
      const source = choose.one('sources')
      return { source, ...choose.passage(source) }
    })
    const [tags, entities] = [choose.any('tags'), choose.any('entities')]
    return {
      id: choose.fresh(),
      statement,
      kind,
      tags,
      entities,
      anchors,
      ...choose.draw.maybe(() => ({ status, occurred })),
    }
  },
  'claim/edit': (choose) => {
    const { statement, kind, occurred } = choose.draw.any(claims)
    return {
      claim: choose.one('claims'),
      ...choose.draw.maybe(() => ({ statement })),
      ...choose.draw.maybe(() => ({ kind, occurred })),
    }
  },
  'claim/date': (choose) => ({ claims: choose.some('claims'), occurred: choose.draw.any(anyDate) }),
  'claim/classify': (choose) => ({ claims: choose.some('claims'), kind: choose.draw.any(claims).kind }),
  'claim/grade': (choose) => {
    const { credibility, likelihood, confidence, status } = choose.draw.any(claims)
    const grades = {
      ...choose.draw.maybe(() => ({ credibility, status })),
      ...choose.draw.maybe(() => ({ likelihood, confidence })),
    }
    return { claims: choose.some('claims'), ...grades }
  },
  'claim/split': (choose) => {
    const claim = choose.one('claims')
    const [first, second, ...rest] = choose.mentionsOf(claim)
    const part = (mentions: (string | undefined)[]) => ({
      id: choose.fresh(),
      statement: choose.draw.any(anyWords),
      mentions: mentions.filter((mention) => mention !== undefined),
    })
    return { claim, parts: [part([first]), part([second]), ...choose.draw.repeat(2, () => part(rest))] }
  },
  'claim/merge': (choose) => ({ into: choose.one('claims'), claims: choose.some('claims') }),
  'claim/retract': (choose) => ({ claims: [choose.one('claims'), choose.one('claims')] }),
  'claim/import': (choose) => {
    const [parent, tag, entity] = [choose.fresh(), choose.fresh(), choose.fresh()]
    const { draw } = choose
    const rows = draw.repeat(4, () => {
      const { createdAt: _created, updatedAt: _updated, ...fields } = draw.any(claims)
      const note = draw.flag() ? draw.any(anyWords) : null
      return {
        ...fields,
        id: choose.fresh(),
        tags: draw.some([parent, tag, ...choose.any('tags')]),
        entities: [entity],
        note,
      }
    })
    return {
      claims: rows,
      tags: [
        { id: parent, name: draw.any(anyName), parent: choose.oneOrNone('tags') },
        { id: tag, name: draw.any(anyName), parent },
      ],
      entities: [{ id: entity, name: draw.any(anyName), kind: 'thing' }],
    }
  },
  'claim/tag': (choose) => {
    const [tags, id] = [choose.some('tags'), choose.fresh()]
    const newTags = [{ id, name: choose.draw.any(anyName), parent: choose.oneOrNone('tags') }]
    return { claims: choose.some('claims'), tags, ...choose.draw.maybe(() => ({ tags: [...tags, id], newTags })) }
  },
  'claim/untag': (choose) => ({ claims: choose.some('claims'), tags: choose.some('tags') }),
  'mention/add': (choose) => {
    const source = choose.one('sources')
    return { id: choose.fresh(), claim: choose.one('claims'), source, ...choose.passage(source) }
  },
  'mention/move': (choose) => {
    const mention = choose.one('mentions')
    return { mention, ...choose.passage(choose.sourceOf(mention)) }
  },
  'mention/remove': (choose) => ({ mentions: choose.some('mentions') }),
  'link/add': (choose) => {
    const { relation, note } = choose.draw.any(links)
    return { id: choose.fresh(), from: choose.one('claims'), to: choose.one('claims'), relation, note }
  },
  'link/edit': (choose) => {
    const { relation, note } = choose.draw.any(links)
    return { link: choose.one('links'), relation, ...choose.draw.maybe(() => ({ note })) }
  },
  'link/remove': (choose) => ({ links: choose.some('links') }),
  'note/add': (choose) => ({ id: choose.fresh(), subject: choose.subject(), body: choose.draw.any(anyWords) }),
  'note/edit': (choose) => ({ note: choose.one('notes'), body: choose.draw.any(anyText) }),
  'note/remove': (choose) => ({ notes: choose.some('notes') }),
  'tag/create': (choose) => {
    const { name, colour, description } = choose.draw.any(tags)
    return {
      id: choose.fresh(),
      name,
      parent: choose.oneOrNone('tags'),
      ...choose.draw.maybe(() => ({ colour, description })),
    }
  },
  'tag/rename': (choose) => ({ tag: choose.one('tags'), name: choose.draw.any(anyName) }),
  'tag/describe': (choose) => ({ tag: choose.one('tags'), description: choose.draw.any(anyText) }),
  'tag/move': (choose) => ({
    tag: choose.one('tags'),
    parent: choose.oneOrNone('tags'),
    before: choose.oneOrNone('tags'),
  }),
  'tag/merge': (choose) => ({ into: choose.one('tags'), tags: choose.some('tags') }),
  'tag/remove': (choose) => ({ tags: [choose.one('tags')] }),
  'tag/recolour': (choose) => ({ tags: choose.some('tags'), colour: choose.draw.any(tags).colour }),
  'entity/create': (choose) => {
    const { name, kind, aliases } = choose.draw.any(entities)
    return { id: choose.fresh(), name, kind, ...choose.draw.maybe(() => ({ aliases })) }
  },
  'entity/rename': (choose) => ({ entity: choose.one('entities'), name: choose.draw.any(anyName) }),
  'entity/edit': (choose) => {
    const { kind, aliases, description } = choose.draw.any(entities)
    return {
      entity: choose.one('entities'),
      kind,
      ...choose.draw.maybe(() => ({ aliases })),
      ...choose.draw.maybe(() => ({ description })),
    }
  },
  'entity/classify': (choose) => ({ entities: choose.some('entities'), kind: choose.draw.any(entities).kind }),
  'entity/merge': (choose) => ({ into: choose.one('entities'), entities: choose.some('entities') }),
  'entity/attach': (choose) => {
    const [entities, id] = [choose.some('entities'), choose.fresh()]
    const newEntities = [{ id, name: choose.draw.any(anyName), kind: 'thing' as const }]
    const created = choose.draw.maybe(() => ({ entities: [...entities, id], newEntities }))
    return { claims: choose.some('claims'), entities, ...created }
  },
  'entity/detach': (choose) => ({ claims: choose.some('claims'), entities: choose.some('entities') }),
  'entity/remove': (choose) => ({ entities: [choose.one('entities')] }),
  'view/save': (choose) => {
    const { createdAt: _created, updatedAt: _updated, ...fields } = choose.draw.any(views)
    return { ...fields, id: choose.draw.flag() ? choose.one('views') : choose.fresh() }
  },
  'view/rename': (choose) => ({ view: choose.one('views'), name: choose.draw.any(anyName) }),
  'view/remove': (choose) => ({ view: choose.one('views') }),
}

const originals = fc.base64String({ minLength: 4, maxLength: 40 })
const commandNames = fc.constantFrom(...namesOf(payloads))

/** A random command with a payload that an analyst could have given it. */
export function randomCommand(choose: Chooser): { readonly name: CommandName; readonly payload: unknown } {
  const name = choose.draw.any(commandNames)
  return { name, payload: payloads[name](choose) }
}

function sourceFields(choose: Chooser) {
  const { title, kind, authors, publisher, owner, url, published, retrieved, language, direction } =
    choose.draw.any(sources)
  const derivesFrom = choose.any('sources')
  return { title, kind, authors, publisher, owner, url, published, retrieved, language, direction, derivesFrom }
}

function namesOf<Names extends string>(record: Readonly<Record<Names, unknown>>): Names[] {
  // The keys of an object literal are those of its type.
  return Object.keys(record) as Names[]
}
