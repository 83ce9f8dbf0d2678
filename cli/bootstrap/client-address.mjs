// @ts-check
import { subscribe } from 'node:diagnostics_channel'

// Anybody can send this header, and sign-in counts attempts by it: without a proxy of ours in front it is the socket's word.
if (process.env.MOODLINE_TRUSTED_PROXY !== '1') {
  subscribe('http.server.request.start', (message) => {
    const { request } = /** @type {{ request: import('node:http').IncomingMessage }} */ (message)
    request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? 'unknown'
  })
}
