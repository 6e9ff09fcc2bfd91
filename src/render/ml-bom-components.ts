import { findHubDataset } from '../domain/hugging-face.ts'
import type { DataSet, Environment, ModelFile, Predicate } from '../domain/manifest.ts'
import { fileUrl } from './file-url.ts'
import type { BomComponent, BomHash } from './ml-bom-text.ts'
import { bomName, bomProperties, bomReference, findAddress, orAbsent } from './ml-bom-text.ts'
import type { VersionFacts } from './version-facts.ts'

const MOST_RUNTIMES = 50
const MOST_LOCKFILES = 100

/** A digest of the bytes themselves, as the manifest writes it, to what CycloneDX calls its algorithm. */
const ALGORITHMS: readonly (readonly [prefix: string, alg: string, length: number])[] = [
  ['sha256', 'SHA-256', 64],
  ['sha512', 'SHA-512', 128],
  ['sha1', 'SHA-1', 40],
  ['md5', 'MD5', 32],
]

export const dataRef = (index: number): string => `data-${index + 1}`

/** The model's files, each with its hash and the address of its asset. */
export function fileComponents(
  facts: VersionFacts,
  files: readonly ModelFile[],
): readonly BomComponent[] {
  const { tag } = facts.predicate.model
  return files.map((file, index) => ({
    type: 'file',
    'bom-ref': `file-${index + 1}`,
    name: bomName(file.path),
    hashes: [{ alg: 'SHA-256', content: file.sha256 }],
    externalReferences: orAbsent(bomReference('distribution', fileUrl(facts, tag, file))),
    properties: bomProperties([
      ['size', file.size],
      ['format', file.format],
      ['runs-code-when-loaded', file.executable],
      ['parameters', file.facts?.parameters],
      ['tensors', file.facts?.tensors],
    ]),
  }))
}

export function dataComponent(set: DataSet, index: number): BomComponent {
  const hub = findHubDataset(set.source)
  const url = hub?.url ?? findAddress(set.source.uri)
  return {
    type: 'data',
    'bom-ref': dataRef(index),
    name: bomName(set.name),
    version: hub?.revision,
    hashes: orAbsent(dataHashes(set)),
    data: [
      {
        type: 'dataset',
        name: bomName(set.name),
        contents: url === undefined ? undefined : { url },
      },
    ],
    properties: bomProperties([
      ['role', set.role],
      ['source-kind', set.source.kind],
      ['source', set.source.uri],
      ['digest', set.digest],
      ['sha256', set.sha256],
      ['sha256-of', set.listing === undefined ? undefined : 'the listing that sha256sum prints'],
      ['digest-recomputed', set.verified],
      ['files', set.files],
      ['size', set.size],
      ['rows', set.rows],
      ['columns', set.columns?.length],
    ]),
  }
}

/** Only hashes of the very bytes of one file: that of a listing would compare equal with nothing. */
function dataHashes(set: DataSet): readonly BomHash[] {
  const single = set.files === 1 && set.listing === undefined
  const quoted = set.source.kind === 'uri'
  const digests = single || quoted ? [set.digest, ...(single ? [set.sha256 ?? ''] : [])] : []
  const hashes = digests.flatMap((digest) => {
    const [prefix = '', content = ''] = digest.split(':')
    return ALGORITHMS.filter(
      ([name, , length]) =>
        name === prefix && content.length === length && /^[0-9a-f]+$/.test(content),
    ).map(([, alg]) => ({ alg, content }))
  })
  return hashes.filter(({ alg }, at) => hashes.findIndex((one) => one.alg === alg) === at)
}

/** What the model was made with: its framework, runtimes, container and the files that pin its packages. */
export function environmentComponents(
  predicate: Pick<Predicate, 'environment' | 'model'>,
): readonly BomComponent[] {
  const { framework } = predicate.model
  const { runtimes, lockfiles, container } = predicate.environment
  return [
    ...(framework === undefined
      ? []
      : [part('framework', 'framework', framework.name, framework.version)]),
    ...Object.entries(runtimes)
      .slice(0, MOST_RUNTIMES)
      .map(([name, version], index) => part('platform', `runtime-${index + 1}`, name, version)),
    ...(container === undefined ? [] : [containerComponent(container)]),
    ...lockfiles.slice(0, MOST_LOCKFILES).map(({ path, sha256 }, index): BomComponent => ({
      type: 'file',
      'bom-ref': `lockfile-${index + 1}`,
      name: bomName(path),
      hashes: [{ alg: 'SHA-256', content: sha256 }],
    })),
  ]
}

const part = (type: string, ref: string, name: string, version: string | undefined) => ({
  type,
  'bom-ref': ref,
  name: bomName(name),
  version: version === undefined ? undefined : bomName(version),
})

/** `IMAGE@sha256:…`: the digest is its version, since it is of the image's manifest and not of a file. */
function containerComponent(image: string): BomComponent {
  const at = image.indexOf('@')
  const name = at > 0 ? image.slice(0, at) : image
  return part('container', 'container', name, at > 0 ? image.slice(at + 1) : undefined)
}

/** The runner's facts, for the document's own properties. */
export function runnerFacts({ runner, gpus = [] }: Environment) {
  return [
    ['runner-os', runner.os],
    ['runner-arch', runner.arch],
    ['runner-hosted', runner.hosted],
    ...gpus.slice(0, 8).map((gpu) => ['gpu', gpu] as const),
  ] as const
}
