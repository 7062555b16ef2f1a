import { z } from 'zod'
import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import { CaseId, Sha256 } from '#core/model/ids.ts'

/** The largest page file that is taken, in bytes; the engine's are a few megabytes each. */
const largestPage = 64 * 1024 * 1024
/** The most bytes of an opened file that one message brings. */
const largestPart = 16 * 1024 * 1024
/** How many page files may come in one message. */
const mostPages = 4096

/**
 * The one contract between the workbench and Electron's main process: every channel, what it is given and what it answers. The
 * main process parses the arguments and the workbench parses the answer, so neither trusts the other's types. Every answer
 * travels as a `Result`.
 */
export const contract = {
  'library.list': channel(
    z.tuple([]),
    z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        size: z.number(),
        changed: z.number(),
        isUnfinished: z.boolean(),
      }),
    ),
  ),
  'library.begin': channel(z.tuple([CaseId, caseTitle()]), z.null()),
  'library.put': channel(z.tuple([CaseId, caseTitle()]), z.null()),
  'library.remove': channel(z.tuple([CaseId]), z.null()),
  'library.seeded': channel(z.tuple([]), z.boolean()),
  'library.markSeeded': channel(z.tuple([]), z.null()),

  'journal.open': channel(z.tuple([CaseId]), z.null()),
  'journal.size': channel(z.tuple([CaseId]), wholeNumber()),
  'journal.read': channel(z.tuple([CaseId, wholeNumber(), wholeNumber()]), bytes()),
  'journal.append': channel(z.tuple([CaseId, bytes()]), z.null()),
  'journal.truncate': channel(z.tuple([CaseId, wholeNumber()]), z.null()),
  'journal.writePages': channel(z.tuple([CaseId, z.array(pageFile()).max(mostPages)]), z.null()),
  'journal.readPage': channel(z.tuple([CaseId, Sha256]), bytes()),
  'journal.sweepPages': channel(z.tuple([CaseId, z.array(Sha256)]), wholeNumber()),
  'journal.close': channel(z.tuple([CaseId]), z.null()),

  'export.chooseFolder': channel(z.tuple([fileName()]), place().nullable()),
  'export.chooseFile': channel(z.tuple([fileName()]), place().nullable()),
  'export.beside': channel(z.tuple([z.uuid()]), place()),
  'export.write': channel(z.tuple([z.uuid(), z.array(filePiece())]), z.null()),
  'export.finish': channel(z.tuple([z.uuid()]), z.null()),
  'export.abandon': channel(z.tuple([z.uuid()]), z.null()),

  'files.open': channel(
    z.tuple([z.array(z.string().regex(/^\.[a-z0-9]+$/)).min(1)]),
    z.array(z.object({ token: z.uuid(), name: z.string(), size: wholeNumber() })),
  ),
  'files.read': channel(z.tuple([z.uuid(), wholeNumber(), wholeNumber().max(largestPart)]), ownBytes()),
  'files.close': channel(z.tuple([z.uuid()]), z.null()),

  'clipboard.write': channel(z.tuple([z.string()]), z.null()),
} as const

/** The name of a channel: a capability and a verb. */
export type ChannelName = keyof typeof contract

/** What a channel is given, before it is checked. */
export type GivenTo<Name extends ChannelName> = z.input<(typeof contract)[Name]['arguments']>

/** What a channel's handler gets, once it is checked. */
export type ArgumentsOf<Name extends ChannelName> = z.output<(typeof contract)[Name]['arguments']>

/** What a channel answers when it succeeds. */
export type ValueOf<Name extends ChannelName> = z.output<(typeof contract)[Name]['value']>

/** A file that the analyst chose, kept in the main process under a token that only it can turn into a path. */
export type ChosenFile = ValueOf<'files.open'>[number]

/** A place to export to, held open in the main process under a token that only it can turn into a path. */
export type ExportPlace = ValueOf<'export.beside'>

/** Parses what came back over a channel; fails with `bad-answer` when it is not what the contract says. */
export function parseAnswer<Name extends ChannelName>(name: Name, answer: unknown): Result<ValueOf<Name>> {
  const parsed = Answer.safeParse(answer)
  if (!parsed.success) return misunderstood(name)
  if (!parsed.data.ok) return parsed.data
  const value = answered[name].value.safeParse(parsed.data.value)
  return value.success ? ok(value.data) : misunderstood(name)
}

function misunderstood(name: ChannelName): Failure {
  return fail('bad-answer', `The answer to “${name}” is not understood. Start Claimbench again.`)
}

const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), code: z.string(), message: z.string() }),
])

const answered: { readonly [Name in ChannelName]: { readonly value: z.ZodType<ValueOf<Name>> } } = contract

function channel<Given extends z.ZodType<readonly unknown[]>, Value extends z.ZodType>(given: Given, value: Value) {
  return { arguments: given, value }
}

function caseTitle() {
  return z.string().max(10_000)
}

function wholeNumber() {
  return z.number().int().nonnegative()
}

function bytes() {
  return z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'not bytes')
}

/** Bytes in memory that is not shared with a worker. */
function ownBytes() {
  return z.custom<Uint8Array<ArrayBuffer>>(
    (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
    'not bytes of its own',
  )
}

function pageFile() {
  return z.object({
    sha256: Sha256,
    bytes: bytes().refine(({ length }) => length > 0 && length <= largestPage, 'not the size of a page'),
  })
}

function filePiece() {
  return z.object({ path: relativePath(), bytes: ownBytes(), continues: z.boolean() })
}

function place() {
  return z.object({ token: z.uuid(), name: z.string(), occupied: z.boolean() })
}

/** One name that stays inside the folder it is put into, on every system. */
function fileName() {
  return z.string().min(1).max(200).refine(isPlainName, 'not a plain file name')
}

/** Plain names joined by forward slashes: never absolute, never upwards, never another drive. */
function relativePath() {
  return z
    .string()
    .min(1)
    .max(1_000)
    .refine((path) => path.split('/').every(isPlainName), 'not a relative path')
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\:\p{Cc}]/u.test(name)
}
