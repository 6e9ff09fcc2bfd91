import { generateKeyPairSync } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Repository } from '../local-github/records.ts'
import type { LocalGithub } from '../local-github/server.ts'
import { startLocalGithub } from '../local-github/server.ts'
import type { LocalSigstore } from '../local-sigstore/server.ts'
import { startLocalSigstore } from '../local-sigstore/server.ts'
import { readFolder } from './folder-files.ts'
import type { Runner } from './workflow-run.ts'

export const OWNER = 'acme'
export const NAME = 'tumour'
const PUBLIC_KEY_PATH = '.github/model-release.pub'

/** Everything that the story needs, up and running. */
export interface Stage {
  readonly github: LocalGithub
  readonly sigstore: LocalSigstore
  readonly repository: Repository
  readonly runner: Runner
  /** The first commit. */
  readonly start: string
  /** PEM of the key that `tumour-stumps` is signed with. */
  readonly publicKey: string
  close(): Promise<void>
}

export interface StageOptions {
  /** Absolute: the folder of this project. */
  readonly project: string
  /** Absolute: where everything is left. */
  readonly out: string
  /** Of the pages; free ports when absent. */
  readonly port?: number
}

/** Starts a local GitHub and a local Sigstore, and puts the repository with its first commit there. */
export async function setStage(options: StageOptions): Promise<Stage> {
  const { project, out } = options
  const port = options.port === undefined ? {} : { port: options.port }
  const github = await startLocalGithub({ dataDir: join(out, 'github'), ...port })
  const issuerKeysUrl = `${github.resultsUrl}/_oidc/.well-known/jwks`
  const sigstore = await startLocalSigstore({ issuerKeysUrl })
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const { world } = github
  const description = 'Tells malignant from benign breast masses'
  const repository = world.createRepository({ owner: OWNER, name: NAME, description })
  const files = { ...(await readRepository(project)), [PUBLIC_KEY_PATH]: publicKey }
  const message = 'Train two models on the Wisconsin diagnostic table'
  const start = world.commit(repository, { files, message })
  const sigstoreInstance = await sigstore.writeTrust(join(out, 'trust'))
  await writeFile(join(out, 'trust', 'tumour-stumps.pub'), publicKey)
  const runner: Runner = {
    github,
    repository,
    project,
    folder: join(out, 'runs'),
    secrets: { MODEL_SIGNING_KEY: privateKey },
    sigstoreInstance,
  }
  const close = async (): Promise<void> => {
    await Promise.all([github.close(), sigstore.close()])
  }
  return { github, sigstore, repository, runner, start, publicKey, close }
}

/** The repository as a person keeps it, with the data table where its training looks for it. */
async function readRepository(project: string): Promise<Readonly<Record<string, Buffer>>> {
  const demo = join(project, 'demo')
  const data = await readFolder(join(demo, 'data'))
  const placed = Object.entries(data).map(([path, bytes]) => [`data/${path}`, bytes] as const)
  return { ...(await readFolder(join(demo, 'repository'))), ...Object.fromEntries(placed) }
}
