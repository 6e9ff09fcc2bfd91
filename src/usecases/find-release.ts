import { ReleaseError } from '../domain/errors.ts'
import { isPrerelease, tagPrefix, versionTag } from '../domain/version.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import { listVersions } from './known-versions.ts'
import { isVersion } from './read-version.ts'

/** Tags without a release, or with one of another kind, that may stand above the newest version. */
const MAX_LOOKED_AT = 20

type Releases = Pick<ReleaseStore, 'listTags' | 'findPublished'>

/**
 * The release of one version, or of the newest one that is no prerelease.
 * @param version `null` for the newest
 * @throws INPUT_INVALID when there is none
 */
export async function findRelease(
  model: string,
  version: string | null,
  releases: Releases,
): Promise<Release> {
  return version === null
    ? await findNewest(model, releases)
    : await findExact(model, version, releases)
}

async function findExact(model: string, version: string, releases: Releases): Promise<Release> {
  const tag = versionTag(model, version)
  const release = await releases.findPublished(tag)
  if (release !== undefined) return release
  const known = listVersions(model, await releases.listTags(tagPrefix(model)))
  const newest = known.slice(0, 5).map((one) => one.version)
  throw new ReleaseError(
    'INPUT_INVALID',
    `There is no release ${tag}. ` +
      (newest.length === 0
        ? `Nothing of the model "${model}" is published here: check its name and the repository.`
        : `The newest versions of ${model} are ${newest.join(', ')}.`),
  )
}

async function findNewest(model: string, releases: Releases): Promise<Release> {
  const versions = listVersions(model, await releases.listTags(tagPrefix(model)))
  const finals = versions.filter(({ version }) => !isPrerelease(version))
  const wanted = (finals.length > 0 ? finals : versions).slice(0, MAX_LOOKED_AT)
  for (const { tag } of wanted) {
    // oxlint-disable-next-line no-await-in-loop -- newest first; the first match ends it
    const release = await releases.findPublished(tag)
    if (release !== undefined && isVersion(release)) return release
  }
  throw new ReleaseError(
    'INPUT_INVALID',
    `Nothing of the model "${model}" is published here: check its name and the repository, and whether the token may read it.`,
  )
}
