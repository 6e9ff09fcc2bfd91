import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { CheckoutPlace, KeyFiles, KeyPair } from '../adapters/key-file.ts'
import { buildKeyPair, findCheckoutPlace, writeKeyPair } from '../adapters/key-file.ts'
import type { TerminalInput } from '../adapters/passphrase.ts'
import { findPassphraseFault, MIN_PASSPHRASE_LENGTH, promptHidden } from '../adapters/passphrase.ts'
import { consoleLog } from '../adapters/console-log.ts'
import { printable } from '../adapters/printable.ts'
import type { Terminal, Verb } from './verb.ts'
import { asUsage, UsageError } from './verb.ts'

const HELP = `Usage: model-release keygen [--out NAME] [--encrypt [--passphrase-env VARIABLE]] [--json]

Makes a key pair to sign releases with: ECDSA P-256, the private key in NAME.key (PKCS #8), the public one in
NAME.pub. Prints the key's id, which is the SHA-256 of NAME.pub, and says where the keys belong. No file is ever
overwritten. openssl, cosign and model_signing take both files; only cosign wants a private key that is not
encrypted, for "cosign import-key-pair".

  --out NAME    path without an ending; default: model-release
  --encrypt     encrypts the private key with a passphrase of ${MIN_PASSPHRASE_LENGTH} characters at least, which it asks for. A long
                random one is best: "openssl rand -base64 32"
  --passphrase-env VARIABLE
                takes the passphrase from this environment variable
  --json        prints {"keyId", "publicKey", "privateKeyFile", "publicKeyFile", "encrypted"} instead
  --help        shows this text
`

