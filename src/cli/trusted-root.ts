import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readGithubRoot } from '../adapters/sigstore-github-root.ts'
import { parseTrustedRoots } from '../adapters/sigstore-trusted-root.ts'
import { readTrustFile } from '../adapters/sigstore-trust-file.ts'
import type { RootSources } from '../adapters/sigstore-tuf-root.ts'
import { downloadRoot, ROOT_SOURCES, RootUnavailable } from '../adapters/sigstore-tuf-root.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Terminal, Verb } from './verb.ts'
import { asUsage } from './verb.ts'

const HELP = `Usage: model-release trusted-root [--instance public-good|github|FILE] [--out FILE]

Prints what signatures without a key are checked with: the trusted roots of Sigstore's public instance and of GitHub's,
one a line. Each is downloaded and checked from a root key that comes with this program. Commit the output next to your
policy: with it a version can be verified offline, and only you decide when the roots change. Other Sigstore tools read
it as well (gh attestation verify --custom-trusted-root FILE). Renew it when a version does not verify that
was signed after the file was written.

  --instance NAME  only that one: public-good, github, or the roots in a trust configuration or root FILE
  --out FILE       writes FILE instead of printing
  --help           shows this text
`

const OPTIONS = {
  instance: { type: 'string' },
  out: { type: 'string' },
} as const

/** `model-release trusted-root`. */
export const trustedRoot: Verb = trustedRootFrom(ROOT_SOURCES)

/** @param sources where roots are downloaded from */
export function trustedRootFrom(sources: RootSources): Verb {
  return {
    summary: 'prints what signatures are checked with, for pinning',
    help: HELP,
    async run(args, terminal) {
      const { instance, out } = readArguments(args)
      const lines = await readLines(instance, sources, terminal)
      const text = lines.map((line) => `${line}\n`).join('')
      if (out === undefined) {
        terminal.out.write(text)
        return
      }
      writeFileSync(resolve(terminal.folder, out), text)
      terminal.err.write(`${lines.length === 1 ? '1 root' : `${lines.length} roots`} in ${out}\n`)
    },
  }
}

function readArguments(args: readonly string[]): {
  readonly instance?: string | undefined
  readonly out?: string | undefined
} {
  return asUsage(() => parseArgs({ args: [...args], options: OPTIONS }).values)
}

async function readLines(
  instance: string | undefined,
  sources: RootSources,
  { folder }: Terminal,
): Promise<readonly string[]> {
  if (instance === undefined) {
    return Promise.all([download('public-good', sources), download('github', sources)])
  }
  if (instance === 'public-good' || instance === 'github') {
    return [await download(instance, sources)]
  }
  const text = await readTrustFile(resolve(folder, instance), 'trusted root')
  return (await parseTrustedRoots(text, instance)).map(({ json }) => JSON.stringify(json))
}

async function download(name: 'public-good' | 'github', sources: RootSources): Promise<string> {
  try {
    const json = await (name === 'github'
      ? readGithubRoot(GITHUB, sources.github)
      : downloadRoot(sources.publicGood))
    const line = JSON.stringify(json)
    // What could not be read again is not written.
    await parseTrustedRoots(line, `the root of ${name}`)
    return line
  } catch (error) {
    if (!(error instanceof RootUnavailable)) throw error
    throw new ReleaseError(
      'GITHUB_FAILED',
      `The trusted root of ${name} could not be downloaded and checked (${error.message}). Try again, or on another machine: ` +
        'the file can be carried to this one.',
      { cause: error },
    )
  }
}

/** Nobody has to log in for the root of github.com. */
const GITHUB = { host: 'github.com', fulcioHost: 'fulcio.githubapp.com', token: undefined }
