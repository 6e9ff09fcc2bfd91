import { join } from 'node:path'
import type { LocalSigstore } from '../local-sigstore/server.ts'
import { readSigstoreInstance } from '../src/adapters/sigstore-instance.ts'
import { keySigner } from '../src/adapters/sigstore-key-signer.ts'
import { keylessSigner } from '../src/adapters/sigstore-keyless-signer.ts'
import { sha256 } from '../src/domain/digest.ts'
import { MANIFEST_TYPE, STATEMENT_TYPE } from '../src/domain/manifest.ts'
import { buildModelStatement } from '../src/domain/model-signing.ts'
import type { Signer } from '../src/ports/signer.ts'
import type { SignedModel } from './interop-trust-model.ts'
import { buildSignedModel } from './interop-trust-model.ts'
import type {
  KeylessTrust,
  KeyMaterial,
  KeyTrust,
  RootFiles,
  Trust,
} from './interop-trust-scene.ts'
import { write } from './interop-trust-scene.ts'

const FILES = {
  'config.json': '{"layers": 2}\n',
  'weights/model-00001-of-00002.bin': 'the first half of the weights',
  'weights/model-00002-of-00002.bin': 'the second half of the weights',
} as const

export const REPOSITORY = 'acme/ml'
const COMMIT = 'c0ffee'.padEnd(40, '0')
export const REF = 'refs/heads/main'
export const WORKFLOW = `${REPOSITORY}/.github/workflows/train.yml@${REF}`
export const IDENTITY = `https://github.com/${WORKFLOW}`
export const ISSUER = 'https://token.actions.githubusercontent.com'

/** A small model, signed by the parts that the action is made of, with a key. */
export async function signWithKey(
  { privateKey, trust }: KeyMaterial,
  scratch: string,
): Promise<SignedModel<KeyTrust>> {
  return signHere('key', keySigner(privateKey), trust, scratch)
}

/** The same, with the identity of a workflow that an instance certifies. */
export async function signKeyless(
  sigstore: LocalSigstore,
  roots: { readonly own: RootFiles; readonly other: RootFiles },
  scratch: string,
): Promise<SignedModel<KeylessTrust>> {
  const path = await sigstore.writeTrust(join(scratch, 'trust'))
  const instance = await readSigstoreInstance({ kind: 'file', path })
  const signer = keylessSigner(instance, async () => buildToken())
  return signHere('keyless', signer, buildKeylessTrust(roots), scratch)
}

export const buildKeylessTrust = (roots: {
  readonly own: RootFiles
  readonly other: RootFiles
}): KeylessTrust => ({
  kind: 'keyless',
  identity: IDENTITY,
  issuer: ISSUER,
  root: roots.own,
  otherRoot: roots.other,
})

async function signHere<T extends Trust>(
  title: string,
  signer: Signer,
  trust: T,
  scratch: string,
): Promise<SignedModel<T>> {
  const folder = join(scratch, 'model')
  for (const [path, content] of Object.entries(FILES)) write(join(folder, path), content)
  const files = Object.entries(FILES).map(([path, content]) => ({
    path,
    sha256: sha256(content),
  }))
  const statement = JSON.stringify({
    _type: STATEMENT_TYPE,
    subject: files.map(({ path, sha256: digest }) => ({ name: path, digest: { sha256: digest } })),
    predicateType: MANIFEST_TYPE,
    predicate: { model: { name: 'churn', version: '1.0.0' } },
  })
  const manifest = await signer.sign(Buffer.from(`${statement}\n`))
  const model = await signer.sign(buildModelStatement('model', files))
  return buildSignedModel(
    {
      title,
      trust,
      folder,
      paths: Object.keys(FILES),
      manifestBundle: write(join(scratch, 'manifest.sigstore.json'), manifest),
      modelSignature: write(join(scratch, 'model.sig'), model),
    },
    join(scratch, 'spoiled'),
  )
}

/** The identity token of a run, as GitHub gives them; the instance does not ask for its signature. */
function buildToken(): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = {
    iss: ISSUER,
    aud: 'sigstore',
    sub: `repo:${REPOSITORY}:ref:${REF}`,
    iat: now,
    nbf: now - 60,
    exp: now + 300,
    repository: REPOSITORY,
    repository_id: '77',
    repository_owner: 'acme',
    repository_owner_id: '7',
    repository_visibility: 'public',
    ref: REF,
    sha: COMMIT,
    event_name: 'push',
    workflow: 'train',
    workflow_ref: WORKFLOW,
    workflow_sha: COMMIT,
    job_workflow_ref: WORKFLOW,
    job_workflow_sha: COMMIT,
    run_id: '42',
    run_attempt: '1',
    runner_environment: 'github-hosted',
  }
  return [{ alg: 'RS256', typ: 'JWT' }, claims, 'no signature'].map(encode).join('.')
}

const encode = (part: object | string): string =>
  Buffer.from(JSON.stringify(part)).toString('base64url')
