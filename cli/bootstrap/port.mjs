// @ts-check
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Halt } from './halt.mjs'

const DEFAULT = 3000

/** @param {string | undefined} given */
export function portFrom(given) {
  const port = Number(given || DEFAULT)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Halt(`PORT is ${given}, which is not a port: give a number from 1 to 65535.`)
}

/**
 * @param {number} port
 * @param {{ patienceMs?: number }} [options] a killed predecessor needs a moment to let go
 */
export async function requirePort(port, { patienceMs = 0 } = {}) {
  const end = Date.now() + patienceMs
  while (!(await isListenable(port))) {
    if (Date.now() >= end) throw new Halt(await portTaken(port))
    await wait(100)
  }
}

/** @param {number} port */
async function portTaken(port) {
  let other = port + 1
  while (other < 65_535 && !(await isListenable(other))) other++
  return `Port ${port} is in use by another program: choose another one with PORT=${other} npm start.`
}

/**
 * On every address, as the web server will ask for it.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isListenable(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, () => server.close(() => resolve(true)))
  })
}