const OPTIONS = {
  out: { type: 'string', default: 'model-release' },
  encrypt: { type: 'boolean', default: false },
  'passphrase-env': { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** What the verb takes from its process. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Opened only when there is something to ask. */
  readonly input: () => TerminalInput
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** `model-release keygen`. */
export const keygen: Verb = buildKeygen({
  env: process.env,
  input: () => process.stdin,
  now: Date.now,
})

export function buildKeygen(surroundings: Surroundings): Verb {
  return {
    summary: 'makes a key pair to sign releases with',
    help: HELP,
    async run(args, terminal) {
      const request = parseRequest(args)
      const passphrase = request.encrypt
        ? await readPassphrase(request.variable, surroundings, terminal)
        : null
      const pair = buildKeyPair(passphrase)
      const files = writeKeyPair(resolve(terminal.folder, request.out), pair)
      const place = findCheckoutPlace(files.privateKeyFile)
      if (request.json) printJson(terminal, request, pair, files)
      else print(terminal, request, pair, { place, now: surroundings.now() })
      if (place?.isIgnored === false) warnOfCommit(terminal, place)
    },
  }
}

interface Request {
  readonly out: string
  readonly encrypt: boolean
  readonly json: boolean
  /** Name of the environment variable with the passphrase; `null`: ask. */
  readonly variable: string | null
}

function parseRequest(args: readonly string[]): Request {
  const { out, encrypt, json, 'passphrase-env': variable = null } = readArguments(args)
  if (variable !== null && !encrypt)
    throw new UsageError('--passphrase-env is for a key that is encrypted: add --encrypt.')
  if (!/[^/\\.]$/.test(out) || out.includes('\0'))
    throw new UsageError(`--out "${out}" is no name for two files: write a path like keys/churn.`)
  if (/\.(?:key|pub|pem)$/i.test(out))
    throw new UsageError(`--out "${out}": leave the ending out, the files get .key and .pub.`)
  return { out, encrypt, json, variable }
}

function readArguments(args: readonly string[]) {
  return asUsage(() => parseArgs({ args: [...args], options: OPTIONS }).values)
}

async function readPassphrase(
  variable: string | null,
  { env, input }: Surroundings,
  terminal: Terminal,
): Promise<string> {
  const passphrase = variable === null ? await ask(input(), terminal) : readVariable(env, variable)
  const fault = findPassphraseFault(passphrase)
  if (fault === undefined) return passphrase
  throw new UsageError(`The passphrase ${fault}. No key was made; choose another passphrase.`)
}

function readVariable(env: Surroundings['env'], name: string): string {
  const value = Object.hasOwn(env, name) ? env[name] : undefined
  if (value !== undefined && value !== '') return value
  // The name is not quoted: somebody may have put the passphrase in its place.
  throw new UsageError(
    '--passphrase-env: there is no environment variable of this name, or it is empty. Give the name of a variable ' +
      'that holds the passphrase.',
  )
}

async function ask(input: TerminalInput, terminal: Terminal): Promise<string> {
  if (input.isTTY !== true)
    throw new UsageError(
      '--encrypt asks for a passphrase, and there is no terminal to ask at. Put it into an environment variable and ' +
        'name that with --passphrase-env.',
    )
  const [passphrase = '', again] = await promptHidden(input, terminal.err, [
    'Passphrase of the new key: ',
    'The same again: ',
  ])
  if (passphrase === again) return passphrase
  throw new UsageError('The two passphrases differ. No key was made; start again.')
}

function printJson(terminal: Terminal, request: Request, pair: KeyPair, files: KeyFiles): void {
  const { keyId, publicPem: publicKey } = pair
  terminal.out.write(
    `${JSON.stringify({ keyId, publicKey, ...files, encrypted: request.encrypt })}\n`,
  )
}

interface Facts {
  /** `undefined`: the key is in no checkout. */
  readonly place: CheckoutPlace | undefined
  /** Milliseconds since 1970. */
  readonly now: number
}

function print(terminal: Terminal, request: Request, { keyId }: KeyPair, facts: Facts): void {
  terminal.out.write(printable(`${keyId}  ${request.out}.pub\n`))
  terminal.err.write(printable(advise(request, facts)))
}

function advise({ out, encrypt }: Request, { place, now }: Facts): string {
  const moment = `${new Date(now).toISOString().slice(0, 19)}Z`
  const publicKey = quoteYaml(
    place === undefined ? `.github/${basename(out)}.pub` : place.path.replace(/\.key$/, '.pub'),
  )
  const [store, pass] = encrypt ? PASSPHRASE_LINES : ['', '']
  return `
${out}.key must stay secret, ${out}.pub is for everybody. What is left to do:

1. Store the private key as a secret of the repository, and keep the file where nobody else reads it.
     gh secret set MODEL_RELEASE_KEY < ${quoteShell(`${out}.key`)}
${store}   In the workflow, under "with:" of the action:
     signing: key
     signing-key: \${{ secrets.MODEL_RELEASE_KEY }}
${pass}
2. Commit the public key as ${publicKey}, and trust it in .github/model-release.yml.
     version: 1
     trust:
       signers:
         - key: ${publicKey}

3. When it takes the place of another key, name both, with the moment of the change: versions from before stay trusted.
   A key that was stolen is taken out altogether, since whoever has it can also write an earlier date.
         - key: OLD.pub
           valid_until: ${moment}
         - key: ${publicKey}
           valid_from: ${moment}
`
}

const PASSPHRASE_LINES = [
  '     gh secret set MODEL_RELEASE_PASSPHRASE\n',
  '     signing-key-passphrase: ${{ secrets.MODEL_RELEASE_PASSPHRASE }}\n',
] as const

function warnOfCommit({ err }: Terminal, { path }: CheckoutPlace): void {
  consoleLog(err).warning(
    `${path} lies in a git checkout that does not ignore it. A private key that was committed once has to be replaced. ` +
      `Move it out of the checkout, or add "/${path}" to the .gitignore at its top.`,
  )
}

const quoteShell = (text: string): string =>
  /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

const quoteYaml = (text: string): string =>
  /^[A-Za-z_.][\w./-]*$/.test(text) ? text : JSON.stringify(text)
