import { createRequire } from 'node:module'
import { Halt } from './bootstrap/halt.mjs'
import { type Command, Usage } from './command'

const COMMANDS: Record<string, () => Promise<Command>> = {
  analyse: () => import('./analyse'),
  import: () => import('./import'),
  people: async () => {
    const { PEOPLE_HELP: help, people: run } = await import('./people')
    return { help: `${help}\n`, run }
  },
}

const HELP = `Moodline: emotions and moods of customer conversations

Usage: moodline COMMAND [OPTIONS]

  start          install what is missing, start the database and serve
  analyse FILE   read the emotions and moods of a transcript, without a database
  import FILE    take a transcript into a workspace
  people         list people, add them, reset a password

moodline COMMAND --help tells more; moodline --version tells the version.
`

const START_HELP = `Usage: moodline start

Installs what is missing, starts the database, builds and serves on PORT (3000).
`

/** Runs one command and answers its exit code: 2 when the command line itself is wrong. */
export async function run(args: string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  if (['help', '--help', '-h'].includes(name)) return print(HELP)
  if (['--version', '-v'].includes(name)) return print(`${version()}\n`)
  if (name === 'start') return print(START_HELP)

  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (!load) return complain(`There is no command ${name}: moodline help lists them.`, 2)
  const command = await load()
  if (rest.includes('--help') || rest.includes('-h')) return print(command.help)
  return runCommand(command, rest)
}

async function runCommand(command: Command, args: string[]): Promise<number> {
  try {
    return await command.run(args)
  } catch (error) {
    if (error instanceof Halt) return complain(error.message, 1)
    if (error instanceof Usage || isParseArgsError(error)) {
      const [sentence] = error.message.split('. ')
      return complain(`${sentence?.replace(/\.?$/, '.')} ${command.help.split('\n')[0]}`, 2)
    }
    throw error
  }
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function version(): string {
  const { version } = createRequire(import.meta.url)('../package.json') as { version: string }
  return version
}

function print(text: string): number {
  process.stdout.write(text)
  return 0
}

function complain(sentence: string, exitCode: number): number {
  process.stderr.write(`${sentence}\n`)
  return exitCode
}
