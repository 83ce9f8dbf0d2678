import { z } from 'zod'
import { ROW_BYTES_MAX } from '../transcripts/limits'
import { IMPORT_GROUNDS } from './import'

/** Postgres has no NUL. */
const Text = z.string().refine((text) => !text.includes('\0'))

export const StartImport = z
  .object({
    fileName: Text.trim().min(1).max(255),
    size: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    ground: z.enum(IMPORT_GROUNDS),
    /** Where the customers' yes is written down; needed when they agreed. */
    reference: Text.trim().max(500).nullish(),
  })
  .refine((input) => input.ground !== 'agreed' || Boolean(input.reference), {
    path: ['reference'],
    message: 'say where their agreement is written down',
  })
export type StartImport = z.infer<typeof StartImport>

export const ContinueImport = z.object({
  importId: z.uuid(),
  /** Where in the file the chunk begins. */
  offset: z.number().int().min(0),
  chunk: z.custom<Uint8Array>(
    (value) => value instanceof Uint8Array && value.length <= ROW_BYTES_MAX,
    'at most 1,000,000 bytes',
  ),
})
export type ContinueImport = z.infer<typeof ContinueImport>

export const OneImport = z.object({ importId: z.uuid() })
export type OneImport = z.infer<typeof OneImport>

export const LoadImportReport = z.object({ importId: z.uuid(), afterRow: z.number().int().min(0).default(0) })
export type LoadImportReport = z.infer<typeof LoadImportReport>
