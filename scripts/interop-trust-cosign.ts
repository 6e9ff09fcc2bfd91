import { join } from 'node:path'
import type { Result } from './interop-outcome.ts'
import type { Call, Found, Program } from './interop-tools.ts'
import { found, installGo, listOptions, versionOf } from './interop-tools.ts'
import type { Refusal } from './interop-trial.ts'
import { judgeTrial } from './interop-trial.ts'
import type { Signed, SignedModel } from './interop-trust-model.ts'
import type { Trust } from './interop-trust-scene.ts'

const OTHER_TYPE = 'https://example.com/another/v1'
const MISMATCH = /artifact digests? do(?:es)? not match/
/** The log entry comes first where there is one. */
const BAD_SIGNATURE = /signatures do not match threshold|does not match envelope payload hash/

const MODULE = 'github.com/sigstore/cosign/v3/cmd/cosign'
const VERSION = 'v3.1.3'

/** The one on the PATH when it is of version 3, which knows bundles without being told; else it is compiled. */
export function findCosign(): Found<Program> {
  const version = versionOf('cosign', 'version')
  if (version.startsWith('3.')) return found({ command: 'cosign', version })
  const built = installGo('cosign', MODULE, VERSION)
  return built.kind === 'found'
    ? found({ command: built.tool, version: versionOf(built.tool, 'version') })
    : built
}

/** `verify-blob-attestation` of every file with the manifest's bundle, and of the root digest with `model.sig`. */
export function* checkCosign(cosign: Program, signed: SignedModel): Generator<Result> {
  const { changedFile, folder, manifest, modelSignature, paths, title, trust } = signed
  const verify = (bundle: Signed, subject: readonly string[], over: Over = {}): Call => ({
    command: cosign.command,
    args: ['verify-blob-attestation', ...buildArguments(bundle, { trust, ...over }), ...subject],
  })
  const [first = ''] = paths
  const file = join(folder, first)
  yield judgeTrial({
    name: `cosign ${cosign.version}, ${title}`,
    accepts: paths.map((path) => verify(manifest, [join(folder, path)])),
    refuses: [
      { what: 'a flipped bit', call: verify(manifest, [changedFile]), because: MISMATCH },
      {
        what: 'a changed manifest',
        call: verify({ ...manifest, bundle: manifest.forged }, [changedFile]),
        because: BAD_SIGNATURE,
      },
      {
        what: 'another predicate type',
        call: verify({ ...manifest, predicateType: OTHER_TYPE }, [file]),
        because: /predicate/i,
      },
      ...refuseOthers(trust, (over) => verify(manifest, [file], over)),
    ],
  })
  const root = listDigest(modelSignature.rootDigest)
  const forgedRoot = listDigest(modelSignature.forgedDigest)
  yield judgeTrial({
    name: `cosign ${cosign.version}, ${title}, model.sig`,
    accepts: [verify(modelSignature, root)],
    refuses: [
      { what: 'another digest', call: verify(modelSignature, forgedRoot), because: MISMATCH },
      {
        what: 'a changed payload',
        call: verify({ ...modelSignature, bundle: modelSignature.forged }, forgedRoot),
        because: BAD_SIGNATURE,
      },
      ...refuseOthers(trust, (over) => verify(modelSignature, root, over)),
    ],
  })
}

const listDigest = (digest: string): readonly string[] =>
  listOptions({ '--digest': digest, '--digestAlg': 'sha256' })

interface Over {
  readonly trust?: Trust
}

function buildArguments(
  { bundle, predicateType }: Signed,
  { trust }: { readonly trust: Trust },
): readonly string[] {
  const common = { '--bundle': bundle, '--type': predicateType }
  return trust.kind === 'key'
    ? [...listOptions({ ...common, '--key': trust.publicKey }), '--insecure-ignore-tlog']
    : listOptions({
        ...common,
        '--trusted-root': trust.root.trustedRoot,
        '--certificate-identity': trust.identity,
        '--certificate-oidc-issuer': trust.issuer,
      })
}

function refuseOthers(trust: Trust, call: (over: Over) => Call): readonly Refusal[] {
  if (trust.kind === 'key')
    return [
      {
        what: 'another key',
        call: call({ trust: { ...trust, publicKey: trust.otherKey } }),
        because: BAD_SIGNATURE,
      },
    ]
  return [
    {
      what: 'another identity',
      call: call({ trust: { ...trust, identity: `${trust.identity}-2` } }),
      because: /expected SAN value/,
    },
    {
      what: 'another issuer',
      call: call({ trust: { ...trust, issuer: `${trust.issuer}/acme` } }),
      because: /expected issuer value/,
    },
    {
      what: 'another Sigstore',
      call: call({ trust: { ...trust, root: trust.otherRoot } }),
      because: /not enough verified log entries|failed to verify leaf certificate/,
    },
  ]
}
