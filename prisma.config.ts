import { defineConfig } from 'prisma/config'

// Generating needs no engine, only the word that a file is there; `migrate` must never see this.
if (process.argv.includes('generate')) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: {
    url: process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL ?? 'postgresql://127.0.0.1:5432/moodline',
  },
})
