import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'
import type { TwirpReply } from './call-twirp.ts'
import { callTwirp } from './call-twirp.ts'

let root = ''
let github: LocalGithub

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'blob-test-'))
  github = await startLocalGithub({ dataDir: join(root, 'data'), quiet: true })
  github.world.createRepository({ owner: 'octo', name: 'model' })
})

afterAll(async () => {
  await github.close()
  await rm(root, { recursive: true, force: true })
})

function call(name: string, message: object, runId: string): Promise<TwirpReply> {
  return callTwirp(github, { method: `ArtifactService/${name}`, runId }, message)
}

async function put(to: string, headers: Readonly<Record<string, string>> = {}): Promise<number> {
  const sent = { 'x-ms-blob-type': 'BlockBlob', ...headers }
  return (await fetch(to, { method: 'PUT', headers: sent, body: 'x' })).status
}

describe('the store of the bytes', () => {
  it('takes no Authorization header, no altered signature and no other operation', async () => {
    const created = (await call('CreateArtifact', { name: 'store', version: 7 }, '30')).body
    const url = String(created['signed_upload_url'])
    expect(await put(url, { authorization: 'Bearer x' })).toBe(400)
    expect(await put(url.replace(/sig=...../, 'sig=AAAAA'))).toBe(403)
    expect((await fetch(url)).status).toBe(403)
    expect(await put(url)).toBe(201)
  })

  it('assembles blocks in the order of the list and refuses unknown ones', async () => {
    const created = (await call('CreateArtifact', { name: 'blocks', version: 7 }, '31')).body
    const url = String(created['signed_upload_url'])
    for (const [id, text] of [
      ['QQ==', 'world'],
      ['Qg==', 'hello '],
    ] as const)
      await fetch(`${url}&comp=block&blockid=${encodeURIComponent(id)}`, {
        method: 'PUT',
        body: text,
      })
    const commit = async (ids: readonly string[]): Promise<number> => {
      const body = `<BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join('')}</BlockList>`
      return (await fetch(`${url}&comp=blocklist`, { method: 'PUT', body })).status
    }
    expect(await commit(['Wg=='])).toBe(400)
    expect(await commit(['Qg==', 'QQ=='])).toBe(201)
    await call('FinalizeArtifact', { name: 'blocks', size: '11' }, '31')
    const signed = (await call('GetSignedArtifactURL', { name: 'blocks' }, '31')).body
    const address = String(signed['signed_url'])
    const part = await fetch(address, { headers: { range: 'bytes=6-' } })
    expect(await (await fetch(address)).text()).toBe('hello world')
    expect([part.status, await part.text()]).toEqual([206, 'world'])
    expect((await fetch(address, { headers: { range: 'bytes=11-' } })).status).toBe(416)
  })
})
