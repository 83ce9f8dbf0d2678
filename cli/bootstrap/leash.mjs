// @ts-check

// The web server must not outlive the process that started it, however that one ends.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
