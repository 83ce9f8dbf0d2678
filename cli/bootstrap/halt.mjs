// @ts-check

/** A reason to stop that is meant for people: one sentence that says what happened and what to do. */
export class Halt extends Error {
  /** @param {string} sentence */
  constructor(sentence) {
    super(sentence)
    this.name = 'Halt'
  }
}

/**
 * @param {unknown} error
 * @returns {string}
 */
export function reasonOf(error) {
  return error instanceof Error
    ? error.message || String(Reflect.get(error, 'code') ?? error.name)
    : String(error)
}

/**
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function codeOf(error) {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
  return typeof code === 'string' ? code : undefined
}
