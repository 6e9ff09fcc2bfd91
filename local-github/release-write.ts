import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { readIdParam } from './define-route.ts'
import { requireWritable } from './access.ts'
import { notFound } from './failure.ts'
import type { GitCommit } from './git-store.ts'
import type { Fields } from './json-body.ts'
import { readFields } from './json-body.ts'
import { generateNotes } from './release-notes.ts'
import { renderRelease } from './release-json.ts'
import {
  checkReleaseBody,
  checkTag,
  parseMakeLatest,
  refuseImmutable,
  resolveTarget,
} from './release-rules.ts'
import type { MakeLatest } from './release-shelf.ts'
import type { Account, Release, Repository } from './records.ts'
import { sendEmpty, sendJson } from './reply.ts'
import type { Call } from './route.ts'
import type { World } from './world.ts'

/** Creates a draft, or a published release with its tag. */
export async function createRelease(call: Call): Promise<void> {
  const { repository, account } = requireWritable(call, 'contents')
  const fields = await readFields(call)
  const fresh = buildDraft(call, repository, account, fields)
  const publishing = fields.flag('draft') !== true
  checkReleaseBody(fresh.body)
  checkTag(repository, fresh.tagName, publishing)
  const target = resolveTarget(call, repository, fresh.tagName, fields.text('target_commitish'))
  const makeLatest = parseMakeLatest(fields) ?? 'true'
  const dated = { ...fresh, createdAt: target.committer.date }
  repository.releases.put(dated)
  if (publishing) publish(call.world, repository, dated, target, makeLatest)
  const release = repository.releases.get(fresh.id) ?? dated
  const body = renderRelease(call.world, repository, release)
  sendJson(call, 201, body, { location: String(body['url']) })
}

export async function updateRelease(call: Call): Promise<void> {
  const { repository } = requireWritable(call, 'contents')
  const fields = await readFields(call)
  const old = repository.releases.get(readIdParam(call, 'release_id'))
  if (old === undefined) throw notFound()
  const next = applyFields(call.world, old, fields)
  checkImmutable(old, next)
  checkReleaseBody(next.body)
  const makeLatest = parseMakeLatest(fields)
  const retagged = next.tagName !== old.tagName
  const publishing = !next.draft && (old.draft || retagged)
  if (publishing || retagged) checkTag(repository, next.tagName, publishing)
  const target = checkUpdatedTarget(call, repository, next, fields, publishing)
  if (publishing) {
    // Left out, this is `true`, whatever was asked when the draft was created.
    publish(call.world, repository, next, target, makeLatest ?? 'true')
  } else {
    const redated = next.draft && fields.has('target_commitish')
    repository.releases.put(redated ? { ...next, createdAt: target.committer.date } : next)
    if (makeLatest !== undefined) repository.releases.mark(next.id, makeLatest)
  }
  const release = repository.releases.get(next.id) ?? next
  sendJson(call, 200, renderRelease(call.world, repository, release))
}

/** A target matters when it is sent, and when a tag is about to be made from the draft's. */
function checkUpdatedTarget(
  call: Call,
  repository: Repository,
  next: Release,
  fields: Fields,
  publishing: boolean,
): GitCommit {
  const tagged = repository.refs.has(`refs/tags/${next.tagName}`)
  const asked = fields.has('target_commitish') || (publishing && !tagged)
  return resolveTarget(call, repository, next.tagName, asked ? next.targetCommitish : undefined)
}

export async function deleteRelease(call: Call): Promise<void> {
  const { repository } = requireWritable(call, 'contents')
  const release = repository.releases.get(readIdParam(call, 'release_id'))
  if (release === undefined) throw notFound()
  const assets = [...release.assets.values()]
  repository.releases.remove(release.id)
  await Promise.all(assets.map((asset) => rm(asset.path, { force: true })))
  sendEmpty(call, 204)
}

/** Makes the tag where there is none, and the release visible to everyone. */
function publish(
  world: World,
  repository: Repository,
  release: Release,
  target: GitCommit,
  makeLatest: MakeLatest,
): void {
  const ref = `refs/tags/${release.tagName}`
  if (!repository.refs.has(ref)) world.setRef(repository, ref, target.sha)
  const immutable = repository.settings.immutableReleases
  if (immutable) repository.releases.usedUpTags.add(release.tagName)
  const publishedAt = release.publishedAt ?? world.now()
  const createdAt = target.committer.date
  repository.releases.put({ ...release, draft: false, immutable, createdAt, publishedAt })
  repository.releases.mark(release.id, makeLatest)
}

function buildDraft(call: Call, repository: Repository, author: Account, fields: Fields): Release {
  const id = call.world.nextId()
  const now = call.world.now()
  const tagName = fields.requireText('tag_name')
  const targetCommitish = fields.text('target_commitish') ?? repository.defaultBranch
  const notes =
    fields.flag('generate_release_notes') === true
      ? generateNotes(call.world, repository, { tagName, targetCommitish })
      : undefined
  const parts = [fields.text('body'), notes?.body].filter((part) => part !== undefined)
  return {
    id,
    tagName,
    targetCommitish,
    name: fields.text('name') ?? notes?.name,
    body: parts.length === 0 ? undefined : parts.join('\n\n'),
    draft: true,
    prerelease: fields.flag('prerelease') ?? false,
    immutable: false,
    author,
    createdAt: now,
    publishedAt: undefined,
    updatedAt: now,
    draftHash: createHash('sha1').update(`${repository.id}/${id}`).digest('hex').slice(0, 20),
    assets: new Map(),
  }
}

function applyFields(world: World, old: Release, fields: Fields): Release {
  const draft = fields.flag('draft') ?? old.draft
  return {
    ...old,
    tagName: fields.text('tag_name') ?? old.tagName,
    targetCommitish: fields.text('target_commitish') ?? old.targetCommitish,
    name: fields.text('name') ?? old.name,
    body: fields.text('body') ?? old.body,
    draft,
    prerelease: fields.flag('prerelease') ?? old.prerelease,
    publishedAt: draft ? undefined : old.publishedAt,
    updatedAt: world.now(),
  }
}

function checkImmutable(old: Release, next: Release): void {
  if (!old.immutable) return
  if (next.tagName !== old.tagName || next.targetCommitish !== old.targetCommitish)
    refuseImmutable('change the tag of')
  if (next.draft) refuseImmutable('unpublish')
}
