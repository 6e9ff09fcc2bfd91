import { join } from 'node:path'
import type { Result } from './interop-outcome.ts'
import type { Call, Program } from './interop-tools.ts'
import { listOptions } from './interop-tools.ts'
import type { Refusal } from './interop-trial.ts'
import { judgeTrial } from './interop-trial.ts'
import type { Signed, SignedModel } from './interop-trust-model.ts'
import type { KeylessTrust } from './interop-trust-scene.ts'

/** `sigstore verify identity`, offline, of every file and of the root digest that `model.sig` signs. */
export function* checkSigstore(
  sigstore: Program,
  signed: SignedModel<KeylessTrust>,
): Generator<Result> {
  const { changedFile, folder, manifest, modelSignature, paths, title, trust } = signed
  const name = `sigstore (Python) ${sigstore.version}, ${title}`
  const [first = ''] = paths
  const changed = /no subject for digest/
  yield judgeTrial({
    name,
    accepts: paths.map((path) => verify(sigstore, manifest, join(folder, path), trust)),
    refuses: [
      {
        what: 'a flipped bit',
        call: verify(sigstore, manifest, changedFile, trust),
        because: changed,
      },
      ...refuseOthers(sigstore, manifest, [join(folder, first), changedFile], trust),
    ],
  })
  const root = `sha256:${modelSignature.rootDigest}`
  const forgedRoot = `sha256:${modelSignature.forgedDigest}`
  yield judgeTrial({
    name: `${name}, model.sig`,
    accepts: [verify(sigstore, modelSignature, root, trust)],
    refuses: [
      {
        what: 'another digest',
        call: verify(sigstore, modelSignature, forgedRoot, trust),
        because: changed,
      },
      ...refuseOthers(sigstore, modelSignature, [root, forgedRoot], trust),
    ],
  })
}

function refuseOthers(
  sigstore: Program,
  signed: Signed,
  [subject, forgedSubject]: readonly [string, string],
  trust: KeylessTrust,
): readonly Refusal[] {
  const call = (over: Partial<KeylessTrust>): Call =>
    verify(sigstore, signed, subject, { ...trust, ...over })
  return [
    {
      what: 'a changed payload',
      call: verify(sigstore, { bundle: signed.forged }, forgedSubject, trust),
      because: /DSSE: invalid signature/,
    },
    {
      what: 'another identity',
      call: call({ identity: `${trust.identity}-2` }),
      because: /SANs do not match/,
    },
    {
      what: 'another issuer',
      call: call({ issuer: `${trust.issuer}/acme` }),
      because: /OIDCIssuer/,
    },
    { what: 'another Sigstore', call: call({ root: trust.otherRoot }), because: /chain/ },
  ]
}

const verify = (
  { command }: Program,
  { bundle }: Pick<Signed, 'bundle'>,
  subject: string,
  { identity, issuer, root }: KeylessTrust,
): Call => ({
  command,
  args: [
    ...listOptions({ '--trust-config': root.trustConfig }),
    'verify',
    'identity',
    '--offline',
    ...listOptions({
      '--bundle': bundle,
      '--cert-identity': identity,
      '--cert-oidc-issuer': issuer,
    }),
    subject,
  ],
  env: { COLUMNS: '500' },
})
