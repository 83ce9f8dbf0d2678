// @ts-check

// The web server must not outlive the process that started it, however that one ends. Next's own workers, which
// inherit this file, live on their channel and are ended by Next.
if (process.channel && !process.env.NEXT_PRIVATE_WORKER) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
