import { z } from 'zod'

/** Analytic confidence: how well founded a judgement is. It is not likelihood, and never shares a sentence with it. */
export const Confidence = z.enum(['low', 'moderate', 'high'])
export type Confidence = z.infer<typeof Confidence>
