/** A row with its line end may be this long; no chunk need be longer. */
export const ROW_BYTES_MAX = 1_000_000

/** A message's text, in UTF-8. */
export const TEXT_BYTES_MAX = 1_000_000

/** What a file is, is told from this many bytes, however the file arrives. */
export const RECOGNISED_BYTES = 65_536

export const ID_CHARACTERS_MAX = 255
export const ATTACHMENTS_MAX = 100

/** Names of ignored fields that are remembered; more are only counted. */
export const IGNORED_NAMES_MAX = 20
