import { requireRepository, requireWritable } from './access.ts'
import type { ApiRoute } from './define-route.ts'
import { defineRoute, readParam } from './define-route.ts'
import { invalid, notFound } from './failure.ts'
import type { Json } from './json-body.ts'
import { isJson, readFields } from './json-body.ts'
import { apiUrl } from './links.ts'
import type { Attestation } from './records.ts'
import { cutPage, sendJson } from './reply.ts'
import type { Call } from './route.ts'

const MAX_SUBJECTS = 1024

export const attestationRoutes: readonly ApiRoute[] = [
  defineRoute('POST', '/repos/{owner}/{repo}/attestations', createAttestation),
  defineRoute('GET', '/repos/{owner}/{repo}/attestations/{subject_digest}', listAttestations),
]

async function createAttestation(call: Call): Promise<void> {
  const { repository } = requireWritable(call, 'attestations')
  const fields = await readFields(call)
  const bundle = fields.object('bundle')?.raw
  const statement = bundle === undefined ? undefined : parseStatement(bundle)
  if (statement === undefined)
    throw invalid({ resource: 'Attestation', code: 'invalid', field: 'bundle' })
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

/** The subjects of the in-toto statement inside a bundle, or `undefined` when there is none. */
function parseStatement(bundle: Json): Pick<Attestation, 'digests' | 'predicateType'> | undefined {
  const envelope = bundle['dsseEnvelope']
  const payload = isJson(envelope) ? envelope['payload'] : undefined
  const statement = parseBase64Json(payload)
  const subjects = statement?.['subject']
  if (!Array.isArray(subjects) || subjects.length === 0 || subjects.length > MAX_SUBJECTS)
    return undefined
  const digests = subjects.flatMap((subject: unknown) => readDigests(subject))
  const type = statement?.['predicateType']
  return { digests, predicateType: typeof type === 'string' ? type : undefined }
}

function readDigests(subject: unknown): readonly string[] {
  const digest = isJson(subject) ? subject['digest'] : undefined
  if (!isJson(digest)) return []
  return Object.entries(digest).map(([name, hex]) => `${name}:${String(hex)}`.toLowerCase())
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
