import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Result } from './interop-outcome.ts'
import type { Call, Program } from './interop-tools.ts'
import { listOptions } from './interop-tools.ts'
import type { Refusal } from './interop-trial.ts'
import { judgeTrial } from './interop-trial.ts'
import type { SignedModel } from './interop-trust-model.ts'
import type { KeylessTrust, Trust } from './interop-trust-scene.ts'
import { find, write } from './interop-trust-scene.ts'

interface Asked {
  readonly folder: string
  readonly signature: string
  readonly trust: Trust
}

/** `verify key` or `verify sigstore` of the folder with `model.sig`. */
export function checkModelSigning(tool: Program, signed: SignedModel): Result {
  const { folder, modelSignature, spoiled, title, trust } = signed
  const verify = (over: Partial<Asked> = {}): Call => {
    const asked: Asked = { folder, signature: modelSignature.bundle, trust, ...over }
    return { command: tool.command, args: buildArguments(asked), env: { COLUMNS: '500' } }
  }
  return judgeTrial({
    name: `model_signing ${tool.version}, ${title}`,
    accepts: [verify()],
    refuses: [
      ...refuseSpoiled(spoiled, (path) => verify({ folder: path })),
      {
        what: 'a changed payload',
        call: verify({ folder: spoiled.changed, signature: modelSignature.forged }),
        because: /Verification failed with error/,
      },
      ...refuseOthers(trust, (other) => verify({ trust: other })),
    ],
  })
}

const refuseSpoiled = (
  spoiled: SignedModel['spoiled'],
  call: (folder: string) => Call,
): readonly Refusal[] => [
  { what: 'a flipped bit', call: call(spoiled.changed), because: /Hash mismatch/i },
  { what: 'a file too many', call: call(spoiled.extra), because: /Extra files/i },
  { what: 'a missing file', call: call(spoiled.missing), because: /Missing files/i },
  { what: 'a renamed file', call: call(spoiled.renamed), because: /(?:Missing|Extra) files/i },
]

function refuseOthers(trust: Trust, call: (trust: Trust) => Call): readonly Refusal[] {
  if (trust.kind === 'key')
    return [
      {
        what: 'another key',
        call: call({ ...trust, publicKey: trust.otherKey }),
        because: /Key mismatch/,
      },
    ]
  return [
    {
      what: 'another identity',
      call: call({ ...trust, identity: `${trust.identity}-2` }),
      because: /SANs do not match/,
    },
    {
      what: 'another issuer',
      call: call({ ...trust, issuer: `${trust.issuer}/acme` }),
      because: /OIDCIssuer/,
    },
    { what: 'another Sigstore', call: call({ ...trust, root: trust.otherRoot }), because: /chain/ },
  ]
}

// The names of options with underscores are those that every version takes.
const buildArguments = ({ folder, signature, trust }: Asked): readonly string[] => [
  'verify',
  ...(trust.kind === 'key'
    ? ['key', ...listOptions({ '--public_key': trust.publicKey })]
    : [
        'sigstore',
        ...listOptions({
          '--trust_config': trust.root.trustConfig,
          '--identity': trust.identity,
          '--identity_provider': trust.issuer,
        }),
      ]),
  ...listOptions({ '--signature': signature }),
  folder,
]

/**
 * `verify certificate` wants the certificate as a chain, which bundles of version 0.3 with a log entry do not have, so
 * it refuses ours as it is. The signature itself is what it expects: it accepts a copy with the chain.
 */
export function checkCertificateMethod(
  tool: Program,
  signed: SignedModel<KeylessTrust>,
  scratch: string,
): Result {
  const { folder, modelSignature, spoiled, title, trust } = signed
  const [chain, forged] = [modelSignature.bundle, modelSignature.forged].map((bundle, index) =>
    writeChain(bundle, join(scratch, `chain-${index}.sig`)),
  )
  const verify = (signature = '', path = folder, authority = trust.root.authority): Call => ({
    command: tool.command,
    args: [
      'verify',
      'certificate',
      ...listOptions({ '--signature': signature, '--certificate_chain': authority }),
      path,
    ],
    env: { COLUMNS: '500' },
  })
  return judgeTrial({
    name: `model_signing ${tool.version}, ${title}, certificate written as a chain`,
    accepts: [verify(chain)],
    refuses: [
      {
        what: 'the bundle as published (it has no chain)',
        call: verify(modelSignature.bundle),
        because: /no attribute 'certificates'|chain/i,
      },
      ...refuseSpoiled(spoiled, (path) => verify(chain, path)),
      {
        what: 'a changed payload',
        call: verify(forged, spoiled.changed),
        because: /Verification failed with error/,
      },
      {
        what: 'another authority',
        call: verify(chain, folder, trust.otherRoot.authority),
        because: /certificate|issuer/i,
      },
    ],
  })
}

function writeChain(bundle: string, to: string): string {
  const json: unknown = JSON.parse(readFileSync(bundle, 'utf8'))
  const certificate = find(json, 'verificationMaterial', 'certificate')
  return write(
    to,
    JSON.stringify({
      mediaType: find(json, 'mediaType'),
      verificationMaterial: { x509CertificateChain: { certificates: [certificate] } },
      dsseEnvelope: find(json, 'dsseEnvelope'),
    }),
  )
}
