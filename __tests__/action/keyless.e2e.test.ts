import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bundleFromJSON } from '@sigstore/bundle'
import { TrustedRoot } from '@sigstore/protobuf-specs'
import { toSignedEntity, toTrustMaterial, Verifier } from '@sigstore/verify'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import type { Scene } from './scene.ts'
import { PROJECT, published, setScene } from './scene.ts'

let stage: Scene
let sigstore: LocalSigstore
let trust: string

beforeAll(async () => {
  stage = await setScene()
  sigstore = await startLocalSigstore({
    issuerKeysUrl: `${stage.github.resultsUrl}/_oidc/.well-known/jwks`,
  })
  trust = await sigstore.writeTrust(join(stage.folder, 'trust'))
})
afterAll(async () => {
  await sigstore.close()
  await stage.close()
})

const WORKFLOW = 'https://github.com/acme/ml/.github/workflows/train.yml@refs/heads/main'

/** As on github.com: nothing is configured, the certificate comes from the job's identity. */
const options = (more: Readonly<Record<string, string>> = {}) => ({
  inputs: { signing: 'auto', 'signing-key': '', 'sigstore-instance': trust, ...more },
  github: { ...stage.github, serverUrl: 'https://github.com' },
  workflowRef: 'acme/ml/.github/workflows/train.yml@refs/heads/main',
  idToken: true,
})

const bytesOf = (name: string): Buffer => {
  const asset = [...(published(stage)[0]?.assets.values() ?? [])].find((one) => one.name === name)
  return readFileSync(asset?.path ?? '')
}

describe('without any configuration of trust', () => {
  it('a push signs with the identity of its workflow, which @sigstore/verify accepts', async () => {
    const result = await stage.push(stage.commit(), options())
    expect(result.stdout).not.toContain('::error::')
    expect(result.code).toBe(0)
    const json: unknown = JSON.parse(bytesOf('manifest.sigstore.json').toString())
    const entity = toSignedEntity(bundleFromJSON(json))
    const root = toTrustMaterial(TrustedRoot.fromJSON(sigstore.trustedRoot))
    const thresholds = { ctlogThreshold: 1, tlogThreshold: 1, timestampThreshold: 1 }
    const signer = new Verifier(root, thresholds).verify(entity, {
      subjectAlternativeName: new RegExp(`^${WORKFLOW.replaceAll('.', '\\.')}$`),
      extensions: { issuer: 'https://token.actions.githubusercontent.com' },
    })
    expect(signer.identity?.subjectAlternativeName).toBe(WORKFLOW)
    expect(published(stage)[0]?.body).toContain('train.yml@main')
  })

  it('a pull request trusts what the default branch signed', async () => {
    const number = stage.openPull('tune')
    const result = await stage.pull(number, { ...options({ comment: 'always' }), idToken: false })
    expect(result.stdout).not.toContain('::error::')
    expect(result.outputs['baseline-version']).toBe('1.0.0')
    const [comment] = stage.repository.comments.values()
    expect(comment?.body).toContain('train.yml@refs/heads/main')
  })

  it('the verify door trusts the workflows of this very repository on its default branch', async () => {
    const door = join(PROJECT, 'verify')
    const inputs = { path: '', 'signing-key': '', 'sigstore-instance': trust, version: '1.0.0' }
    const result = await stage.push(stage.commit(), { ...options(), action: door, inputs })
    expect(result.stdout).not.toContain('::error::')
    expect(result.outputs).toMatchObject({ verified: 'true', version: '1.0.0', signer: WORKFLOW })
    expect(result.stdout).toContain('Trusting the default: workflows of acme/ml on main')
  })

  it('another branch may not sign, which shows before anything is written', async () => {
    stage.github.log.clear()
    const ref = 'refs/heads/feature'
    const workflowRef = `acme/ml/.github/workflows/train.yml@${ref}`
    const result = await stage.push(stage.commit(), { ...options(), ref, workflowRef })
    expect(result.code).toBe(1)
    expect(result.stdout).toMatch(/::error::.*refs\/heads\/main/)
    expect(stage.writes()).toEqual([])
  })

  it('the identity token reaches no log', async () => {
    const result = await stage.push(stage.commit(), options())
    const tokens = result.masked.filter((one) => one.split('.').length === 3)
    expect(tokens.length).toBeGreaterThan(0)
    const shown = `${result.stdout}${result.stderr}`.replaceAll(/^::add-mask::.*$/gm, '')
    for (const token of tokens) expect(shown).not.toContain(token)
  })
})
