import type { Role } from '../context'
import { askTheDoor, type Db, Prisma } from '../db'

export type PersonRow = {
  id: string
  email: string
  name: string
  roles: Role[]
  locale: 'en' | 'nl'
  theme: 'system' | 'light' | 'dark'
  disabledAt: Date | null
}

const PERSON = {
  id: true,
  email: true,
  name: true,
  roles: true,
  locale: true,
  theme: true,
  disabledAt: true,
} as const

type SignInRow = { workspace_id: string; user_id: string; password_hash: string; disabled: boolean }

export async function findSignIn(slug: string, email: string): Promise<SignInRow | null> {
  const rows = await askTheDoor<SignInRow>(Prisma.sql`SELECT * FROM app.find_sign_in(${slug}, ${email})`)
  return rows[0] ?? null
}

/** Seconds to wait before this key may be tried again; 0 when it may now. */
export async function countAttempt(key: string, most: number, windowSeconds: number): Promise<number> {
  const [row] = await askTheDoor<{ wait: number }>(
    Prisma.sql`SELECT app.count_sign_in_attempt(${key}, ${most}::integer, ${windowSeconds}::integer) AS wait`,
  )
  return row?.wait ?? 0
}

export async function forgetAttempts(key: string): Promise<void> {
  await askTheDoor(Prisma.sql`SELECT app.forget_sign_in_attempts(${key})::text`)
}

/** One that succeeded does not count; those that failed before it do. */
export async function giveAttemptBack(key: string): Promise<void> {
  await askTheDoor(Prisma.sql`SELECT app.give_sign_in_attempt_back(${key})::text`)
}

/** The slug of the one workspace there is; null when there are none or several. */
export async function onlyWorkspace(): Promise<string | null> {
  const [row] = await askTheDoor<{ slug: string | null }>(Prisma.sql`SELECT app.only_workspace() AS slug`)
  return row?.slug ?? null
}

export async function countWorkspaces(): Promise<number> {
  const [row] = await askTheDoor<{ count: number }>(Prisma.sql`SELECT app.workspace_count() AS count`)
  return row?.count ?? 0
}

export async function findWorkspace(slug: string): Promise<string | null> {
  const [row] = await askTheDoor<{ id: string | null }>(Prisma.sql`SELECT app.find_workspace(${slug}) AS id`)
  return row?.id ?? null
}

/** False when the slug is taken. */
export async function insertWorkspace(
  db: Db,
  workspace: { id: string; slug: string; name: string; timeZone: string; locale: string; createdAt: Date },
): Promise<boolean> {
  const { count } = await db.workspace.createMany({ data: [workspace], skipDuplicates: true })
  return count === 1
}

export async function workspaceFacts(db: Db, id: string) {
  const row = await db.workspace.findUnique({ where: { id } })
  return row && { ...row, locale: row.locale as 'en' | 'nl' }
}

export function insertPolicy(db: Db, workspaceId: string, purpose: string, mode: string, now: Date) {
  return db.purposePolicy.create({ data: { workspaceId, purpose, mode, updatedAt: now } })
}

/** False when the address is taken. */
export async function insertPerson(
  db: Db,
  person: {
    workspaceId: string
    id: string
    email: string
    name: string
    passwordHash: string
    roles: Role[]
    locale: string
    createdAt: Date
  },
): Promise<boolean> {
  const { count } = await db.user.createMany({ data: [{ ...person, theme: 'system' }], skipDuplicates: true })
  return count === 1
}

export async function insertTeams(db: Db, workspaceId: string, teams: { id: string; name: string }[]) {
  await db.team.createMany({ data: teams.map((team) => ({ workspaceId, ...team })), skipDuplicates: true })
  const names = teams.map((team) => team.name)
  return db.team.findMany({ where: { workspaceId, name: { in: names } }, orderBy: { name: 'asc' } })
}

export function assignTeams(db: Db, workspaceId: string, userId: string, teamIds: string[]) {
  return db.userTeam.createMany({
    data: teamIds.map((teamId) => ({ workspaceId, userId, teamId })),
    skipDuplicates: true,
  })
}

export async function findPerson(db: Db, workspaceId: string, email: string): Promise<PersonRow | null> {
  const row = await db.user.findUnique({
    where: { workspaceId_email: { workspaceId, email } },
    select: PERSON,
  })
  return row as PersonRow | null
}

export async function allPeople(db: Db, workspaceId: string): Promise<PersonRow[]> {
  const rows = await db.user.findMany({ where: { workspaceId }, select: PERSON, orderBy: { email: 'asc' } })
  return rows as PersonRow[]
}

/** Locks the admins, so that two of them cannot disable each other at once. */
export async function enabledAdmins(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "user"
    WHERE workspace_id = ${workspaceId}::uuid AND 'admin' = ANY (roles) AND disabled_at IS NULL
    ORDER BY id FOR UPDATE`
  return rows.map((row) => row.id)
}

export function setPassword(db: Db, workspaceId: string, id: string, passwordHash: string) {
  return db.user.update({ where: { workspaceId_id: { workspaceId, id } }, data: { passwordHash } })
}

export function setDisabled(db: Db, workspaceId: string, id: string, disabledAt: Date | null) {
  return db.user.update({ where: { workspaceId_id: { workspaceId, id } }, data: { disabledAt } })
}

export function setPreferences(
  db: Db,
  workspaceId: string,
  id: string,
  preferences: { locale?: string; theme?: string },
) {
  return db.user.update({ where: { workspaceId_id: { workspaceId, id } }, data: preferences })
}

export function insertSession(
  db: Db,
  session: { workspaceId: string; id: string; userId: string; createdAt: Date; expiresAt: Date },
) {
  return db.session.create({ data: { ...session, lastSeenAt: session.createdAt } })
}

export function endSession(db: Db, workspaceId: string, id: string, now: Date) {
  return db.session.updateMany({ where: { workspaceId, id, endedAt: null }, data: { endedAt: now } })
}

export function endSessionsOf(db: Db, workspaceId: string, userId: string, now: Date) {
  return db.session.updateMany({ where: { workspaceId, userId, endedAt: null }, data: { endedAt: now } })
}

type LiveSession = PersonRow & { lastSeenAt: Date; teamIds: string[] }

/** The person of a session that is neither ended, expired, idle since `idleSince`, nor of somebody disabled. */
export async function liveSession(
  db: Db,
  workspaceId: string,
  sessionId: string,
  now: Date,
  idleSince: Date,
): Promise<LiveSession | null> {
  const rows = await db.$queryRaw<LiveSession[]>`
    SELECT u.id, u.email, u.name, u.roles, u.locale, u.theme, u.disabled_at AS "disabledAt",
      s.last_seen_at AS "lastSeenAt",
      ARRAY(SELECT t.team_id::text FROM user_team t
        WHERE t.workspace_id = u.workspace_id AND t.user_id = u.id) AS "teamIds"
    FROM session s JOIN "user" u ON u.workspace_id = s.workspace_id AND u.id = s.user_id
    WHERE s.workspace_id = ${workspaceId}::uuid AND s.id = ${sessionId}::uuid
      AND s.ended_at IS NULL AND s.expires_at > ${now} AND s.last_seen_at > ${idleSince}
      AND u.disabled_at IS NULL`
  return rows[0] ?? null
}

export function touchSession(db: Db, workspaceId: string, id: string, now: Date) {
  return db.session.updateMany({ where: { workspaceId, id }, data: { lastSeenAt: now } })
}
