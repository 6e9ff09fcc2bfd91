import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import type { CertificateTrust } from '../../src/adapters/sigstore-instance.ts'
import { readTrustedRoot } from '../../src/adapters/sigstore-trusted-root.ts'
import { newAuthority } from '../fakes/certificates.ts'
import { signAs } from '../local-sigstore/scene.ts'
import { checkBundle, readLeaf } from './check-bundle.ts'

type Json = Readonly<Record<string, unknown>>

let folder: string
/** With logs, as the public instance, and without, as GitHub's. */
let logged: LocalSigstore
let stamped: LocalSigstore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trusted-root-'))
  ;[logged, stamped] = await Promise.all([
    startLocalSigstore(),
    startLocalSigstore({ logs: false }),
  ])
})

afterAll(async () => {
  await Promise.all([logged.close(), stamped.close(), rm(folder, { recursive: true })])
})

async function write(content: string): Promise<string> {
  const path = join(folder, 'trusted_root.jsonl')
  await writeFile(path, content)
  return path
}

const pin = async (...roots: readonly Json[]): Promise<CertificateTrust> =>
  readTrustedRoot(await write(roots.map((root) => `${JSON.stringify(root)}\n`).join('')))

/** The root with some fields replaced. */
const withFields = (root: Json, fields: Json): Json => ({ ...root, ...fields })

describe('a pinned file', () => {
  it('verifies with one trusted root, on one line or many', async () => {
    const bundle = await signAs(logged)

    for (const indent of [undefined, 2]) {
      const path = await write(JSON.stringify(logged.trustedRoot, undefined, indent))
      expect(await checkBundle(bundle, await readTrustedRoot(path))).toBe(path)
    }
  })

  it('verifies with the root of a trust configuration', async () => {
    const path = await write(JSON.stringify(logged.trustConfig, undefined, 2))

    expect(await checkBundle(await signAs(logged), await readTrustedRoot(path))).toBe(path)
  })

  it('verifies bundles of either instance with a line for each, as each of them asks for', async () => {
    const trust = await pin(logged.trustedRoot, stamped.trustedRoot)

    const [first, second] = [await signAs(logged), await signAs(stamped)]

    expect(await checkBundle(first, trust)).toMatch(/trusted_root\.jsonl line 1$/)
    expect(await checkBundle(second, trust)).toMatch(/trusted_root\.jsonl line 2$/)
    expect((await trust(await readLeaf(first))).thresholds).toEqual({
      ctlog: 1,
      tlog: 1,
      timestamp: 1,
    })
    expect((await trust(await readLeaf(second))).thresholds).toEqual({
      ctlog: 0,
      tlog: 0,
      timestamp: 1,
    })
  })

  it('does not let the line without logs speak for the authority with logs', async () => {
    const trust = await pin(stamped.trustedRoot, logged.trustedRoot)
    const json = JSON.parse(Buffer.from(await signAs(logged)).toString('utf8'))
    json.verificationMaterial.tlogEntries = []

    await expect(checkBundle(Buffer.from(JSON.stringify(json)), trust)).rejects.toThrow(
      'tlog entries',
    )
  })

  it('waives no log for Sigstore’s public authority, whatever it leaves out', async () => {
    const authority = newAuthority('sigstore.dev')
    const root = withFields(stamped.trustedRoot, { certificateAuthorities: [authority.entry] })
    const trust = await pin(root, logged.trustedRoot)

    expect((await trust(authority.issue())).thresholds).toEqual({ ctlog: 1, tlog: 1, timestamp: 1 })
  })

  it('chooses by who signed the certificate, not by what it says', async () => {
    const [genuine, other] = [newAuthority('GitHub, Inc.'), newAuthority('GitHub, Inc.')]
    const trust = await pin(
      withFields(logged.trustedRoot, { certificateAuthorities: [genuine.entry] }),
      stamped.trustedRoot,
    )

    await expect(trust(other.issue())).rejects.toThrow(
      /certificate: no authority in .*trusted_root\.jsonl issued it; it claims "GitHub, Inc\.", the file has "GitHub, Inc\.", "sigstore\.mock"/,
    )
    expect((await trust(genuine.issue())).name).toMatch(/line 1$/)
  })

  it.each<[string, string, RegExp | string]>([
    ['authority', 'certificateAuthorities', 'certificate chain'],
    ['timestamp authority', 'timestampAuthorities', 'timestamp could not be verified'],
  ])('counts no %s outside of the time that the root gives it', async (_, list, found) => {
    const bundle = await signAs(stamped)
    const entries = stamped.trustedRoot[list]
    if (!Array.isArray(entries)) throw new Error('no list')
    const over = { start: '2020-01-01T00:00:00Z', end: '2020-12-31T00:00:00Z' }
    const root = withFields(stamped.trustedRoot, {
      [list]: entries.map((entry: object) => ({ ...entry, validFor: over })),
    })

    await expect(checkBundle(bundle, await pin(root))).rejects.toThrow(found)
    expect(await checkBundle(bundle, await pin(stamped.trustedRoot))).toMatch(/jsonl$/)
  })
})
