import { ReleaseError } from '../domain/errors.ts'
import type { TrustedSigner } from '../domain/signer-policy.ts'
import type { Config } from '../formats/config-file.ts'
import type { ConfiguredSigner } from '../formats/config-trust.ts'
import type { Capture } from '../ports/capture.ts'
import type { RepositoryFiles } from '../ports/history.ts'

export interface ConfigRequest {
  /** Path of the configuration file from the root of the repository, POSIX separators, without `.` or `..`. */
  readonly file: string
  /** Whether somebody named it: then it has to exist. */
  readonly named: boolean
  /** Base commit of the pull request; `null` outside of one. */
  readonly base: string | null
}

/** What the configuration says, and on whose word. */
export interface Configs {
  /** Of the checkout: where the model and its files are. */
  readonly local: Config | null
  /** Gates and trust: of the base branch on a pull request, whose own word does not count for them. */
  readonly policy: Config | null
  /** Where `policy` was read, for the report. */
  readonly policyPlace: string | null
  /** `null`: not configured. */
  readonly signers: readonly TrustedSigner[] | null
}

export interface ConfigPorts {
  readonly capture: Pick<Capture, 'readTexts'>
  readonly files: RepositoryFiles
}

const MAX_CONFIG_BYTES = 1024 * 1024
const MAX_KEY_BYTES = 16 * 1024

/** @throws CONFIG_INVALID, FILE_MISSING */
export async function readConfigs(request: ConfigRequest, ports: ConfigPorts): Promise<Configs> {
  const found = await readLocal(request.file, MAX_CONFIG_BYTES, request.named, ports)
  const local = found === undefined ? null : await readText(found, request.file)
  const { base } = request
  if (base === null) {
    const read = (path: string) => readLocal(path, MAX_KEY_BYTES, true, ports)
    const place = local === null ? null : request.file
    return { local, policy: local, policyPlace: place, signers: await readSigners(local, read) }
  }
  // Nothing that the checkout holds may decide where the base is looked at.
  const text = await ports.files.read(request.file, base, MAX_CONFIG_BYTES)
  const place = `${request.file} at ${base.slice(0, 8)}`
  const policy = text === undefined ? null : await readText(text, place, request.file)
  const read = (path: string) => ports.files.read(path, base, MAX_KEY_BYTES)
  return {
    local,
    policy,
    policyPlace: policy === null ? null : place,
    signers: await readSigners(policy, read),
  }
}

async function readText(text: string, file: string, path = file): Promise<Config> {
  // The parser is loaded only where there is a file.
  const { parseConfig } = await import('../formats/config-file.ts')
  return parseConfig(text, file, path)
}

async function readLocal(
  path: string,
  maxBytes: number,
  required: boolean,
  { capture }: ConfigPorts,
): Promise<string | undefined> {
  try {
    const [file] = (await capture.readTexts([path], maxBytes)).files
    if (file?.path === path) return new TextDecoder().decode(file.bytes)
    throw new ReleaseError('CONFIG_INVALID', `"${path}" is not a file. Name one file.`)
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'FILE_MISSING' && !required)
      return undefined
    throw error
  }
}

async function readSigners(
  config: Config | null,
  read: (path: string) => Promise<string | undefined>,
): Promise<readonly TrustedSigner[] | null> {
  return config === null || config.signers === null
    ? null
    : await resolveSigners(config.signers, read)
}

/**
 * Puts the text of a key where its path is.
 * @param read `undefined` when there is no such file
 * @throws CONFIG_INVALID
 */
export async function resolveSigners(
  signers: readonly ConfiguredSigner[],
  read: (path: string) => Promise<string | undefined>,
): Promise<readonly TrustedSigner[]> {
  return await Promise.all(signers.map((signer) => readSigner(signer, read)))
}

async function readSigner(
  signer: ConfiguredSigner,
  read: (path: string) => Promise<string | undefined>,
): Promise<TrustedSigner> {
  if (signer.kind === 'identity') return signer
  const publicKey = await read(signer.path)
  if (publicKey !== undefined) {
    const { validity } = signer
    return { kind: 'key', publicKey, ...(validity === undefined ? {} : { validity }) }
  }
  throw new ReleaseError(
    'CONFIG_INVALID',
    `trust.signers: the public key ${signer.path} is not there. Commit it, or correct the path.`,
  )
}
