import type { Finding } from '../domain/finding.ts'
import { errorFinding, warningFinding } from '../domain/finding.ts'
import type { AssetRecord, Manifest } from '../domain/manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import { slicesOf } from '../domain/asset-slice.ts'
import type { Asset, Release, ReleaseStore } from '../ports/release-store.ts'
import { tagDeletion } from '../render/tag-deletion.ts'
import type { ExaminedVersion } from './examine-versions.ts'
import type { ModelReleases, VersionRelease } from './list-model-releases.ts'

/** Of one version; more of a kind are counted. */
const MAX_NAMED = 10
/** Tag objects that are followed, each by two requests. */
const MAX_ANNOTATED = 200

export interface ReleaseFacts {
  readonly listed: ModelReleases
  /** By tag; empty when no manifest was to be read. */
  readonly examined: ReadonlyMap<string, ExaminedVersion>
  /** Whether anybody said who may sign. */
  readonly signersKnown: boolean
}

/** What is wrong with the published versions of a model, by what GitHub says of their assets. @throws GITHUB_FAILED */
export async function diagnoseReleases(
  facts: ReleaseFacts,
  releases: Pick<ReleaseStore, 'readTagCommit'>,
): Promise<readonly Finding[]> {
  const { listed, examined, signersKnown } = facts
  const byTag = new Map(listed.published.map(({ release }) => [release.tag, release]))
  const commits = await readCommits(facts, releases)
  return [
    ...listed.bare.map(({ tag }) =>
      warningFinding(
        'tag-unused',
        tag,
        'The tag has the name of a version, and no release has it: the release was deleted, or somebody pushed the tag.',
        `Delete the tag (${tagDeletion(tag)}), unless another tool uses it; its version cannot be published while it is there.`,
      ),
    ),
    ...listed.published.flatMap((one) => {
      const version = examined.get(one.release.tag)
      return [
        ...diagnoseShell(one),
        ...(version === undefined ? [] : diagnoseWord(version, signersKnown)),
        ...(version?.manifest == null ? [] : diagnoseAssets(one.release, version.manifest)),
        ...(version?.manifest == null ? [] : diagnoseReferences(version.manifest, byTag)),
        ...(version?.manifest == null ? [] : diagnoseCommit(version.manifest, one, commits)),
      ]
    }),
  ]
}

/** What needs no manifest. */
function diagnoseShell({ release, tag }: VersionRelease): readonly Finding[] {
  const has = (name: string): boolean => release.assets.some((asset) => asset.name === name)
  return [
    ...(tag === undefined
      ? [
          errorFinding(
            'tag-missing',
            release.tag,
            'The release is there and its tag is not: somebody deleted it.',
            'Push the tag again, to the commit that the manifest names, or delete the release.',
          ),
        ]
      : []),
    ...release.assets
      .filter(({ state }) => state !== 'uploaded')
      .map(({ name, state }) =>
        errorFinding(
          'asset-unfinished',
          release.tag,
          `The asset ${name} is in the state ${state}: its upload failed, and nobody can download it.`,
          'Delete it on the release page; when the model needs it, publish a new version.',
        ),
      ),
    ...(has(MANIFEST_ASSET)
      ? []
      : [
          warningFinding(
            'manifest-missing',
            release.tag,
            `The release has the tag of a version and no ${MANIFEST_ASSET}: it was not made by this tool, or the file was removed.`,
            'Do not use it as a version. Publish the model again, or give the other release another tag.',
          ),
        ]),
    ...(has(BUNDLE_ASSET) || !has(MANIFEST_ASSET)
      ? []
      : [
          warningFinding(
            'signature-missing',
            release.tag,
            'Nobody signed the version, or its signature was removed.',
            'Publish with signing, so that those who pull can see who made it.',
          ),
        ]),
  ]
}

/** Whose word it is, and whether it is the word of this very version. */
function diagnoseWord(
  { release, manifest, problem }: ExaminedVersion,
  signersKnown: boolean,
): readonly Finding[] {
  if (problem === null) return []
  const has = (name: string): boolean => release.assets.some((asset) => asset.name === name)
  if (manifest !== null && manifest.predicate.model.tag !== release.tag)
    return [
      errorFinding(
        'manifest-foreign',
        release.tag,
        `The release holds the manifest of ${manifest.predicate.model.tag}: somebody put it there.`,
        'Do not use it. Delete the release, and find out who made it.',
      ),
    ]
  if (manifest === null)
    return has(MANIFEST_ASSET)
      ? [
          errorFinding(
            'manifest-invalid',
            release.tag,
            problem.message,
            'Do not use it; publish a new version.',
          ),
        ]
      : []
  if (problem.code !== 'SIGNATURE_INVALID' || !has(BUNDLE_ASSET) || !signersKnown) return []
  return [
    errorFinding(
      'signature-invalid',
      release.tag,
      problem.message,
      'Do not use it. When its signer was trusted once, name the signer in trust.signers; else find out who made it.',
    ),
  ]
}

