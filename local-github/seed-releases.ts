import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { assetPath } from './links.ts'
import { findDefaultTip } from './git-history.ts'
import type { GitCommit } from './git-store.ts'
import type { Release, Repository } from './records.ts'
import type { NewRelease, World } from './world.ts'

/** Adds published releases and their tags without HTTP. Throws when there is no commit to tag. */
export function seedReleases(
  world: World,
  repository: Repository,
  count: number,
  build: (index: number) => NewRelease,
): void {
  const tip = findDefaultTip(repository)
  if (tip === undefined) throw new Error(`${repository.fullName} has no commit to release.`)
  for (let index = 0; index < count; index++) {
    const fresh = build(index)
    const commit = repository.git.commit(fresh.target ?? tip.sha) ?? tip
    const release = buildRelease(world, repository, fresh, commit)
    repository.releases.put(release)
    if (release.immutable) repository.releases.usedUpTags.add(release.tagName)
    repository.releases.mark(release.id, fresh.makeLatest === true ? 'true' : 'false')
    world.setRef(repository, `refs/tags/${fresh.tagName}`, commit.sha)
    for (const [name, content] of Object.entries(fresh.assets ?? {}))
      seedAsset(world, repository, release, name, content)
  }
}

function buildRelease(
  world: World,
  repository: Repository,
  fresh: NewRelease,
  commit: GitCommit,
): Release {
  const id = world.nextId()
  const now = world.now()
  return {
    id,
    tagName: fresh.tagName,
    targetCommitish: fresh.target ?? repository.defaultBranch,
    name: fresh.name ?? fresh.tagName,
    body: fresh.body,
    draft: false,
    prerelease: fresh.prerelease ?? false,
    immutable: fresh.immutable ?? repository.settings.immutableReleases,
    author: world.account(fresh.author ?? 'github-actions[bot]'),
    createdAt: commit.committer.date,
    publishedAt: now,
    updatedAt: now,
    draftHash: createHash('sha1').update(String(id)).digest('hex').slice(0, 20),
    assets: new Map(),
  }
}

function seedAsset(
  world: World,
  repository: Repository,
  release: Release,
  name: string,
  content: string | Uint8Array,
): void {
  const id = world.nextId()
  const path = assetPath(world, id)
  const bytes = Buffer.from(content)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  repository.releases.putAsset({
    id,
    releaseId: release.id,
    name,
    label: undefined,
    contentType: 'application/octet-stream',
    size: bytes.length,
    state: 'uploaded',
    digest: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
    uploader: release.author,
    createdAt: world.now(),
    updatedAt: world.now(),
    downloadCount: 0,
    path,
  })
}
