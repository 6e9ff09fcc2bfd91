import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { StepRequest } from '../local-github/runner.ts'
import { runStep } from '../local-github/runner.ts'
import type { LocalGithub } from '../local-github/server.ts'
import { startLocalGithub } from '../local-github/server.ts'
import type { LocalSigstore } from '../local-sigstore/server.ts'
import { startLocalSigstore } from '../local-sigstore/server.ts'
import {
  BOM_ASSET,
  BUNDLE_ASSET,
  MANIFEST_ASSET,
  MODEL_CARD_ASSET,
  MODEL_SIGNATURE_ASSET,
} from '../src/domain/manifest.ts'
import type { SignedModel } from './interop-trust-model.ts'
import { buildSignedModel } from './interop-trust-model.ts'
import type {
  KeylessTrust,
  KeyMaterial,
  KeyTrust,
  RootFiles,
  Trust,
} from './interop-trust-scene.ts'
import { find, write, writeRoot } from './interop-trust-scene.ts'
import { buildKeylessTrust, REF, REPOSITORY, WORKFLOW } from './interop-trust-sign.ts'

const TOKEN = 'token-that-may-write'
const [OWNER = '', NAME = ''] = REPOSITORY.split('/')

const FILES = {
  'model/config.json': '{"layers": 2}\n',
  'model/weights/model-00001-of-00002.bin': 'the first half of the weights',
  'model/weights/model-00002-of-00002.bin': 'the second half of the weights',
  'metrics.json': '{"test": {"f1": 0.910, "log_loss": 0.2}, "validation": {"f1": 0.92}}\n',
  'params.yaml': 'learning_rate: 0.10\nmodel:\n  depth: 6\n',
  'data/train/a.csv': 'x,y\n1,0\n',
} as const

/** A version that the built action published, as somebody pulled it. */
export interface Published<T extends Trust> {
  readonly signed: SignedModel<T>
  readonly bom: string
  readonly card: string
}

/** Publishes with a key. @throws Error with the log of a step that failed, or naming an asset that is not there */
export async function publishWithKey(
  { privateKey, trust }: KeyMaterial,
  scratch: string,
): Promise<Published<KeyTrust>> {
  const github = await openGithub(scratch)
  try {
    await publish(github, scratch, {
      inputs: { signing: 'key', 'signing-key': privateKey },
    })
    return pull(github, 'published with a key', trust, scratch)
  } finally {
    await github.close()
  }
}

/** The same for the identity of the workflow. */
export async function publishKeyless(
  other: RootFiles,
  scratch: string,
): Promise<Published<KeylessTrust>> {
  const github = await openGithub(scratch)
  const issuerKeysUrl = `${github.resultsUrl}/_oidc/.well-known/jwks`
  const sigstore: LocalSigstore = await startLocalSigstore({ issuerKeysUrl })
  try {
    const own = await writeRoot(sigstore, join(scratch, 'root'))
    await publish(github, scratch, {
      inputs: { signing: 'auto', 'sigstore-instance': own.trustConfig },
      github: { ...github, serverUrl: 'https://github.com' },
      workflowRef: WORKFLOW,
      idToken: true,
    })
    return pull(github, 'published keyless', buildKeylessTrust({ own, other }), scratch)
  } finally {
    await sigstore.close()
    await github.close()
  }
}

async function openGithub(scratch: string): Promise<LocalGithub> {
  const permissions = { contents: 'write', 'pull-requests': 'write', checks: 'write' } as const
  const github = await startLocalGithub({
    dataDir: join(scratch, 'github'),
    tokens: { [TOKEN]: { login: 'github-actions[bot]', permissions } },
  })
  github.world.createRepository({ owner: OWNER, name: NAME })
  return github
}

async function publish(
  github: LocalGithub,
  scratch: string,
  options: Pick<StepRequest, 'inputs'> & Partial<StepRequest>,
): Promise<void> {
  const workspace = join(scratch, 'workspace')
  for (const [path, content] of Object.entries(FILES)) write(join(workspace, path), content)
  const repository = findRepository(github)
  const sha = github.world.commit(repository, { files: { 'train.py': '# 1\n' }, message: 'Train' })
  const about = { full_name: REPOSITORY, default_branch: 'main', visibility: 'public' }
  const { code, stderr, stdout } = await runStep({
    action: resolve(import.meta.dirname, '..'),
    workspace,
    github,
    repository: REPOSITORY,
    sha,
    ref: REF,
    runId: '42',
    workflow: 'train',
    token: TOKEN,
    event: { name: 'push', payload: { ref: REF, repository: about } },
    timeoutMs: 120_000,
    ...options,
    inputs: {
      model: 'churn',
      path: 'model',
      data: 'train=data/train',
      params: 'params.yaml',
      metrics: 'metrics.json',
      ...options.inputs,
    },
  })
  if (code !== 0) throw new Error(`the action failed: ${stdout}${stderr}`)
}

function findRepository(github: LocalGithub): ReturnType<LocalGithub['world']['createRepository']> {
  const repository = github.world.findRepository(OWNER, NAME)
  if (repository === undefined) throw new Error(`no repository ${REPOSITORY}`)
  return repository
}

/** Lays the model's files out as they were, and the other assets beside the folder. */
function pull<T extends Trust>(
  github: LocalGithub,
  title: string,
  trust: T,
  scratch: string,
): Published<T> {
  const [release] = findRepository(github).releases.list()
  const assets = new Map([...(release?.assets.values() ?? [])].map((one) => [one.name, one.path]))
  const fetch = (name: string, to = join(scratch, 'pulled', name)): string => {
    const from = assets.get(name)
    if (from === undefined)
      throw new Error(`the release has no ${name}, only ${[...assets.keys()].join(', ')}`)
    mkdirSync(join(to, '..'), { recursive: true })
    copyFileSync(from, to)
    return to
  }
  const manifest: unknown = JSON.parse(readFileSync(fetch(MANIFEST_ASSET), 'utf8'))
  const files = find(manifest, 'predicate', 'artifact', 'files')
  const folder = join(scratch, 'pulled', 'model')
  const paths = (Array.isArray(files) ? files : []).map((file: unknown) => {
    const path = String(find(file, 'path'))
    fetch(String(find(file, 'asset')), join(folder, path))
    return path
  })
  const signed = buildSignedModel(
    {
      title,
      trust,
      folder,
      paths,
      manifestBundle: fetch(BUNDLE_ASSET),
      modelSignature: fetch(MODEL_SIGNATURE_ASSET),
    },
    join(scratch, 'spoiled'),
  )
  return { signed, bom: fetch(BOM_ASSET), card: fetch(MODEL_CARD_ASSET) }
}
