/** Every reason for which a row can be refused; each is worded under `rows`. */
export const ROW_CODES = [
  'attachments-unreadable',
  'broken-quotes',
  'columns-differ',
  'control-characters',
  'missing',
  'not-json',
  'not-object',
  'not-text',
  'not-unicode',
  'not-utf-16',
  'not-utf-8',
  'number-inexact',
  'op-unknown',
  'private-unknown',
  'quote-runs-on',
  'role-unknown',
  'sent-at-impossible',
  'sent-at-no-offset',
  'sent-at-out-of-range',
  'sent-at-unreadable',
  'status-unknown',
  'text-empty',
  'text-too-long',
  'too-long',
  'too-many-attachments',
  'too-many-characters',
  'version-unreadable',
] as const

/** Every reason for which a whole file can be refused; each is worded under `files`. */
export const FILE_CODES = [
  'archive',
  'binary',
  'duplicate-column',
  'empty',
  'header-too-long',
  'header-unreadable',
  'image',
  'json-document',
  'markup',
  'missing-column',
  'no-rows',
  'pdf',
  'spreadsheet',
  'utf-32',
] as const

export type RowCode = (typeof ROW_CODES)[number]
export type FileCode = (typeof FILE_CODES)[number]
