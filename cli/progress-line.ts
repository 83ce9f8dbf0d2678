/** Tells on the error output how far it is: one line that changes in a terminal, a line each tenth in a log. */
export function startProgress(size: number, stream: NodeJS.WriteStream = process.stderr) {
  let told = -1
  const step = stream.isTTY ? 1 : 10

  return {
    tell(done: number) {
      const percent = size === 0 ? 100 : Math.floor((100 * done) / size / step) * step
      if (percent === told) return
      told = percent
      stream.write(stream.isTTY ? `\r${percent}%` : `${percent}%\n`)
    },
    end() {
      if (stream.isTTY && told >= 0) stream.write('\r     \r')
    },
  }
}
