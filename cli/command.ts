/** A command of `moodline`: what `--help` says of it, and what it does; answers the exit code. */
export type Command = { help: string; run: (args: string[]) => Promise<number> }

/** The command line cannot be followed; the sentence says what to write instead. */
export class Usage extends Error {}
