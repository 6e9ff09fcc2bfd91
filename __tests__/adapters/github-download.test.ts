import type { RequestListener, ServerResponse } from 'node:http'
import { describe, expect, it } from '@jest/globals'
import { githubClient } from '../../src/adapters/github-client.ts'
import { githubReleases } from '../../src/adapters/github-releases.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { Asset, ReleaseStore } from '../../src/ports/release-store.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { serve } from './serve.ts'

const BYTES = Buffer.alloc(300_000, 'weights; ')
const ASSET: Asset = {
  id: 7,
  name: 'model.bin',
  size: BYTES.length,
  state: 'uploaded',
  sha256: null,
}

type Answer = (response: ServerResponse) => void

const whole: Answer = (response) => response.writeHead(200).end(BYTES)

const cut: Answer = (response) => {
  response.writeHead(200, { 'content-length': BYTES.length })
  response.write(BYTES.subarray(0, 100_000), () => setTimeout(() => response.socket?.destroy(), 20))
}

const OTHER = Buffer.alloc(BYTES.length, 'damaged; ')
const damaged: Answer = (response) => response.writeHead(200).end(OTHER)

const short: Answer = (response) => response.writeHead(200).end(BYTES.subarray(0, 1000))
const long: Answer = (response) => response.writeHead(200).end(Buffer.concat([BYTES, BYTES]))

const cutJson: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 })
  response.write('[{"id": 1,', () => setTimeout(() => response.socket?.destroy(), 20))
}

const empty: Answer = (response) =>
  response.writeHead(200, { 'content-type': 'application/json' }).end('[]')

/** Gives one answer after the other, the last one for good. */
async function against<Result>(
  answers: readonly Answer[],
  work: (store: ReleaseStore) => Promise<Result>,
): Promise<{ readonly result: Result; readonly waits: readonly number[]; readonly asked: number }> {
  let asked = 0
  const waits: number[] = []
  const sleep = (ms: number): Promise<void> => {
    waits.push(ms)
    return Promise.resolve()
  }
  const listener: RequestListener = (_request, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)]
    asked += 1
    answer?.(response)
  }
  const result = await serve(listener, (apiUrl) => {
    const log = fakeLog()
    const client = githubClient({ apiUrl, token: 'x', owner: 'acme', repo: 'ml' }, log)
    return work(githubReleases(client, log, sleep))
  })
  return { result, waits, asked }
}

const download = (answers: readonly Answer[], maxBytes = 1_000_000) =>
  against(answers, (store) => store.download(ASSET, maxBytes))

const refusedDownload = (answers: readonly Answer[], maxBytes = 1_000_000) =>
  against(answers, (store) => refusalOf(() => store.download(ASSET, maxBytes)))

describe('a download', () => {
  it('brings the bytes of the asset', async () => {
    const { result, asked } = await download([whole])
    expect(BYTES.equals(result)).toBe(true)
    expect(asked).toBe(1)
  })

  it.each<readonly [string, Answer]>([
    ['breaks off', cut],
    ['ends too early', short],
    ['goes on too long', long],
  ])('that %s is repeated, twice at most', async (_what, broken) => {
    const { result, waits } = await download([broken, broken, whole])
    expect(BYTES.equals(result)).toBe(true)
    expect(waits).toEqual([500, 2000])
  })

  const stated = { ...ASSET, sha256: sha256(BYTES) }

  it('that is damaged on its way is repeated, where GitHub states the digest', async () => {
    const { result, waits } = await against([damaged, whole], (store) =>
      store.download(stated, 1_000_000),
    )
    expect(BYTES.equals(result)).toBe(true)
    expect(waits).toEqual([500])
  })

  it('that differs each time comes as it is: what it is worth is for its readers to say', async () => {
    const { result, asked } = await against([damaged], (store) => store.download(stated, 1_000_000))
    expect(OTHER.equals(result)).toBe(true)
    expect(asked).toBe(3)
  })

  it('that always breaks off fails with the name of the asset', async () => {
    const { result, asked } = await refusedDownload([cut])
    expect(result).toMatch(
      /^GITHUB_FAILED The download of model\.bin \(300000 bytes\) failed 3 times; the last time: the connection broke \(TypeError: terminated\)\./,
    )
    expect(asked).toBe(3)
  })

  it('that is always too short says what came', async () => {
    const { result } = await refusedDownload([short])
    expect(result).toContain('GITHUB_FAILED The download of model.bin (300000 bytes) failed 3')
    expect(result).toContain('the last time: 1000 bytes came.')
  })

  it('of more than is wanted is not begun, and broken off when there is more than announced', async () => {
    const announced = await refusedDownload([whole], 1000)
    expect(announced.result).toMatch(/^LIMIT_EXCEEDED The asset model\.bin has more than the 1000/)
    expect(announced.asked).toBe(0)
    const more = await refusedDownload([long], BYTES.length)
    expect(more.result).toMatch(/^LIMIT_EXCEEDED /)
    expect(more.asked).toBe(1)
  })
})

describe('an answer that breaks off', () => {
  it('is asked for again', async () => {
    const { result, asked } = await against([cutJson, empty], (store) => store.listAssets(1))
    expect(result).toEqual([])
    expect(asked).toBe(2)
  })

  it('to a request that creates something is an error that names it, and asked for once', async () => {
    const fields = { tag: 'v1', commit: '0', name: '', body: '', prerelease: false }
    const { result, asked } = await against([cutJson], (store) =>
      refusalOf(() => store.createDraft(fields)),
    )
    expect(result).toMatch(
      /^GITHUB_FAILED Cannot create the draft release: GitHub answered nothing to POST \/repos\/acme\/ml\/releases: .* Run the job again when GitHub is reachable\.$/,
    )
    expect(asked).toBe(1)
  })
})
