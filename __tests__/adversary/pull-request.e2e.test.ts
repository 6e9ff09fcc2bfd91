import { generateKeyPairSync } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { StepRequest, StepResult } from '../../local-github/runner.ts'
import type { LocalSigstore } from '../../local-sigstore/server.ts'
import { startLocalSigstore } from '../../local-sigstore/server.ts'
import type { Scene } from '../action/scene.ts'
import { published, setScene } from '../action/scene.ts'
import { attack } from './attack.ts'
import type { Verdict } from './stage.ts'

// Who may open a pull request, and secrets in the log of a run that fails.

let scene: Scene
let sigstore: LocalSigstore
let trust: string

beforeAll(async () => {
  scene = await setScene()
  sigstore = await startLocalSigstore({
    issuerKeysUrl: `${scene.github.resultsUrl}/_oidc/.well-known/jwks`,
  })
  trust = await sigstore.writeTrust(join(scene.folder, 'trust'))
})
afterAll(async () => {
  await sigstore.close()
  await scene.close()
})

const keyless = (): Partial<StepRequest> => ({
  inputs: { mode: 'release', signing: 'auto', 'signing-key': '', 'sigstore-instance': trust },
  github: { ...scene.github, serverUrl: 'https://github.com' },
  workflowRef: 'acme/ml/.github/workflows/train.yml@refs/heads/main',
  idToken: true,
})

/** A step that must not get as far as asking for anything; nothing of what it may leave behind is there. */
async function refused(run: () => Promise<StepResult>): Promise<Verdict> {
  scene.github.log.clear()
  const signed = sigstore.requests.length
  const { code, stdout, stderr } = await run()
  expect(scene.writes()).toEqual([])
  expect(published(scene)).toEqual([])
  expect(scene.github.log.count({ path: /_oidc\/token/ })).toBe(0)
  expect(sigstore.requests).toHaveLength(signed)
  return {
    code: code ?? -1,
    verified: code === 0,
    checks: [],
    stoppedBy: code === 0 ? null : 'refused',
    stdout,
    stderr: `${stdout}${stderr}`,
  }
}

/** A run on the default branch, with the rights of the repository. */
const event = async (
  name: string,
  payload: object,
  more: Partial<StepRequest> = {},
): Promise<StepResult> => await scene.push(scene.commit(), { event: { name, payload }, ...more })

const OWN = { full_name: 'acme/ml', default_branch: 'main' }
const FORK = { full_name: 'mallory/ml', fork: true }

describe('a run that must not sign', () => {
  attack(
    'a pull request that publishes, with a key or with the identity of its job',
    'refused',
    async () => {
      const number = scene.openPull('tune')
      return [
        await refused(async () => scene.pull(number, { inputs: { mode: 'release' } })),
        await refused(async () => scene.pull(number, keyless())),
      ]
    },
    /::error::mode: "release" is refused on pull_request/,
  )

  attack(
    'a pull_request_target run, which has the rights of the repository',
    'refused',
    async () => {
      const number = scene.openPull('target')
      const pull = scene.repository.pulls.get(number)
      const payload = {
        number,
        repository: OWN,
        pull_request: {
          number,
          head: { ...pull?.head, repo: FORK },
          base: { ...pull?.base, repo: OWN },
        },
      }
      return [
        await refused(async () => event('pull_request_target', payload, keyless())),
        await refused(async () =>
          event('pull_request_target', payload, { inputs: { mode: 'release' } }),
        ),
      ]
    },
    /::error::mode: "release" is refused on pull_request_target/,
  )

  attack(
    'a workflow_run that a pull request of a fork started',
    'refused',
    async () => {
      const payload = {
        workflow_run: { event: 'pull_request', head_branch: 'main', head_repository: FORK },
        repository: OWN,
      }
      return await refused(async () => event('workflow_run', payload, keyless()))
    },
    /::error::mode: this run was started by a workflow_run of pull_request/,
  )
})

const shown = ({ stdout, stderr, summary }: StepResult): string =>
  `${stdout}${stderr}${summary}`.replaceAll(/^::add-mask::.*$/gm, '')

describe('secrets in the log of a run that fails', () => {
  it('a key and its passphrase are in no message, whatever is wrong with them', async () => {
    const passphrase = 'correct-horse-battery'
    const { privateKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-384',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase },
    })
    const secrets = [
      { 'signing-key': privateKey, 'signing-key-passphrase': passphrase },
      { 'signing-key': privateKey, 'signing-key-passphrase': `${passphrase}-wrong` },
      { 'signing-key': scene.privateKey.replace('A', 'B').slice(0, 150) },
    ]
    for (const inputs of secrets) {
      // oxlint-disable-next-line no-await-in-loop -- one run after another
      const result = await scene.push(scene.commit(), { inputs: { ...inputs } })
      expect(result.code).toBe(1)
      const body = inputs['signing-key'].split('\n').filter((line) => line.length > 40)
      for (const secret of [passphrase, ...body]) expect(shown(result)).not.toContain(secret)
    }
  })

  it('the identity token is in no message when the authority refuses it', async () => {
    const refusing = await startLocalSigstore({
      inject: (path, body) =>
        path.includes('signingCert')
          ? { status: 400, type: 'application/json', body: JSON.stringify({ message: body }) }
          : undefined,
    })
    try {
      const file = await refusing.writeTrust(join(scene.folder, 'refusing'))
      const options = keyless()
      const inputs = { ...options.inputs, 'sigstore-instance': file }
      const result = await scene.push(scene.commit(), { ...options, inputs })
      expect(result.code).toBe(1)
      const tokens = result.masked.filter((one) => one.split('.').length === 3)
      expect(tokens.length).toBeGreaterThan(0)
      for (const token of tokens) {
        expect(shown(result)).not.toContain(token)
        expect(shown(result)).not.toContain(token.split('.')[2])
      }
    } finally {
      await refusing.close()
    }
  })
})
