import { findWholeAsset } from '../domain/asset-slice.ts'
import type { Predicate } from '../domain/manifest.ts'
import {
  BUNDLE_ASSET,
  CHECKSUMS_ASSET,
  MANIFEST_ASSET,
  MANIFEST_TYPE,
  MODEL_SIGNATURE_ASSET,
} from '../domain/manifest.ts'
import type { Place } from './links.ts'
import type { ReleaseNotes } from './release-notes.ts'

/** cosign refuses to read a larger blob; its digest can be given instead. 128 MiB. */
const COSIGN_LIMIT = 128 * 1024 * 1024
const DEFAULT_ISSUER = 'https://token.actions.githubusercontent.com'
/** Length and text of the payload type, as DSSE's pre-authentication encoding writes them. */
const PAYLOAD_HEAD = 'DSSEv1 28 application/vnd.in-toto+json'

/** Downloads every asset of the version into a folder of its own. */
export function pullCommand(notes: ReleaseNotes): string {
  const { model } = notes.manifest
  const folder = folderName(notes.manifest)
  return [
    `gh release download ${quote(model.tag)} --repo ${quote(repositoryArgument(notes))} --dir ${quote(folder)}`,
    `cd ${quote(folder)}`,
  ].join('\n')
}

/** Compares every asset but the manifest and its bundle with its digest. */
export function checksumCommand(): string {
  return `sha256sum -c ${CHECKSUMS_ASSET}`
}

/** The same, when the list of digests is the one that the manifest, which is signed, names. */
export function signedChecksumCommand(): string {
  const own = `"$(sha256sum < ${CHECKSUMS_ASSET} | cut -c 1-64)"`
  return `grep -q ${own} ${MANIFEST_ASSET} && ${checksumCommand()}`
}

/** The lines that `sha256sum` prints for the assets: what `sha256sum -c` reads. */
export function checksumLines(notes: ReleaseNotes, limit: number): string {
  const own = `${notes.manifestDigest.replace(/^sha256:/, '')}  ${MANIFEST_ASSET}`
  const lines = notes.manifest.assets
    .slice(0, limit)
    .map((asset) => `${asset.sha256}  ${asset.name}`)
  return [own, ...lines].join('\n')
}

/** Shows that the signer signed these very bytes of `manifest.json`; empty for an unsigned version. */
export function signatureCommands(notes: ReleaseNotes): readonly SignatureCheck[] {
  if (notes.signing.mode === 'none') return []
  return notes.signing.mode === 'key' ? keyChecks(notes) : keylessChecks(notes)
}

export interface SignatureCheck {
  readonly tool: string
  readonly command: string
}

function keyChecks(notes: ReleaseNotes): readonly SignatureCheck[] {
  const openssl = [
    `sed -n 's/.*"sig": *"\\([^"]*\\)".*/\\1/p' ${BUNDLE_ASSET} | base64 --decode > ../manifest.sig`,
    `{ printf '${PAYLOAD_HEAD} %s ' "$(($(wc -c < ${MANIFEST_ASSET})))"; cat ${MANIFEST_ASSET}; } |`,
    '  openssl dgst -sha256 -verify ../model-release.pub -signature ../manifest.sig',
  ]
  const cosign = [
    'cosign verify-blob-attestation --key ../model-release.pub --insecure-ignore-tlog',
    `--bundle ${BUNDLE_ASSET} --new-bundle-format --type ${MANIFEST_TYPE}`,
    cosignSubject(notes),
  ]
  return [
    { tool: 'openssl', command: openssl.join('\n') },
    { tool: 'cosign 2.4 or newer', command: `${wrap(cosign)}\n${payloadCommand()}` },
    ...modelSigningChecks(notes, 'key', ['--public_key ../model-release.pub']),
    ownCheck(notes, 'key:../model-release.pub'),
  ]
}

function keylessChecks(notes: ReleaseNotes): readonly SignatureCheck[] {
  const { signing } = notes
  const identity = quote(signing.signer ?? '')
  const issuer = signing.issuer ?? DEFAULT_ISSUER
  const custom = signing.instance === 'custom'
  const cosign = [
    `cosign verify-blob-attestation --bundle ${BUNDLE_ASSET} --new-bundle-format`,
    `--type ${MANIFEST_TYPE}`,
    `--certificate-identity ${identity}`,
    `--certificate-oidc-issuer ${quote(issuer)}`,
    ...(custom ? ['--trusted-root ../trusted_root.json'] : []),
    ...(signing.instance === 'github' ? GITHUB_INSTANCE : []),
    cosignSubject(notes),
  ]
  return [
    ...githubChecks(notes),
    { tool: 'cosign 2.4 or newer', command: `${wrap(cosign)}\n${payloadCommand()}` },
    // It asks for an entry in a log, which GitHub's instance does not have.
    ...(signing.instance === 'github'
      ? []
      : modelSigningChecks(notes, 'sigstore', [
          `--identity ${identity} --identity_provider ${quote(issuer)}`,
          ...(custom ? ['--trust_config ../trust-config.json'] : []),
        ])),
    ownCheck(notes, signing.signer ?? '', issuer === DEFAULT_ISSUER ? [] : [`issuer=${issuer}`]),
  ]
}

