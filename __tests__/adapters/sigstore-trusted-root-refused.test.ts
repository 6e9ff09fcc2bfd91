import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { readTrustedRoot } from '../../src/adapters/sigstore-trusted-root.ts'

type Json = Readonly<Record<string, unknown>>

let folder: string
let logged: LocalSigstore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trusted-root-'))
  logged = await startLocalSigstore()
})

afterAll(async () => {
  await Promise.all([logged.close(), rm(folder, { recursive: true })])
})

async function write(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'trusted_root.jsonl')
  await writeFile(path, content)
  return path
}

const many = (count: number, of: unknown): unknown[] => Array.from({ length: count }, () => of)
const line = (fields: Json): string => JSON.stringify({ ...logged.trustedRoot, ...fields })

describe('a pinned file is refused', () => {
  it.each<[string, () => string, RegExp]>([
    ['when it is empty', () => ' \n', /it is empty/],
    ['when it is no JSON', () => 'trust me', /it is not JSON/],
    [
      'when it is cut off',
      () => JSON.stringify(logged.trustedRoot, undefined, 2).slice(0, 900),
      /it is not JSON/,
    ],
    [
      'when one line is cut off',
      () => `${line({})}\n${line({}).slice(0, 99)}`,
      /jsonl line 2 .*it is not JSON/,
    ],
    ['when it is a list', () => '[]', /it is not a JSON object/],
    ['when it is something else', () => '{"mediaType":"x"}', /"mediaType" is "x"/],
    [
      'when it names something twice',
      () => line({}).replace('{', '{"tlogs":[],'),
      /names "tlogs" twice/,
    ],
    [
      'when it is nested too deep',
      () => line({ more: JSON.parse('['.repeat(99) + ']'.repeat(99)) }),
      /nested more than 32/,
    ],
    ['without authorities', () => line({ certificateAuthorities: [] }), /has no certificate/],
    [
      'when nothing proves the time',
      () => line({ tlogs: [], timestampAuthorities: [] }),
      /to prove the time/,
    ],
    [
      'with a certificate that is none',
      () =>
        line({ certificateAuthorities: [{ certChain: { certificates: [{ rawBytes: 'AAAA' }] } }] }),
      /not well-formed/,
    ],
    ['with a log without a key', () => line({ tlogs: [{ baseUrl: 'x' }] }), /not well-formed/],
    ['with far too many logs', () => line({ ctlogs: many(65, {}) }), /lists 65 of one kind/],
    [
      'with a far too long chain',
      () => line({ certificateAuthorities: [{ certChain: { certificates: many(9, {}) } }] }),
      /a chain has 9/,
    ],
    ['with far too many roots', () => many(17, line({})).join('\n'), /has 17 trusted roots/],
    ['with far too many lines', () => `${line({})}${'\n'.repeat(1001)}x`, /not JSON/],
    [
      'when two roots are of one authority',
      () => `${line({})}\n${line({ tlogs: [] })}`,
      /line 1 and .*line 2 are both of the authority "sigstore\.mock"; keep the newer/,
    ],
    ['when it is far too large', () => ' '.repeat(5 * 1024 * 1024), /is larger than/],
  ])('%s', async (_, build, found) => {
    const reading = readTrustedRoot(await write(build()))

    await expect(reading).rejects.toMatchObject({ code: 'CONFIG_INVALID' })
    await expect(reading).rejects.toThrow(found)
    await expect(reading).rejects.toThrow(join(folder, 'trusted_root.jsonl'))
  })

  it('in UTF-16, as PowerShell writes it', async () => {
    const text = Buffer.from(`\uFEFF${JSON.stringify(logged.trustedRoot)}`, 'utf16le')

    await expect(readTrustedRoot(await write(text))).rejects.toThrow('Write it again as UTF-8')
  })

  it('when it is missing, or a folder', async () => {
    for (const path of [join(folder, 'nowhere'), folder]) {
      const reading = readTrustedRoot(path)
      await expect(reading).rejects.toMatchObject({ code: 'FILE_MISSING' })
      await expect(reading).rejects.toThrow(path)
    }
  })
})
