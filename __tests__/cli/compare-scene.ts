import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { keySigner } from '../../src/adapters/sigstore-key-signer.ts'
import { compareIn } from '../../src/cli/compare.ts'
import type { ManifestParts } from '../../src/domain/build-manifest.ts'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { isSha256, sha256 } from '../../src/domain/digest.ts'
import { buildEvent, eventPath, REGISTRY_BRANCH } from '../../src/domain/event.ts'
import type { Metric } from '../../src/domain/metric.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { versionTag } from '../../src/domain/version.ts'
import { promote, sampleFacts } from '../domain/event-samples.ts'
import { sampleFiles, sampleMetric, sampleParts } from '../domain/manifest-samples.ts'
import { startGithub } from '../local-github/github-client.ts'
import type { TestGithub } from '../local-github/github-client.ts'
import type { VerbEnd } from './kept-repository.ts'
import { newFolder } from './signed-directory.ts'

export const NOW = '2026-12-01T12:00:00Z'

export interface NewVersion extends Partial<ManifestParts> {
  readonly version: string
  /** By data set: CSV text. */
  readonly csv?: Readonly<Record<string, string>>
  readonly signed?: boolean
}

export interface CompareScene extends TestGithub {
  /** A folder with the trusted key and a configuration that names it. */
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** At the first commit. */
  publish(version: NewVersion): Promise<void>
  /** At the tip of the default branch. */
  publishAtTip(version: NewVersion): Promise<void>
  /** Puts a version of `churn` into the stage `production`; once. */
  promote(version: string): Promise<void>
  write(files: Readonly<Record<string, string>>): void
  /** Makes the folder a checkout whose only commit is that of the versions. */
  checkOut(): void
  /** Runs the sources against the local GitHub. */
  compare(...args: readonly string[]): Promise<VerbEnd>
  compareWith(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<VerbEnd>
}

/** Metrics on the test data by name. */
export const metricsOf = (values: Readonly<Record<string, number>>): readonly Metric[] =>
  Object.entries(values).map(([name, value]) => sampleMetric(name, value))

export async function setCompareScene(gates = ''): Promise<CompareScene> {
  const test = await startGithub()
  const { github, repository } = test
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signer = keySigner(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  const folder = newFolder()
  const write: CompareScene['write'] = (files) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  }
  write({
    '.github/key.pub': publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    '.github/model-release.yml': `version: 1\ntrust: { signers: [{ key: .github/key.pub }] }\n${gates}`,
  })
  const commit = repository.refs.get('refs/heads/main') ?? ''
  const manifests = new Map<string, string>()
  const publish = async (
    { csv = {}, signed = true, ...over }: NewVersion,
    target: string,
  ): Promise<void> => {
    const code = { ...sampleParts().code, commit: target }
    const bytes = stableJson(buildManifest(partsOf({ code, ...over }, csv)))
    const { model = 'churn', version } = over
    manifests.set(versionTag(model, version), sha256(bytes))
    const bundle = signed ? { 'manifest.sigstore.json': await signer.sign(bytes) } : {}
    github.world.seedReleases(repository, 1, () => ({
      tagName: versionTag(model, version),
      target,
      assets: {
        'model.onnx': 'weights',
        ...Object.fromEntries(Object.entries(csv).map(([name, text]) => [`${name}.csv`, text])),
        'manifest.json': bytes,
        ...bundle,
      },
    }))
  }
  const compareWith: CompareScene['compareWith'] = (env, ...args) =>
    runCompare(folder, { ...environmentOf(test), ...env }, args)
  return {
    ...test,
    folder,
    write,
    env: environmentOf(test),
    publish: (version) => publish(version, commit),
    publishAtTip: (version) => publish(version, repository.refs.get('refs/heads/main') ?? ''),
    async promote(version) {
      const manifest = manifests.get(versionTag('churn', version)) ?? ''
      if (!isSha256(manifest)) throw new Error(`no version ${version}`)
      const event = buildEvent(sampleFacts(version, promote(null), { manifest }), null)
      github.world.commit(repository, {
        branch: REGISTRY_BRANCH,
        files: { [eventPath('churn', 1)]: await signer.sign(stableJson(event)) },
        message: 'Promote',
        parents: [],
      })
    },
    checkOut: () => checkOut(folder, test, commit),
    compareWith,
    compare: (...args) => compareWith({}, ...args),
    async close() {
      await test.close()
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

function partsOf(
  over: Partial<ManifestParts>,
  csv: Readonly<Record<string, string>>,
): ManifestParts {
  const parts = sampleParts({ artifact: sampleFiles({ 'model.onnx': 'weights' }), ...over })
  const files = Object.entries(csv).map(([dataset, text]) => ({
    dataset,
    asset: `${dataset}.csv`,
    size: Buffer.byteLength(text),
    sha256: sha256(text),
    rows: text.trim().split('\n').length - 1,
  }))
  return {
    ...parts,
    predictions: files.map(({ dataset, asset, sha256: digest, rows }) => ({
      dataset,
      kind: 'classification',
      rows,
      asset,
      sha256: digest,
    })),
    assets: [
      ...parts.assets,
      ...files.map(({ asset, size, sha256: digest }) => ({
        name: asset,
        size,
        sha256: digest,
        role: 'predictions' as const,
      })),
    ],
  }
}

const environmentOf = ({ github }: TestGithub): Readonly<Record<string, string>> => ({
  PATH: process.env['PATH'] ?? '',
  GITHUB_API_URL: github.apiUrl,
  GITHUB_SERVER_URL: github.serverUrl,
  GITHUB_TOKEN: 'reader',
})

/** The local GitHub makes the objects that git makes, so the same commit can be made here. */
function checkOut(folder: string, { repository }: TestGithub, sha: string): void {
  const made = repository.git.commit(sha)
  if (made === undefined) throw new Error(`no commit ${sha}`)
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder }
  const git = (args: readonly string[], input = ''): string =>
    execFileSync('git', ['-C', folder, ...args], { env, input })
      .toString()
      .trim()
  writeFileSync(join(folder, 'README.md'), '# Models\n')
  git(['init', '--quiet', '--initial-branch=main'])
  git(['add', 'README.md'])
  const { name, email, date } = made.author
  const person = `${name} <${email}> ${Math.floor(date.getTime() / 1000)} +0000`
  const text = `tree ${git(['write-tree'])}\nauthor ${person}\ncommitter ${person}\n\n${made.message}`
  const own = git(['hash-object', '-t', 'commit', '-w', '--stdin'], text)
  if (own !== sha) throw new Error(`the commit is ${own}, not ${sha}`)
  git(['update-ref', 'refs/heads/main', own])
}

async function runCompare(
  folder: string,
  env: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<VerbEnd> {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const verb = compareIn({ env, clock: () => NOW })
  const texts = () => [out, err].map((stream) => String(stream.read() ?? ''))
  try {
    await verb.run([...args, '--repo', 'acme/ml'], { out, err, folder })
    const [printed = '', said = ''] = texts()
    return { code: 'done', out: printed, err: said }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const [printed = '', said = ''] = texts()
    const code = 'code' in error ? String(error.code) : error.name
    return { code, out: printed, err: `${said}${error.message}` }
  }
}