/**
 * It reads a file of the model; one in parts, or of an earlier release, is not in the folder. The repository has no host here, and
 * signers of an Enterprise server are refused.
 */
function githubChecks(notes: ReleaseNotes): readonly SignatureCheck[] {
  const subject = findSubject(notes)
  const { signer = '', issuer = DEFAULT_ISSUER, instance } = notes.signing
  const host = URL.parse(signer)?.host ?? ''
  const isTenant = host.endsWith('.ghe.com')
  if (subject === undefined || (host !== 'github.com' && !isTenant)) return []
  const command = [
    `gh attestation verify ${quote(subject)} --repo ${quote(notes.repository)}`,
    ...(isTenant ? [`--hostname ${quote(host)}`] : []),
    `--bundle ${BUNDLE_ASSET} --predicate-type ${MANIFEST_TYPE}`,
    `--cert-identity ${quote(signer)}`,
    ...(issuer === DEFAULT_ISSUER ? [] : [`--cert-oidc-issuer ${quote(issuer)}`]),
    ...(instance === 'custom' ? ['--custom-trusted-root ../trusted_root.jsonl'] : []),
  ]
  return [{ tool: 'gh 2.67 or newer', command: `${wrap(command)}\n${payloadCommand()}` }]
}

/** It wants the model's files under their own paths; a release gives nested ones another name. */
function modelSigningChecks(
  { manifest }: ReleaseNotes,
  method: 'key' | 'sigstore',
  trust: readonly string[],
): readonly SignatureCheck[] {
  const signed = manifest.assets.some(({ name }) => name === MODEL_SIGNATURE_ASSET)
  const flat = manifest.artifact.files.every((file) => findWholeAsset(file) === file.path)
  if (!signed || !flat) return []
  const command = [
    `model_signing verify ${method} . --signature ${MODEL_SIGNATURE_ASSET} --ignore_unsigned_files`,
    ...trust,
  ]
  return [{ tool: 'model_signing 1.1 (OpenSSF)', command: wrap(command) }]
}

/** Every check at once, also those that the other tools do not make: version, subjects, the set of files. */
function ownCheck(
  notes: ReleaseNotes,
  signer: string,
  more: readonly string[] = [],
): SignatureCheck {
  const { name, version } = notes.manifest.model
  const custom = notes.signing.mode === 'keyless' && notes.signing.instance === 'custom'
  const command = [
    `model-release verify ${quote(`${name}@${version}`)} --path .`,
    `--signer ${quote([signer, ...more].join(' '))}`,
    ...(custom ? ['--trusted-root ../trusted_root.json'] : []),
  ]
  return { tool: 'model-release: every check on a line', command: wrap(command) }
}

// GitHub's own instance has no transparency log; its certificates carry no SCT, and the time comes from a
// timestamp authority. `gh attestation trusted-root` prints its root.
const GITHUB_INSTANCE = [
  '--trusted-root ../trusted_root.json --use-signed-timestamps',
  '--insecure-ignore-tlog --insecure-ignore-sct',
] as const

/** Both tools check a model file against the bundle, not `manifest.json`: this ties the two together. */
function payloadCommand(): string {
  return `jq -r .dsseEnvelope.payload ${BUNDLE_ASSET} | base64 --decode | cmp - ${MANIFEST_ASSET}`
}

// The subjects of the statement are the model's files, so that one of them is what cosign is given.
function cosignSubject(notes: ReleaseNotes): string {
  const [file] = notes.manifest.artifact.files
  if (file === undefined) return ''
  const asset = findWholeAsset(file)
  if (asset === undefined || file.size > COSIGN_LIMIT)
    return `--digest ${file.sha256} --digestAlg sha256`
  return quote(asset)
}

/** An asset that is a file of the model. */
const findSubject = ({ manifest }: ReleaseNotes): string | undefined =>
  manifest.artifact.files.map(findWholeAsset).find((asset) => asset !== undefined)

/** Where the version is pulled to by default. */
export function folderName({ model }: Pick<Predicate, 'model'>): string {
  return `${model.name.replaceAll('/', '-')}-${model.version}`
}

/** gh needs the host's name in front for any server but github.com. */
export function repositoryArgument({ serverUrl, repository }: Place): string {
  const host = serverUrl.replace(/^https?:\/\//, '')
  return host === 'github.com' ? repository : `${host}/${repository}`
}

const wrap = (parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' \\\n  ')

/** A word for a POSIX shell that means only itself; plain words stay as they are. */
export function quote(word: string): string {
  const line = word.replaceAll(/[\r\n\0]/g, ' ')
  const plain = /^[\w./:%+=-]+$/.test(line)
  return plain ? line : `'${line.replaceAll("'", String.raw`'\''`)}'`
}
