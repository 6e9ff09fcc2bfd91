import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { assert, property } from 'fast-check'
import { parseSha256, sha256 } from '../../src/domain/digest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import {
  checksumLines,
  pullCommand,
  quote,
  signatureCommands,
  signedChecksumCommand,
} from '../../src/render/release-commands.ts'
import type { ReleaseNotes } from '../../src/render/release-notes.ts'
import { anyText } from './hostile-text.ts'
import { releaseNotes } from './releases.ts'

const key = { mode: 'key', signer: `sha256:${sha256('key')}` } as const

describe('the commands of a release', () => {
  it('download into a folder of their own', () => {
    expect(pullCommand(releaseNotes())).toBe(
      "gh release download 'churn@v1.4.0' --repo acme/ml --dir churn-1.4.0\ncd churn-1.4.0",
    )
  })

  it('name the host of another server', () => {
    expect(pullCommand(releaseNotes({ serverUrl: 'https://github.acme.example' }))).toContain(
      '--repo github.acme.example/acme/ml ',
    )
  })

  it('give cosign the model file, for that is the subject of the signature', () => {
    const [, cosign] = signatureCommands(releaseNotes())

    expect(cosign?.command).toMatch(/\\\n {2}model\.onnx\n/)
  })

  it('give cosign the digest of a file above 128 MiB', () => {
    const { manifest } = releaseNotes()
    const [first] = manifest.artifact.files
    const files = first === undefined ? [] : [{ ...first, size: 128 * 1024 * 1024 + 1 }]
    const given = releaseNotes({
      manifest: { ...manifest, artifact: { ...manifest.artifact, files } },
    })

    const [, cosign] = signatureCommands(given)

    expect(cosign?.command).toContain(`--digest ${first?.sha256} --digestAlg sha256\n`)
    expect(cosign?.command).not.toContain('model.onnx')
  })

  it('tell cosign what GitHub’s own instance lacks', () => {
    const { signing } = releaseNotes()
    const [, cosign] = signatureCommands(
      releaseNotes({ signing: { ...signing, instance: 'github' } }),
    )

    expect(cosign?.command).toContain('--insecure-ignore-tlog --insecure-ignore-sct')
  })

  it('have nothing to verify for an unsigned version', () => {
    expect(signatureCommands(releaseNotes({ signing: { mode: 'none' } }))).toEqual([])
  })
})

