import { z } from 'zod'

/** What a note says, in Markdown; kept to the letter, but it has to say something. */
export const NoteBody = z.string().refine((body) => body.trim() !== '', 'it must not be empty')
