import type { z } from 'zod'
import { fail, type Result } from '../lib/result.ts'
import type { Reader } from '../model/reader.ts'
import { createCase } from './case/create.ts'
import { editCase } from './case/edit.ts'
import { importCase } from './case/import.ts'
import { classifyClaims } from './claim/classify.ts'
import { dateClaims } from './claim/date.ts'
import { editClaim } from './claim/edit.ts'
import { gradeClaims } from './claim/grade.ts'
import { importClaims } from './claim/import.ts'
import { mergeClaims } from './claim/merge.ts'
import { retractClaims } from './claim/retract.ts'
import { splitClaim } from './claim/split.ts'
import { stateClaim } from './claim/state.ts'
import { tagClaims } from './claim/tag.ts'
import { untagClaims } from './claim/untag.ts'
import type { Context, Planned } from './command.ts'
import { attachEntities } from './entity/attach.ts'
import { classifyEntities } from './entity/classify.ts'
import { createEntity } from './entity/create.ts'
import { detachEntities } from './entity/detach.ts'
import { editEntity } from './entity/edit.ts'
import { mergeEntities } from './entity/merge.ts'
import { removeEntities } from './entity/remove.ts'
import { renameEntity } from './entity/rename.ts'
import { addLink } from './link/add.ts'
import { editLink } from './link/edit.ts'
import { removeLinks } from './link/remove.ts'
import { addMention } from './mention/add.ts'
import { moveMention } from './mention/move.ts'
import { removeMentions } from './mention/remove.ts'
import { addNote } from './note/add.ts'
import { editNote } from './note/edit.ts'
import { removeNotes } from './note/remove.ts'
import { type Planning, planAtOnce } from './planning.ts'
import { addSource } from './source/add.ts'
import { editSource } from './source/edit.ts'
import { gradeSources } from './source/grade.ts'
import { retractSource } from './source/retract.ts'
import { createTag } from './tag/create.ts'
import { describeTag } from './tag/describe.ts'
import { mergeTags } from './tag/merge.ts'
import { moveTag } from './tag/move.ts'
import { recolourTags } from './tag/recolour.ts'
import { removeTags } from './tag/remove.ts'
import { renameTag } from './tag/rename.ts'
import { removeView } from './view/remove.ts'
import { renameView } from './view/rename.ts'
import { saveView } from './view/save.ts'

/** Every command, by its name. */
export const commands = {
  'case/create': createCase,
  'case/edit': editCase,
  'case/import': importCase,
  'source/add': addSource,
  'source/edit': editSource,
  'source/grade': gradeSources,
  'source/retract': retractSource,
  'claim/classify': classifyClaims,
  'claim/date': dateClaims,
  'claim/edit': editClaim,
  'claim/grade': gradeClaims,
  'claim/import': importClaims,
  'claim/merge': mergeClaims,
  'claim/retract': retractClaims,
  'claim/split': splitClaim,
  'claim/state': stateClaim,
  'claim/tag': tagClaims,
  'claim/untag': untagClaims,
  'mention/add': addMention,
  'mention/move': moveMention,
  'mention/remove': removeMentions,
  'link/add': addLink,
  'link/edit': editLink,
  'link/remove': removeLinks,
  'note/add': addNote,
  'note/edit': editNote,
  'note/remove': removeNotes,
  'tag/create': createTag,
  'tag/describe': describeTag,
  'tag/merge': mergeTags,
  'tag/move': moveTag,
  'tag/recolour': recolourTags,
  'tag/remove': removeTags,
  'tag/rename': renameTag,
  'entity/attach': attachEntities,
  'entity/classify': classifyEntities,
  'entity/create': createEntity,
  'entity/detach': detachEntities,
  'entity/edit': editEntity,
  'entity/merge': mergeEntities,
  'entity/remove': removeEntities,
  'entity/rename': renameEntity,
  'view/remove': removeView,
  'view/rename': renameView,
  'view/save': saveView,
} as const

export type CommandName = keyof typeof commands

/** What a command has to be given: its payload before the schema fills in defaults. */
export type PayloadOf<Name extends CommandName> = z.input<(typeof commands)[Name]['payload']>

/** Plans the named command from an unchecked payload: its diff, its words for history, and the payload as it was understood. */
export function planCommand(name: string, payload: unknown, read: Reader, context: Context): Result<Planned> {
  return planAtOnce(planInSteps(name, payload, read, context))
}

/** The same a bit at a time. What is read must not change meanwhile. */
export function* planInSteps(
  name: string,
  payload: unknown,
  read: Reader,
  context: Context,
): Planning<Result<Planned>> {
  if (isCommandName(name)) return yield* commands[name].planInput(read, payload, context)
  return fail(
    'command-unknown',
    `There is no command “${name}”. It may belong to a newer version of Claimbench: update and try again.`,
  )
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}
