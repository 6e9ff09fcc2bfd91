import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Texts = Readonly<Record<string, string>>

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Content by path of all files below a folder. */
export function contents(folder: string): Texts {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  )
}

/** Runs a text as `pull.sh` in a folder. Not synchronous: the server that it asks may be in this process. */
export async function runScript(
  top: string,
  script: string,
  args: readonly string[] = [],
  env: Texts = {},
): Promise<Ended> {
  writeFileSync(join(top, 'pull.sh'), script)
  const child = spawn('sh', ['pull.sh', ...args], {
    cwd: top,
    env: { PATH: process.env['PATH'] ?? '', ...env },
  })
  const [out, err]: readonly [string[], string[]] = [[], []]
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()))
  const code = await new Promise<number | null>((done) => {
    child.once('close', done)
  })
  return { code, out: out.join(''), err: err.join('') }
}
