import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { isSha256, sha256 } from '../../src/domain/digest.ts'
import type { RegistryEvent } from '../../src/domain/event.ts'
import { buildEvent, eventPath, REGISTRY_BRANCH } from '../../src/domain/event.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { versionTag } from '../../src/domain/version.ts'
import type { Verb } from '../../src/cli/verb.ts'
import { sampleFacts, promote, headOf } from '../domain/event-samples.ts'
import { sampleParts } from '../domain/manifest-samples.ts'
import { draftOf } from '../fakes/kept-releases.ts'
import { startGithub } from '../local-github/github-client.ts'
import type { TestGithub } from '../local-github/github-client.ts'
import { newFolder } from './signed-directory.ts'

/** A local GitHub with versions that were published without the action, and a checkout of whoever keeps them. */
export interface KeptRepository extends TestGithub {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  publish(version: string): Promise<void>
  /** Makes a draft as a run of the tool leaves it. */
  draft(runId: number, startedAt?: string): Promise<void>
  /** Puts a version into the stage `production`. */
  promote(version: string): Promise<void>
  /** What is there, drafts as `draft`. */
  releases(): readonly string[]
  tags(): readonly string[]
}

export interface VerbEnd {
  readonly code: string
  readonly out: string
  readonly err: string
}

/** Runs a verb of the sources in this process. */
export async function runVerb(
  verb: Verb,
  folder: string,
  args: readonly string[],
): Promise<VerbEnd> {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const texts = () => [out, err].map((stream) => String(stream.read() ?? ''))
  try {
    await verb.run(args, { out, err, folder })
    const [printed = '', said = ''] = texts()
    return { code: 'done', out: printed, err: said }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const [printed = '', said = ''] = texts()
    const code = 'code' in error ? String(error.code) : error.name
    return { code, out: printed, err: `${said}${error.message}` }
  }
}

export async function keepRepository(retention: string): Promise<KeptRepository> {
  const test = await startGithub()
  const { github, repository } = test
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signer = keySigner(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  const folder = newFolder()
  mkdirSync(join(folder, '.github'))
  writeFileSync(
    join(folder, '.github', 'key.pub'),
    publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  )
  writeFileSync(
    join(folder, '.github', 'model-release.yml'),
    `version: 1\ntrust: { signers: [{ key: .github/key.pub }] }\n${retention}`,
  )
  const commit = repository.refs.get('refs/heads/main') ?? ''
  const manifests = new Map<string, string>()
  let last: { readonly event: RegistryEvent; readonly file: Uint8Array } | null = null
  let count = 0
  return {
    ...test,
    folder,
    env: {
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_TOKEN: 'bot',
    },
    async publish(version) {
      const code = { ...sampleParts().code, commit }
      const bytes = stableJson(buildManifest(sampleParts({ version, code })))
      manifests.set(version, sha256(bytes))
      const tag = versionTag('churn', version)
      const release = await create(test, { tag_name: tag, target_commitish: commit, draft: true })
      await test.upload(release, 'model.onnx', 'weights')
      await test.upload(release, MANIFEST_ASSET, Buffer.from(bytes).toString())
      await test.upload(release, BUNDLE_ASSET, Buffer.from(await signer.sign(bytes)).toString())
      await test.ask('PATCH', `/repos/acme/ml/releases/${release}`, { body: { draft: false } })
    },
    async draft(runId, startedAt) {
      const { tag, body } = draftOf(String(runId), startedAt)
      await create(test, { tag_name: tag, body, draft: true, target_commitish: commit })
    },
    async promote(version) {
      const manifest = manifests.get(version) ?? ''
      if (!isSha256(manifest)) throw new Error(`no version ${version}`)
      const facts = sampleFacts(version, promote(last?.event.predicate.version ?? null), {
        manifest,
      })
      const event = buildEvent(facts, last === null ? null : headOf(last.event, last.file))
      const file = await signer.sign(stableJson(event))
      count += 1
      github.world.commit(repository, {
        branch: REGISTRY_BRANCH,
        files: { [eventPath('churn', count)]: file },
        message: 'Promote',
        ...(last === null ? { parents: [] } : {}),
      })
      last = { event, file }
    },
    releases: () =>
      repository.releases
        .list()
        .map((one) => (one.draft ? 'draft' : one.tagName))
        .toSorted(),
    tags: () =>
      [...repository.refs.keys()]
        .filter((ref) => ref.startsWith('refs/tags/'))
        .map((ref) => ref.slice('refs/tags/'.length)),
  }
}

async function create(test: TestGithub, body: object): Promise<number> {
  const { body: reply } = await test.ask('POST', '/repos/acme/ml/releases', { body })
  if (typeof reply !== 'object' || reply === null || !('id' in reply))
    throw new Error('no release was made')
  return Number(reply.id)
}
