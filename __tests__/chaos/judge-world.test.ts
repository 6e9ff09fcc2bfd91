import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Asset, Release } from '../../local-github/records.ts'
import { eventPath, REGISTRY_BRANCH } from '../../src/domain/event.ts'
import { MANIFEST_ASSET, MODEL_SIGNATURE_ASSET } from '../../src/domain/manifest.ts'
import { draftMarker } from '../../src/usecases/fill-draft.ts'
import { actPromote } from './act-promote.ts'
import { actPublish, newJob } from './act-publish.ts'
import { actPull } from './act-pull.ts'
import type { ChaosServer, ChaosWorld } from './chaos-world.ts'
import { createWorld, MODEL, startChaos } from './chaos-world.ts'
import { undisturbed } from './fault-plan.ts'
import { judgeWorld } from './judge-world.ts'
import type { Moment } from './judge-world.ts'
import { seededRandom } from './seeded-random.ts'

// What the checker says of worlds that are broken on purpose.

let server: ChaosServer

beforeAll(async () => {
  server = await startChaos()
})
afterAll(async () => {
  await server.close()
})

interface Broken {
  readonly world: ChaosWorld
  readonly release: Release
  readonly asset: (name: string) => Asset
}

/** A world with two versions, the newer one pulled, in which nothing is wrong yet. */
async function setWorld(): Promise<Broken> {
  const random = seededRandom(5)
  const world = createWorld(server, 5, random)
  const plan = undisturbed(random)
  await actPublish(world, newJob(world, '1'), plan)
  const ended = await actPublish(world, newJob(world, '2'), plan)
  if (ended.kind !== 'returned') throw ended.error
  await actPull(world, pullTo(world), plan)
  expect(await judgeWorld(world, 'recovered')).toEqual([])
  await actPromote(world, ended.value.version)
  expect(await judgeWorld(world, 'end')).toEqual([])
  const release = world.repository.releases.published(ended.value.release.tag)
  if (release === undefined) throw new Error('there is no release')
  const asset = (name: string): Asset => {
    const found = [...release.assets.values()].find((one) => one.name === name)
    if (found === undefined) throw new Error(`no asset ${name}`)
    return found
  }
  return { world, release, asset }
}

const pullTo = (world: ChaosWorld) => ({
  selector: { kind: 'latest' } as const,
  globs: [],
  folder: join(world.home, 'pulled'),
  anonymous: true,
})

const draftOf = (release: Release, id: number, body: string): Release => ({
  ...release,
  id,
  tagName: `${MODEL}@v9.0.0`,
  draft: true,
  immutable: false,
  body,
  assets: new Map(),
})

const marker = (runId: number): string =>
  draftMarker({
    model: MODEL,
    runId: String(runId),
    job: 'train',
    attempt: 1,
    content: 'c',
    nonce: 'n',
    startedAt: '2026-11-23T16:02:11Z',
  })

type Case = readonly [string, (broken: Broken) => void | Promise<void>, RegExp, Moment?]

const RELEASES: readonly Case[] = [
  [
    'an asset that is gone',
    ({ world, asset }) => world.repository.releases.removeAsset(asset(MODEL_SIGNATURE_ASSET).id),
    /^HALF RELEASE churn@v\S+ lacks model\.sig$/,
  ],
  [
    'a manifest that is gone',
    ({ world, asset }) => world.repository.releases.removeAsset(asset(MANIFEST_ASSET).id),
    /^HALF RELEASE churn@v\S+ is published without a readable manifest$/,
  ],
  [
    'a byte more of an asset',
    ({ asset }) => appendFileSync(asset('bom.cdx.json').path, ' '),
    /^ALTERED ASSET bom\.cdx\.json of churn@v/,
  ],
  [
    'an asset that replaced another one, with the same bytes',
    ({ world, asset }) => {
      const { releases } = world.repository
      const before = asset(MODEL_SIGNATURE_ASSET)
      releases.removeAsset(before.id)
      releases.putAsset({ ...before, id: server.github.world.nextId() })
    },
    /^CHANGED VERSION model\.sig of churn@v/,
  ],
  [
    'what an upload left behind in a published release',
    ({ world, release, asset }) => {
      const id = server.github.world.nextId()
      const starter = {
        ...asset(MODEL_SIGNATURE_ASSET),
        id,
        name: 'more.bin',
        releaseId: release.id,
      }
      world.repository.releases.putAsset({ ...starter, state: 'starter', size: 0 })
    },
    /^UNFINISHED ASSET more\.bin of churn@v\S+ is starter$/,
  ],
  [
    'a release that has the notes of a draft',
    ({ world, release }) => world.repository.releases.put({ ...release, body: `${marker(1)}\n` }),
    /^HALF RELEASE churn@v\S+ has the notes of a draft$/,
  ],
  [
    'a release that is gone',
    ({ world, release }) => world.repository.releases.remove(release.id),
    /^LOST VERSION churn@v\S+ was published and is gone$/,
  ],
  [
    'a version that was reported and never was',
    ({ world }) => {
      const tag = 'churn@v7.0.0'
      world.reported.set(tag, { tag, releaseId: 1, commit: '' })
    },
    /^LOST VERSION churn@v7\.0\.0 was reported as published and is not there$/,
  ],
  [
    'a release under a second tag',
    ({ world, release }) =>
      world.repository.releases.put({
        ...release,
        id: server.github.world.nextId(),
        tagName: 'churn@v8.0.0',
        assets: new Map(release.assets),
      }),
    /^DOUBLE VERSION run \d+, job train: /,
  ],
  [
    'a tag that was moved',
    ({ world, release }) => {
      const { repository, github } = world
      const tip = repository.refs.get('refs/heads/main')
      github.world.commit(repository, { files: { a: 'b' }, message: 'Later' })
      const moved = repository.refs.get('refs/heads/main')
      expect(moved).not.toBe(tip)
      github.world.setRef(repository, `refs/tags/${release.tagName}`, moved)
    },
    /^WRONG COMMIT churn@v/,
  ],
  [
    'content that nobody published',
    ({ world }) => world.contents.clear(),
    /^WRONG CONTENT nobody published what churn@v/,
  ],
]

