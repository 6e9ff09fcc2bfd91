import { existsSync, realpathSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { GithubClient } from '../adapters/github-client.ts'
import { localCapture } from '../adapters/local-capture.ts'
import { certificateTrust } from '../adapters/sigstore-certificate-trust.ts'
import { sigstoreVerifier } from '../adapters/sigstore-verifier.ts'
import { parseWorkspacePath } from '../adapters/workspace-path.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Config } from '../formats/config-file.ts'
import type { ConfiguredSigner } from '../formats/config-trust.ts'
import type { Log } from '../ports/log.ts'
import type { Verifier } from '../ports/verifier.ts'
import type { ChosenSigners } from '../usecases/choose-signers.ts'
import { chooseSigners } from '../usecases/choose-signers.ts'
import type { ConfigPorts, ConfigRequest } from '../usecases/read-config.ts'
import { readConfigs, resolveSigners } from '../usecases/read-config.ts'
import type { Env, RepositoryPlace } from './github-access.ts'
import { findRepository, noRepository, openGithub } from './github-access.ts'

export interface RepositoryOptions {
  /** `OWNER/NAME`; `null`: the origin of the checkout. */
  readonly repo: string | null
  readonly config: string | null
  readonly named: readonly ConfiguredSigner[]
  readonly trustedRoot: string | null
}

/** A whole repository, seen with the policy of the checkout that the command runs in. */
export interface OpenRepository {
  readonly client: GithubClient
  /** `OWNER/NAME`. */
  readonly name: string
  readonly verifier: Verifier
  /** As messages name it. */
  readonly configFile: string
  /** `null` without a file. @throws CONFIG_INVALID, FILE_MISSING */
  readonly readConfig: () => Promise<Config | null>
  /** As `verify` chooses them. @throws CONFIG_INVALID, FILE_MISSING */
  readonly chooseSigners: () => Promise<ChosenSigners>
}

const DEFAULT_CONFIG = '.github/model-release.yml'
const MAX_KEY_BYTES = 16 * 1024

/**
 * @param folder absolute
 * @throws INPUT_INVALID when nothing says which repository is meant
 */
export async function openRepository(
  options: RepositoryOptions,
  folder: string,
  env: Env,
  log: Log,
): Promise<OpenRepository> {
  const place = await findRepository(options.repo ?? undefined, folder, env)
  if (place === null) throw noRepository()
  const client = await openGithub(place, env, log)
  const { serverUrl } = place
  const { trustedRoot } = options
  const trust =
    trustedRoot === null
      ? ({ kind: 'auto', serverUrl } as const)
      : ({ kind: 'file', path: resolve(folder, trustedRoot) } as const)
  const { config, ports } = locateConfig(options.config, folder)
  return {
    client,
    name: `${place.owner}/${place.repo}`,
    verifier: sigstoreVerifier(certificateTrust(trust, false)),
    configFile: config.file,
    readConfig: async () => (await readConfigs(config, ports)).local,
    chooseSigners: () => readSigners(options, folder, place, client, { config, ports }),
  }
}

interface LocatedConfig {
  readonly config: ConfigRequest
  readonly ports: ConfigPorts
}

/** The paths in a configuration are from the top of its own checkout. */
function locateConfig(named: string | null, folder: string): LocatedConfig {
  const root = findRoot(folder)
  const absolute = resolve(folder, named ?? join(root, DEFAULT_CONFIG))
  const workspace = realpathSync(named === null ? root : findRoot(dirname(absolute)))
  const parent = dirname(absolute)
  const file = parseWorkspacePath(
    workspace,
    join(existsSync(parent) ? realpathSync(parent) : parent, basename(absolute)),
  )
  return {
    config: { file, named: named !== null, base: null },
    ports: {
      capture: localCapture(workspace, workspace),
      files: { read: async () => undefined },
    },
  }
}

async function readSigners(
  { named }: RepositoryOptions,
  folder: string,
  { serverUrl, owner, repo }: RepositoryPlace,
  client: GithubClient,
  { config, ports }: LocatedConfig,
): Promise<ChosenSigners> {
  const chosen = await chooseSigners(
    {
      named: await resolveSigners(named, (key) => readKey(key, resolve(folder, key))),
      config,
      of: `${serverUrl}/${owner}/${repo}`,
      repository: async () => {
        const { readRepositoryIdentity } = await import('../adapters/github-history.ts')
        return {
          serverUrl,
          repository: `${owner}/${repo}`,
          ...(await readRepositoryIdentity(client)),
        }
      },
    },
    ports,
  )
  if (chosen === null) throw new TypeError('the repository is known, so its workflows are trusted')
  return chosen
}

async function readKey(named: string, path: string): Promise<string> {
  const stats = await stat(path).catch(() => undefined)
  if (stats?.isFile() === true && stats.size <= MAX_KEY_BYTES) return await readFile(path, 'utf8')
  throw new ReleaseError(
    'FILE_MISSING',
    `--signer: ${JSON.stringify(named)} is no file with a public key. Correct the path; a key is a PEM file of at most ${MAX_KEY_BYTES} bytes.`,
  )
}

/** The top of the checkout around a folder; the folder itself where there is none. */
function findRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return folder
  }
}
