/** For a program with one argument, a file: prints the lines that `work` comes to. 0 done, 1 it cannot be, 2 wrong usage. */
export async function runFileCommand(
  usage: string,
  work: (file: string) => Promise<readonly string[]>,
): Promise<void> {
  const [file, ...more] = process.argv.slice(2)
  if (file === undefined || file.startsWith('-') || more.length > 0) return fail(usage, 2)
  try {
    process.stdout.write(`${(await work(file)).join('\n')}\n`)
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), 1)
  }
}

function fail(sentence: string, code: number): void {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = code
}
