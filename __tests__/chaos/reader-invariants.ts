import { githubRegistryLog } from '../../src/adapters/github-registry-log.ts'
import { githubReleases } from '../../src/adapters/github-releases.ts'
import { releaseSource } from '../../src/adapters/release-source.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import { REGISTRY_BRANCH } from '../../src/domain/event.ts'
import { readRegistry } from '../../src/usecases/read-registry.ts'
import { verify } from '../../src/usecases/verify.ts'
import type { ChaosWorld } from './chaos-world.ts'
import { MODEL } from './chaos-world.ts'
import { listDrafts, listPublished } from './release-invariants.ts'

/** What an anonymous reader must never see. */
export async function judgeVisible(world: ChaosWorld): Promise<readonly string[]> {
  const { apiUrl } = world.github
  const pages = world.github.world.origins.pages
  const drafts = listDrafts(world)
  if (drafts.length === 0) return []
  const published = new Set(listPublished(world).map(({ tagName }) => tagName))
  const listed = await (await fetch(`${apiUrl}/repos/${world.name}/releases?per_page=100`)).text()
  const violations: string[] = []
  for (const { id, tagName, assets } of drafts) {
    if (listed.includes(`"id":${id},`)) violations.push(`VISIBLE DRAFT ${tagName} is listed`)
    if (published.has(tagName)) continue
    const [asset] = assets.values()
    const addresses = [
      `${apiUrl}/repos/${world.name}/releases/${id}`,
      `${apiUrl}/repos/${world.name}/releases/tags/${tagName}`,
      ...(asset === undefined
        ? []
        : [
            `${apiUrl}/repos/${world.name}/releases/assets/${asset.id}`,
            `${pages}/${world.name}/releases/download/${tagName}/${asset.name}`,
          ]),
    ]
    // oxlint-disable-next-line no-await-in-loop -- drafts are few
    const replies = await Promise.all(addresses.map((address) => fetch(address)))
    for (const { ok, url } of replies)
      if (ok) violations.push(`VISIBLE DRAFT ${tagName} answers at ${url}`)
  }
  return violations
}

const ANYTHING = {
  model: MODEL,
  version: null,
  tag: null,
  digest: null,
  minVersion: null,
  maxAge: null,
  repository: null,
  yanked: null,
} as const

/** Whether these versions verify, for somebody who has nothing but the public key. @param download reads every byte */
export async function judgeSignatures(
  world: ChaosWorld,
  tags: readonly string[],
  download: boolean,
): Promise<readonly string[]> {
  const { verifier, signers, sleep, log } = world
  const releases = githubReleases(world.client(world.reader), log, sleep)
  const violations: string[] = []
  for (const tag of tags) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const release = await releases.findPublished(tag)
    if (release === undefined) {
      violations.push(`LOST VERSION ${tag} is not found by its tag`)
      continue
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    const { verified, report } = await verify(
      { signers, expected: ANYTHING, download, allowExtra: false, now: '2026-11-24T00:00:00Z' },
      { source: releaseSource(release, releases), verifier },
    )
    if (!verified) violations.push(`UNVERIFIED VERSION ${tag}: ${report}`)
  }
  return violations
}

/** The chain of events holds, speaks of versions that were there, and every stage holds one that is. */
export async function judgeEvents(world: ChaosWorld): Promise<readonly string[]> {
  const { verifier, signers, repository, seen, log } = world
  if (!repository.refs.has(`refs/heads/${REGISTRY_BRANCH}`)) return []
  const registry = githubRegistryLog(world.client(world.reader), log)
  try {
    const { state } = await readRegistry({ model: MODEL, signers }, { registry, verifier })
    const unknown = [...state.versions.keys()].filter(
      (version) => !seen.has(`${MODEL}@v${version}`),
    )
    const held = [...state.stages].flatMap(([stage, holders]) =>
      holders.map(({ version, manifest }) => ({ stage, tag: `${MODEL}@v${version}`, manifest })),
    )
    return [
      ...unknown.map((version) => `EVENT POINTS NOWHERE there never was a version ${version}`),
      ...held.flatMap(({ stage, tag, manifest }) =>
        repository.releases.published(tag) !== undefined && seen.get(tag)?.manifest === manifest
          ? []
          : [`EVENT POINTS NOWHERE the stage ${stage} holds ${tag}, which is gone or another one`],
      ),
    ]
  } catch (error) {
    if (error instanceof ReleaseError) return [`BROKEN EVENTS ${error.message}`]
    throw error
  }
}
