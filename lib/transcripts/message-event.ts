/** One normalised event of a conversation: what every file format and chat platform is turned into. */
export type MessageEvent = {
  op: 'create' | 'edit' | 'delete'
  conversationId: string
  messageId: string
  role: 'customer' | 'agent' | 'bot' | 'other'
  /** '' for a delete. Cleaned: no NUL, no lone surrogates. */
  text: string
  /** ISO 8601 in UTC, milliseconds. */
  sentAt: string
  agentId: string | null
  agentName: string | null
  customerId: string | null
  /** BCP 47, as the source gave it. */
  language: string | null
  channel: string | null
  team: string | null
  status: 'open' | 'closed' | null
  outcome: string | null
  /** A note among agents, never shown to the customer. */
  private: boolean
  attachments: { name: string }[]
  replyTo: string | null
  /** Higher wins; null when the source has no versions. */
  version: number | null
  /** True when characters that Postgres or Unicode refuse were replaced. */
  cleaned: boolean
}

/** Why a row was refused: its field (canonical name, or null for the whole row) and a reason worded as `rows.CODE`; `params` hold the row and the field too. */
export type RowRefusal = {
  row: number
  field: string | null
  code: string
  params: Record<string, string | number>
}

/** One row of a transcript file; `row` is the line where it starts, as people see it in an editor. Headers and blank lines are not rows. */
export type TranscriptRow = { row: number; event: MessageEvent } | { row: number; refusal: RowRefusal }

/** Why a whole file was refused, worded as `files.CODE`. */
export type FileRefusal = { code: string; params: Record<string, string | number> }
