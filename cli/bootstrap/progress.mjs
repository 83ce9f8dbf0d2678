// @ts-check

/** @param {string} line */
export function say(line) {
  console.log(line)
}

const FIRST_SIGN_OF_LIFE_MS = 5000

/**
 * Tells that a step began and, while it takes long, that it is still going.
 * @template T
 * @param {string} label
 * @param {(line: string) => void} tell
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(label, tell, work) {
  const begin = Date.now()
  const seconds = () => Math.round((Date.now() - begin) / 1000)
  tell(`${label} …`)
  const timer = setInterval(() => tell(`${label} … ${seconds()} s`), FIRST_SIGN_OF_LIFE_MS)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}
