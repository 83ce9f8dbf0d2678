import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { addPerson } from '../lib/people/add-person'
import { disablePerson } from '../lib/people/disable-person'
import { enablePerson } from '../lib/people/enable-person'
import { listPeople } from '../lib/people/list-people'
import { resetPassword } from '../lib/people/reset-password'
import { AddPerson, OnePerson } from '../lib/people/schema'
import { type Inside, onCommandLine } from './command-line'

export const PEOPLE_HELP = `Usage: moodline people COMMAND [--workspace SLUG]

  list                                   who may sign in, with roles
  add EMAIL --name NAME --roles ROLES    ROLES: lead, reviewer, admin, with commas; [--teams A,B] for a lead
  reset-password EMAIL                   a new password, printed once; signs them out everywhere
  disable EMAIL                          ends their access at once
  enable EMAIL                           lets them sign in again`

type Values = { workspace?: string; name?: string; roles?: string; teams?: string }

/** `moodline people …`: exit code 0 when it was done, 1 when it was refused, 2 when the words are off. */
export async function people(args: string[]): Promise<number> {
  const parsed = parse(args)
  const [command, email] = parsed?.positionals ?? []
  const run = parsed && prepare(command, email, parsed.values)
  if (!run) {
    console.error(PEOPLE_HELP)
    return command === 'help' ? 0 : 2
  }
  return onCommandLine(parsed.values.workspace, run)
}

function parse(args: string[]): { values: Values; positionals: string[] } | null {
  const text = { type: 'string' } as const
  const options = { workspace: text, name: text, roles: text, teams: text }
  try {
    return parseArgs({ args, allowPositionals: true, options }) as { values: Values; positionals: string[] }
  } catch (error) {
    console.error((error as Error).message)
    return null
  }
}

function prepare(command = '', email: string | undefined, values: Values) {
  if (command === 'list') return list
  if (command === 'add') return withInput(AddPerson, { email, ...addInput(values) }, add)
  if (command === 'reset-password') return withInput(OnePerson, { email }, reset)
  if (command === 'disable') return withInput(OnePerson, { email }, disable)
  if (command === 'enable') return withInput(OnePerson, { email }, enable)
  return null
}

function addInput({ name, roles = '', teams = '' }: Values) {
  const split = (text: string) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
  return { name, roles: split(roles), teams: split(teams) }
}

function withInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  run: (inside: Inside, input: z.output<Schema>) => Promise<number>,
): ((inside: Inside) => Promise<number>) | null {
  const parsed = schema.safeParse(input)
  if (parsed.success) return (inside) => run(inside, parsed.data)
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0] ?? 'input')))
  for (const name of wrong) console.error(`${name} is missing or not right.`)
  return null
}

async function list(inside: Inside): Promise<number> {
  for (const { email, name, roles, disabledAt } of await inside(listPeople)) {
    console.log([email, name, roles.join(','), disabledAt ? 'disabled' : 'enabled'].join('\t'))
  }
  return 0
}

async function add(inside: Inside, input: AddPerson): Promise<number> {
  const { password } = await inside((context) => addPerson(context, input))
  console.log(`${input.email} can sign in with the password ${password} (shown once).`)
  return 0
}

async function reset(inside: Inside, input: OnePerson): Promise<number> {
  const { password } = await inside((context) => resetPassword(context, input))
  console.log(`The new password of ${input.email} is ${password} (shown once).`)
  return 0
}

async function disable(inside: Inside, input: OnePerson): Promise<number> {
  await inside((context) => disablePerson(context, input))
  console.log(`${input.email} no longer has access.`)
  return 0
}

async function enable(inside: Inside, input: OnePerson): Promise<number> {
  await inside((context) => enablePerson(context, input))
  console.log(`${input.email} can sign in again.`)
  return 0
}