// The commands are for a POSIX shell with the tools of a GitHub-hosted Linux runner.
if (process.platform === 'linux') {
  describe('the commands of a release, run in a shell', () => {
    let top = ''
    let folder = ''
    beforeEach(() => {
      top = mkdtempSync(join(tmpdir(), 'commands-'))
      folder = join(top, 'release')
      mkdirSync(folder)
    })
    afterEach(() => {
      rmSync(top, { recursive: true })
    })

    function run(command: string): number | null {
      return spawnSync('bash', ['-o', 'pipefail', '-c', command], { cwd: folder }).status
    }

    /** A release on disk, signed by a key, as the commands find it after the download. */
    function writeRelease(indent: number): ReleaseNotes {
      const { manifest } = releaseNotes()
      const assets = ['model.onnx', 'metrics.json'].map((name) => {
        writeFileSync(join(folder, name), `bytes of ${name}`)
        const digest = createHash('sha256').update(`bytes of ${name}`).digest('hex')
        return { name, size: 1, sha256: parseSha256(digest), role: 'model' as const }
      })
      const sums = assets.map(({ sha256: hash, name }) => `${hash}  ${name}\n`).join('')
      writeFileSync(join(folder, 'SHA256SUMS'), sums)
      const listed = {
        name: 'SHA256SUMS',
        size: sums.length,
        sha256: sha256(sums),
        role: 'checksums',
      }
      const payload = stableJson({ predicate: { assets: [...assets, listed] } })
      const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const head = `DSSEv1 28 application/vnd.in-toto+json ${payload.length} `
      const sig = sign('sha256', Buffer.concat([Buffer.from(head), payload]), privateKey).toString(
        'base64',
      )
      const dsseEnvelope = {
        payload: Buffer.from(payload).toString('base64'),
        payloadType: 'application/vnd.in-toto+json',
        signatures: [{ sig, keyid: 'k' }],
      }
      writeFileSync(join(folder, 'manifest.json'), payload)
      writeFileSync(
        join(folder, 'manifest.sigstore.json'),
        JSON.stringify({ dsseEnvelope }, null, indent),
      )
      writeFileSync(
        join(top, 'model-release.pub'),
        publicKey.export({ type: 'spki', format: 'pem' }),
      )
      return releaseNotes({
        manifest: { ...manifest, assets },
        manifestDigest: `sha256:${sha256(payload)}`,
        signing: key,
      })
    }

    it.each([0, 2])(
      'check a signature made with a key, with openssl alone (bundle indented by %d)',
      (indent) => {
        const [openssl] = signatureCommands(writeRelease(indent))

        expect(run(openssl?.command ?? 'false')).toBe(0)
      },
    )

    it('refuse a manifest that was changed after it was signed', () => {
      const [openssl] = signatureCommands(writeRelease(0))
      const file = join(folder, 'manifest.json')
      writeFileSync(file, readFileSync(file, 'utf8').replace('model.onnx', 'model.anny'))

      expect(run(openssl?.command ?? 'true')).not.toBe(0)
    })

    it('find the bundle’s payload to be the manifest, and say when it is not', () => {
      writeRelease(0)
      const [gh] = signatureCommands(releaseNotes())
      const payload = gh?.command.split('\n').at(-1) ?? 'false'

      expect(run(payload)).toBe(0)
      writeFileSync(join(folder, 'manifest.json'), '{}')
      expect(run(payload)).not.toBe(0)
    })

    it('check every file against the list of digests', () => {
      writeRelease(0)

      expect(run(signedChecksumCommand())).toBe(0)
      writeFileSync(join(folder, 'metrics.json'), 'other bytes')
      expect(run(signedChecksumCommand())).not.toBe(0)
    })

    it('refuse a list of digests that is not the one of the manifest', () => {
      writeRelease(0)
      writeFileSync(join(folder, 'metrics.json'), 'other bytes')
      writeFileSync(join(folder, 'SHA256SUMS'), `${sha256('other bytes')}  metrics.json\n`)

      expect(run('sha256sum -c SHA256SUMS')).toBe(0)
      expect(run(signedChecksumCommand())).not.toBe(0)
    })

    it('list digests that sha256sum -c accepts', () => {
      writeFileSync(join(folder, 'sums'), `${checksumLines(writeRelease(0), Infinity)}\n`)

      expect(run('sha256sum --strict -c sums')).toBe(0)
    })

    it('quote any word so that the shell sees that word', () => {
      assert(
        property(anyText, (text) => {
          const word = text.toWellFormed().replaceAll(/[\r\n\0]/g, ' ')

          const { stdout } = spawnSync('sh', ['-c', `printf %s ${quote(text.toWellFormed())}`])

          expect(stdout.toString()).toBe(word)
        }),
        { numRuns: 60 },
      )
    })
  })
}

const withSignature = (files: readonly string[]): ReleaseNotes => {
  const notes = releaseNotes()
  const [file] = notes.manifest.artifact.files
  if (file === undefined) throw new Error('a version has a file')
  const digest = parseSha256('0'.repeat(64))
  const record = { name: 'model.sig', size: 1, sha256: digest, role: 'model-signature' as const }
  const artifact = {
    ...notes.manifest.artifact,
    files: files.map((path) => ({
      path,
      size: file.size,
      sha256: file.sha256,
      asset: path.replaceAll('/', '.'),
    })),
  }
  return releaseNotes({
    manifest: { ...notes.manifest, artifact, assets: [record] },
    signing: { mode: 'key', signer: 'sha256:00' },
  })
}
const toolsOf = (notes: ReleaseNotes) => signatureCommands(notes).map(({ tool }) => tool)

describe('the commands for a version with model.sig', () => {
  it('name model_signing, where the assets are called as the files are', () => {
    const [, , command] = signatureCommands(withSignature(['model.onnx']))
    expect(command?.command).toContain('model_signing verify key . --signature model.sig')
    expect(toolsOf(withSignature(['encoder/model.onnx'])).join()).not.toContain('model_signing')
  })

  it('end with the check of this product, by the name of the version', () => {
    expect(signatureCommands(withSignature(['model.onnx'])).at(-1)?.command).toContain(
      "model-release verify 'churn@1.4.0' --path . \\\n  --signer key:../model-release.pub",
    )
  })
})
