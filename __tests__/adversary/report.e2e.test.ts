import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import { keylessSigner } from '../../src/adapters/sigstore-keyless-signer.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import { PROJECT } from '../action/scene.ts'
import { buildToken, IDENTITY } from '../local-sigstore/identity.ts'
import { change, readInstance, set } from '../local-sigstore/scene.ts'
import { attack } from './attack.ts'
import type { Stage } from './stage.ts'
import { setStage } from './stage.ts'

// Texts of others in the report, which a person reads and a runner obeys.

let stage: Stage
let sigstore: LocalSigstore

beforeAll(async () => {
  sigstore = await startLocalSigstore()
  stage = await setStage()
})
afterAll(async () => {
  await sigstore.close()
  await stage.close()
})

/** What a hostile text adds, were it printed as it is: a line of the report, a command to the runner, a blank screen. */
const FORGED = /^ *ok +signature +forged|^ *::set-output/m
const CLEAR_SCREEN = '\u001B[2J'
const EVIL = `x\nok    signature  forged\n::set-output name=verified::true\n${CLEAR_SCREEN}`

/** Windows has no such names. */
const NAME = process.platform === 'win32' ? 'x ok signature' : EVIL

describe('a hostile text', () => {
  it('is no line, command or colour of the report as the name of a file', async () => {
    const folder = stage.lay(stage.assets().set(NAME, Buffer.of()))
    const { stdout, stderr } = await stage.printDirectory(folder)
    expect(stdout).toMatch(/^ *FAIL +assets +.*signature/m)
    expect(stdout).not.toMatch(FORGED)
    expect(`${stdout}${stderr}`).not.toContain(CLEAR_SCREEN)
  })

  it('is no line or command of the action’s log as the name of a file', async () => {
    const { scene } = stage
    const pulled = [...stage.assets()].map(([name, bytes]) => [`pulled/${name}`, bytes] as const)
    scene.write({ ...Object.fromEntries(pulled), [`pulled/${NAME}`]: '' })
    scene.write({ 'trusted.pub': scene.publicKey })
    const result = await scene.push(scene.commit(), {
      action: join(PROJECT, 'verify'),
      inputs: { path: 'pulled', signer: 'key:trusted.pub' },
    })
    expect(result).toMatchObject({ code: 1, outputs: { verified: 'false' } })
    expect(result.stdout).toMatch(/^ *FAIL +assets +.*signature/m)
    expect(`${result.stdout}${result.summary}`).not.toMatch(FORGED)
    expect(result.stdout).not.toContain(CLEAR_SCREEN)
  })

  it('is no line, command or colour of the report as the identity of a certificate', async () => {
    const { folder, root } = await signWithEvilIdentity()
    const options = ['--signer', IDENTITY, '--trusted-root', root]
    const { stdout, stderr } = await stage.printDirectory(folder, ...options)
    expect(stdout).toMatch(/^ *FAIL +signer/m)
    expect(`${stdout}${stderr}`).not.toMatch(FORGED)
    expect(`${stdout}${stderr}`).not.toContain(CLEAR_SCREEN)
  })

  attack('lines and colours in an identity', 'signer', async () => {
    const { folder, root } = await signWithEvilIdentity()
    return await stage.verifyDirectory(folder, '--signer', IDENTITY, '--trusted-root', root)
  })

  attack('lines and colours in the hint of a key', 'key', async () => {
    const bundle = stage.assets().get(BUNDLE_ASSET) ?? Buffer.of()
    const evil = change(bundle, set('verificationMaterial.publicKey.hint', EVIL))
    return await stage.verifyFiles(stage.assets().set(BUNDLE_ASSET, evil))
  })
})

async function signWithEvilIdentity(): Promise<{ readonly folder: string; readonly root: string }> {
  const root = join(dirname(await sigstore.writeTrust(stage.folder())), 'trusted_root.json')
  const config = await readInstance(sigstore.trustConfig)
  const workflow = `acme/ml/${EVIL}@refs/heads/main`
  const claims = { workflow_ref: workflow, job_workflow_ref: workflow }
  const signer = keylessSigner(config, async () => buildToken(claims))
  const files = stage.assets()
  const bundle = await signer.sign(files.get(MANIFEST_ASSET) ?? Buffer.of())
  return { folder: stage.lay(files.set(BUNDLE_ASSET, bundle)), root }
}
