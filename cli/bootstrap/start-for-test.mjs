// @ts-check
import { run } from './command-start.mjs'
import { serveProgram } from './serve.mjs'

// `npm start` with a page so small that only the starting and stopping remain to be watched.
const page = `require('node:http')
  .createServer((request, response) => {
    if (request.url === '/end') process.exit(3)
    response.end(JSON.stringify({ pid: process.pid }))
  })
  .listen(Number(process.env.PORT))`

process.exit(
  await run([], 'start', {
    prepare: async () => {},
    serve: ({ root, env, mode }) => serveProgram(['-e', page], { root, env, mode }),
    signIn: async () => null,
  }),
)
