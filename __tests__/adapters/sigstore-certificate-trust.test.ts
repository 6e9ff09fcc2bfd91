import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import type { TrustChoice } from '../../src/adapters/sigstore-certificate-trust.ts'
import { certificateTrust } from '../../src/adapters/sigstore-certificate-trust.ts'
import { newAuthority } from '../fakes/certificates.ts'
import type { LocalTuf } from '../fakes/tuf-repository.ts'
import { NOWHERE, startLocalTuf } from '../fakes/tuf-repository.ts'
import { signAs } from '../local-sigstore/scene.ts'
import { checkBundle } from './check-bundle.ts'

let folder: string
/** With logs, as the public instance, and without, as GitHub's. */
let logged: LocalSigstore
let stamped: LocalSigstore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificate-trust-'))
  ;[logged, stamped] = await Promise.all([
    startLocalSigstore(),
    startLocalSigstore({ logs: false }),
  ])
})

afterAll(async () => {
  await Promise.all([logged.close(), stamped.close(), rm(folder, { recursive: true })])
})

async function write(content: string, name = 'trusted_root.jsonl'): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const issuedBy = (organization: string): Uint8Array => newAuthority(organization).issue()

describe('trust that follows the certificate', () => {
  const auto: TrustChoice = { kind: 'auto', serverUrl: 'https://github.com' }
  const cutOff = { publicGood: NOWHERE, github: NOWHERE }

  it('takes the public instance or GitHub’s by the issuer’s organisation', async () => {
    const trust = certificateTrust(auto, false, cutOff)

    expect(await trust(issuedBy('sigstore.dev'))).toMatchObject({
      name: 'public-good',
      thresholds: { ctlog: 1, tlog: 1, timestamp: 1 },
    })
    expect(await trust(issuedBy('GitHub, Inc.'))).toMatchObject({
      name: 'github',
      thresholds: { ctlog: 0, tlog: 0, timestamp: 1 },
    })
  })

  it.each(['sigstore.dev ', 'GITHUB, INC.', 'sigstore.mock', 'a\nO=sigstore.dev'])(
    'takes nothing for the organisation %j',
    async (organization) => {
      const trust = certificateTrust(auto, false, cutOff)

      await expect(trust(issuedBy(organization))).rejects.toThrow(
        /certificate: its issuer calls itself .*without a pinned root only/,
      )
    },
  )

  it('takes the one that was asked for, whatever the certificate says', async () => {
    const trust = certificateTrust({ kind: 'public-good' }, false, cutOff)

    expect(await trust(issuedBy('GitHub, Inc.'))).toHaveProperty('name', 'public-good')
  })

  it('cannot read what is no certificate', async () => {
    const trust = certificateTrust(auto, false, cutOff)

    await expect(trust(Buffer.from('certificate'))).rejects.toMatchObject({
      code: 'SIGNATURE_INVALID',
    })
  })

  describe('offline', () => {
    let tuf: LocalTuf
    const { fetch } = globalThis

    beforeAll(async () => {
      tuf = await startLocalTuf({ target: JSON.stringify(logged.trustedRoot) })
      globalThis.fetch = () => {
        throw new Error('the network was used')
      }
    })

    afterAll(async () => {
      globalThis.fetch = fetch
      await tuf.close()
    })

    it.each<TrustChoice>([
      { kind: 'auto', serverUrl: 'https://github.com' },
      { kind: 'public-good' },
      { kind: 'github', serverUrl: 'https://github.com' },
    ])('says how to pin a root instead of downloading one: $kind', async (choice) => {
      const sources = { publicGood: tuf.repository, github: tuf.repository }
      const trust = certificateTrust(choice, true, sources)

      await expect(trust(issuedBy('sigstore.dev'))).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      })
      await expect(trust(issuedBy('GitHub, Inc.'))).rejects.toThrow(
        /offline.*model-release trusted-root --out trusted_root\.jsonl/,
      )
      expect(tuf.requests).toEqual([])
    })

    it('verifies with a pinned file, without any request', async () => {
      globalThis.fetch = fetch
      const bundle = await signAs(stamped)
      const before = stamped.requests.length
      globalThis.fetch = () => {
        throw new Error('the network was used')
      }
      const path = await write(`${JSON.stringify(stamped.trustedRoot)}\n`)
      const sources = { publicGood: tuf.repository, github: tuf.repository }

      expect(
        await checkBundle(bundle, certificateTrust({ kind: 'file', path }, true, sources)),
      ).toBe(path)
      expect(stamped.requests).toHaveLength(before)
      expect(tuf.requests).toEqual([])
    })
  })

  it('reads a pinned file when it is needed, and again after a failure', async () => {
    const path = join(folder, 'later.json')
    const trust = certificateTrust({ kind: 'file', path }, true)
    const bundle = await signAs(logged)

    await expect(checkBundle(bundle, trust)).rejects.toMatchObject({ code: 'FILE_MISSING' })
    await write(JSON.stringify(logged.trustedRoot), 'later.json')
    expect(await checkBundle(bundle, trust)).toBe(path)
  })
})