function diagnoseAssets(release: Release, manifest: Manifest): readonly Finding[] {
  const found = new Map(release.assets.map((asset) => [asset.name, asset]))
  const { assets } = manifest.predicate
  const own = new Set([MANIFEST_ASSET, BUNDLE_ASSET, ...assets.map(({ name }) => name)])
  const missing = assets.filter(({ name }) => !found.has(name)).map(({ name }) => name)
  const extra = release.assets.filter(({ name }) => !own.has(name)).map(({ name }) => name)
  const altered = assets.flatMap((asset) => describeChange(asset, found.get(asset.name)) ?? [])
  const about = (code: 'asset-missing' | 'asset-extra' | 'asset-altered', text: string) =>
    errorFinding(
      code,
      release.tag,
      text,
      'Somebody changed the release after it was published. Do not use it; publish a new version, and turn on immutable releases.',
    )
  return [
    ...(missing.length === 0
      ? []
      : [about('asset-missing', `Assets of the manifest are missing: ${nameSome(missing)}.`)]),
    ...(extra.length === 0
      ? []
      : [about('asset-extra', `Assets are not in the manifest: ${nameSome(extra)}.`)]),
    ...(altered.length === 0
      ? []
      : [about('asset-altered', `Assets are not those of the manifest: ${nameSome(altered)}.`)]),
  ]
}

function describeChange(expected: AssetRecord, found: Asset | undefined): string | undefined {
  if (found === undefined || found.state !== 'uploaded') return undefined
  if (found.size !== expected.size)
    return `${expected.name} (${found.size} bytes instead of ${expected.size})`
  if (found.sha256 === null || found.sha256 === expected.sha256) return undefined
  return `${expected.name} (another digest)`
}

function nameSome(names: readonly string[]): string {
  const shown = names.toSorted().slice(0, MAX_NAMED).join(', ')
  return names.length > MAX_NAMED ? `${shown} and ${names.length - MAX_NAMED} more` : shown
}

/** The bytes that lie in other releases. */
function diagnoseReferences(
  { predicate: { artifact, model } }: Manifest,
  byTag: ReadonlyMap<string, Release>,
): readonly Finding[] {
  const missing = new Set<string>()
  const altered = new Set<string>()
  for (const { tag, asset, assetSha256 } of artifact.files.flatMap(slicesOf)) {
    if (tag === null) continue
    const held = byTag.get(tag)?.assets.find(({ name }) => name === asset)
    if (held?.state !== 'uploaded') missing.add(`${asset} of ${tag}`)
    else if (held.sha256 !== null && held.sha256 !== assetSha256) altered.add(`${asset} of ${tag}`)
  }
  const advice =
    'The version cannot be pulled. Publish the same files again as a new version; where the release was deleted by mistake, restore it.'
  return [
    ...(missing.size === 0
      ? []
      : [
          errorFinding(
            'reference-missing',
            model.tag,
            `Bytes of the model lie in assets that are not there: ${nameSome([...missing])}.`,
            advice,
          ),
        ]),
    ...(altered.size === 0
      ? []
      : [
          errorFinding(
            'reference-altered',
            model.tag,
            `Bytes of the model lie in assets that were changed: ${nameSome([...altered])}.`,
            advice,
          ),
        ]),
  ]
}

function diagnoseCommit(
  { predicate: { code } }: Manifest,
  { release, tag }: VersionRelease,
  commits: ReadonlyMap<string, string>,
): readonly Finding[] {
  const commit = tag?.commit ?? commits.get(release.tag)
  if (commit === undefined || commit === code.commit) return []
  return [
    errorFinding(
      'tag-moved',
      release.tag,
      `The tag leads to ${commit}, and the manifest names ${code.commit}: somebody moved it, or it was there before.`,
      'Point the tag to the commit of the manifest, and protect tags by a ruleset.',
    ),
  ]
}

/** Of annotated tags, which name a tag object first. */
async function readCommits(
  { listed, examined }: ReleaseFacts,
  releases: Pick<ReleaseStore, 'readTagCommit'>,
): Promise<ReadonlyMap<string, string>> {
  const annotated = listed.published.filter(
    ({ release, tag }) => tag?.commit === null && examined.has(release.tag),
  )
  const commits = new Map<string, string>()
  for (const { release } of annotated.slice(0, MAX_ANNOTATED)) {
    // oxlint-disable-next-line no-await-in-loop -- this tool makes none, so they are few
    const commit = await releases.readTagCommit(release.tag)
    if (commit !== undefined) commits.set(release.tag, commit)
  }
  return commits
}
