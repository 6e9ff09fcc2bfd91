import { requireRepository, requireWritable } from './access.ts'
import type { ApiRoute } from './define-route.ts'
import { defineRoute, readParam } from './define-route.ts'
import { buildFailure, invalid, notFound } from './failure.ts'
import type { Json } from './json-body.ts'
import { isJson, readFields } from './json-body.ts'
import { apiUrl } from './links.ts'
import type { Attestation, Repository } from './records.ts'
import { cutPage, sendJson } from './reply.ts'
import type { Call } from './route.ts'

const MAX_SUBJECTS = 1024
const IN_TOTO_TYPE = 'application/vnd.in-toto+json'

export const attestationRoutes: readonly ApiRoute[] = [
  defineRoute('POST', '/repos/{owner}/{repo}/attestations', createAttestation),
  defineRoute('GET', '/repos/{owner}/{repo}/attestations/{subject_digest}', listAttestations),
]

async function createAttestation(call: Call): Promise<void> {
  const { repository } = requireWritable(call, 'attestations')
  const fields = await readFields(call)
  if (!isOffered(repository)) throw buildFailure(422, describePlan(repository))
  const bundle = fields.object('bundle')?.raw
  const statement = bundle === undefined ? undefined : parseStatement(bundle)
  if (bundle === undefined || statement === undefined)
    throw invalid({ resource: 'Attestation', code: 'invalid', field: 'bundle' })
  if (isSignedByKey(bundle)) throw invalid(NO_CERTIFICATE)
  const attestation: Attestation = {
    id: call.world.nextId(),
    bundle,
    ...statement,
    createdAt: call.world.now(),
  }
  repository.attestations.push(attestation)
  sendJson(call, 201, { id: attestation.id })
}

function listAttestations(call: Call): void {
  const repository = requireRepository(call, 'attestations')
  if (!isOffered(repository)) throw buildFailure(404, describePlan(repository))
  const digest = readParam(call, 'subject_digest').toLowerCase()
  const type = call.url.searchParams.get('predicate_type')
  const found = repository.attestations.filter(
    ({ digests, predicateType }) =>
      digests.includes(digest) &&
      (type === null || predicateType === type || shortType(predicateType) === type),
  )
  if (found.length === 0) throw notFound()
  const page = cutPage(call, found)
  const attestations = page.items.map(({ id, bundle }) => ({
    bundle,
    repository_id: repository.id,
    bundle_url: `${apiUrl(call.world, repository)}/attestations/${digest}?id=${id}`,
    initiator: 'user',
  }))
  sendJson(call, 200, { attestations }, page.headers)
}

/** Public repositories have it with every plan, others with one. */
function isOffered(repository: Repository): boolean {
  return !repository.private || repository.settings.enterpriseCloud
}

function describePlan({ owner }: Repository): string {
  if (owner.type !== 'Organization')
    return (
      'Feature not available for user-owned private repositories. ' +
      'To enable this feature, please make this repository public.'
    )
  return (
    `Feature not available for the ${owner.login} organization. To enable this feature, ` +
    'please upgrade the billing plan, or make this repository public.'
  )
}

/** How GitHub words it is not known; that it looks at the certificate's claims is. */
const NO_CERTIFICATE = {
  resource: 'Attestation',
  code: 'custom',
  field: 'bundle',
  message: 'bundle has no signing certificate',
} as const

function isSignedByKey(bundle: Json): boolean {
  const material = bundle['verificationMaterial']
  return isJson(material) && material['publicKey'] !== undefined
}

/** The subjects of the in-toto statement inside a bundle, or `undefined` when there is none. */
function parseStatement(bundle: Json): Pick<Attestation, 'digests' | 'predicateType'> | undefined {
  const envelope = bundle['dsseEnvelope']
  if (!isJson(envelope) || (envelope['payloadType'] ?? IN_TOTO_TYPE) !== IN_TOTO_TYPE)
    return undefined
  const statement = parseBase64Json(envelope['payload'])
  const subjects = statement?.['subject']
  if (!Array.isArray(subjects) || subjects.length === 0 || subjects.length > MAX_SUBJECTS)
    return undefined
  const digests = subjects.flatMap((subject: unknown) => readDigest(subject) ?? [])
  if (digests.length < subjects.length) return undefined
  const type = statement?.['predicateType']
  return { digests, predicateType: typeof type === 'string' ? type : undefined }
}

/** `sha256:<hex>`: attestations are only ever looked up by it. */
function readDigest(subject: unknown): string | undefined {
  const digest = isJson(subject) ? subject['digest'] : undefined
  const hex = isJson(digest) ? digest['sha256'] : undefined
  return typeof hex === 'string' && /^[0-9a-f]{64}$/i.test(hex)
    ? `sha256:${hex.toLowerCase()}`
    : undefined
}

function parseBase64Json(payload: unknown): Json | undefined {
  if (typeof payload !== 'string') return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64').toString())
    return isJson(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** The filter also takes short names: `provenance`, `sbom`, `release`. */
function shortType(type: string | undefined): string | undefined {
  if (type === undefined) return undefined
  if (type.startsWith('https://slsa.dev/provenance/')) return 'provenance'
  if (type.startsWith('https://in-toto.io/attestation/release/')) return 'release'
  return /spdx|cyclonedx/i.test(type) ? 'sbom' : undefined
}