const DRAFTS: readonly Case[] = [
  [
    'a draft of a run that is over',
    ({ world, release }) => {
      const id = server.github.world.nextId()
      server.github.world.setRunState(id, 'completed', { repository: world.name })
      world.repository.releases.put(draftOf(release, id, marker(id)))
    },
    /^LEFT DRAFT churn@v9\.0\.0 \(release \d+\) of run \d+ is still there$/,
    'recovered',
  ],
  [
    'a draft of anybody at the end',
    ({ world, release }) => {
      const id = server.github.world.nextId()
      world.repository.releases.put(draftOf(release, id, 'by hand'))
    },
    /^LEFT DRAFT churn@v9\.0\.0 \(release \d+\) of run unknown is still there$/,
  ],
]

const OTHERS: readonly Case[] = [
  [
    'a file that is missing where it was pulled to',
    ({ world }) => {
      const [path = ''] = world.contents.values().next().value?.keys() ?? []
      rmSync(join(world.home, 'pulled', path))
    },
    /^HALF PULL pulled lacks /,
  ],
  [
    'a file with other bytes where it was pulled to',
    ({ world }) => {
      const [path = ''] = world.contents.values().next().value?.keys() ?? []
      writeFileSync(join(world.home, 'pulled', path), 'other')
    },
    /^WRONG PULL \S+ in pulled is not what was published$/,
  ],
  [
    'a folder that a finished pull left',
    ({ world }) => {
      mkdirSync(join(world.home, '.pulled.model-release-0123456789ab'))
    },
    /^LEFT STAGING \.pulled\.model-release-0123456789ab is still there$/,
  ],
  [
    'a destination that is gone after its pull',
    ({ world }) => rmSync(join(world.home, 'pulled'), { recursive: true }),
    /^LOST PULL pulled was pulled and is not there$/,
  ],
  [
    'an event that was left out',
    ({ world }) => {
      world.github.world.commit(world.repository, {
        branch: REGISTRY_BRANCH,
        files: { [eventPath(MODEL, 1)]: undefined, [eventPath(MODEL, 2)]: '{}' },
        message: 'Tamper',
      })
    },
    /^BROKEN EVENTS /,
  ],
  [
    'a stage that holds what is gone',
    ({ world, release }) => {
      world.removable.add(release.tagName)
      world.repository.releases.remove(release.id)
    },
    /^EVENT POINTS NOWHERE the stage production holds churn@v/,
  ],
]

describe.each([
  ['of releases', RELEASES],
  ['of drafts', DRAFTS],
  ['of what readers have', OTHERS],
])('the checker reports, %s,', (_name, cases) => {
  it.each(cases)('%s', async (_what, spoil, expected, moment = 'end') => {
    const broken = await setWorld()
    await spoil(broken)
    const violations = await judgeWorld(broken.world, moment)
    expect(violations).toContainEqual(expect.stringMatching(expected))
  })
})

it('a draft of somebody who is at work is no violation', async () => {
  const { world, release } = await setWorld()
  const id = server.github.world.nextId()
  server.github.world.setRunState(id, 'in_progress', { repository: world.name })
  world.repository.releases.put(draftOf(release, id, marker(id)))
  expect(await judgeWorld(world, 'recovered')).toEqual([])
})
