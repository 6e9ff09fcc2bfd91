import type { Finding } from '../domain/finding.ts'
import { compareFindings, errorFinding, infoFinding, isSick } from '../domain/finding.ts'
import type { RepositoryFiles } from '../ports/history.ts'
import type { Release, ReleaseStore } from '../ports/release-store.ts'
import type { TokenReader } from '../ports/token-facts.ts'
import type { TrustedSigner } from '../ports/verifier.ts'
import { renderDoctorText } from '../render/doctor-text.ts'
import type { ConfigFacts } from './diagnose-config.ts'
import { diagnoseConfig } from './diagnose-config.ts'
import type { Diagnosis } from './diagnose-drafts.ts'
import { diagnoseDrafts } from './diagnose-drafts.ts'
import { diagnoseEvents } from './diagnose-events.ts'
import { diagnoseIndex } from './diagnose-index.ts'
import { diagnoseReleases } from './diagnose-releases.ts'
import { diagnoseToken } from './diagnose-token.ts'
import { examineVersions } from './examine-versions.ts'
import { listDrafts } from './list-drafts.ts'
import type { ModelReleases } from './list-model-releases.ts'
import { listModelReleases, listModels, MAX_LISTED, splitTag } from './list-model-releases.ts'
import { removeDrafts } from './prune.ts'
import type { Registry } from './read-registry.ts'
import type { RemovePorts } from './remove-versions.ts'

export interface DoctorRequest {
  /** Of the consumer; `null` when nobody says whom to trust, so that neither signatures nor events are judged. */
  readonly signers: readonly TrustedSigner[] | null
  readonly config: ConfigFacts
  /** Reads no manifest: what only they tell is not looked at. */
  readonly fast: boolean
  /** Does what is safe: removes drafts of runs that are over. */
  readonly fix: boolean
  /** UTC, RFC 3339. */
  readonly now: string
}

export interface DoctorPorts extends RemovePorts {
  readonly releases: RemovePorts['releases'] & Pick<ReleaseStore, 'readTagCommit'>
  readonly files: RepositoryFiles
  readonly token: TokenReader
}

export interface Examined {
  readonly models: number
  readonly versions: number
  readonly drafts: number
  /** Manifests that were read. */
  readonly manifests: number
}

export interface DoctorReport {
  /** The worst first. */
  readonly findings: readonly Finding[]
  readonly examined: Examined
  /** Whether an error is left. */
  readonly sick: boolean
  /** For a terminal. */
  readonly report: string
}

/**
 * Looks at everything that this tool keeps in a repository. Facts of assets come with the list of releases; of the assets only
 * manifests and their bundles are downloaded.
 * @throws GITHUB_FAILED, PERMISSION_MISSING when something could not be read: then nothing is known
 */
export async function doctor(request: DoctorRequest, ports: DoctorPorts): Promise<DoctorReport> {
  const token = await ports.token.read()
  const recent = await ports.releases.listRecent(MAX_LISTED)
  const drafts = await listDrafts(recent, null, request.now, ports.runs)
  const listed = await listAll(recent, ports)
  const models = await diagnoseModels(listed, request, ports)
  const found: readonly Diagnosis[] = [
    ...diagnoseDrafts(recent, drafts),
    ...[
      ...diagnoseToken(token),
      ...diagnoseConfig(request.config, listed),
      ...diagnoseList(recent),
      ...models.flatMap(({ findings }) => findings),
      ...(await diagnoseIndex(models, ports.files)),
    ].map((finding) => ({ finding })),
  ]
  const findings = (
    request.fix ? await cureAll(found, ports) : found.map(({ finding }) => finding)
  ).toSorted(compareFindings)
  const examined = {
    models: listed.length,
    versions: listed.reduce((sum, { published }) => sum + published.length, 0),
    drafts: drafts.length,
    manifests: models.reduce((sum, { manifests }) => sum + manifests, 0),
  }
  const report = renderDoctorText({ findings, examined, fast: request.fast, fix: request.fix })
  return { findings, examined, sick: isSick(findings), report }
}

/** Also of models that have tags and no release any more. */
async function listAll(
  recent: readonly Release[],
  { releases }: DoctorPorts,
): Promise<readonly ModelReleases[]> {
  const tags = (await releases.listTags('')).map(({ tag }) => tag)
  const published = recent.flatMap(({ tag, draft }) => (draft ? [] : [tag]))
  const listed: ModelReleases[] = []
  for (const model of listModels([...tags, ...published])) {
    // oxlint-disable-next-line no-await-in-loop -- models are few, and each asks for many things
    listed.push(await listModelReleases(model, recent, releases))
  }
  return listed
}

interface DiagnosedModel {
  readonly listed: ModelReleases
  readonly registry: Registry | null
  readonly findings: readonly Finding[]
  readonly manifests: number
}

async function diagnoseModels(
  all: readonly ModelReleases[],
  request: DoctorRequest,
  ports: DoctorPorts,
): Promise<readonly DiagnosedModel[]> {
  const models: DiagnosedModel[] = []
  for (const listed of all) {
    // oxlint-disable-next-line no-await-in-loop -- each reads many at a time by itself
    models.push(await diagnoseModel(listed, request, ports))
  }
  return models
}

async function diagnoseModel(
  listed: ModelReleases,
  { signers, fast }: DoctorRequest,
  ports: DoctorPorts,
): Promise<DiagnosedModel> {
  const releases = fast ? [] : listed.published.map(({ release }) => release)
  const examined = await examineVersions(releases, signers ?? [], ports)
  const facts = {
    listed,
    examined: new Map(examined.map((one) => [one.release.tag, one])),
    signersKnown: signers !== null,
  }
  const { findings: events, registry } =
    signers === null
      ? { findings: [], registry: null }
      : await diagnoseEvents(listed, signers, ports)
  return {
    listed,
    registry,
    manifests: examined.filter(({ digest }) => digest !== null).length,
    findings: [...(await diagnoseReleases(facts, ports.releases)), ...events],
  }
}

/** What the list of releases alone tells. */
function diagnoseList(recent: readonly Release[]): readonly Finding[] {
  const published = recent.filter(({ draft, tag }) => !draft && splitTag(tag) !== undefined)
  const counts = new Map<string, number>()
  for (const { tag } of published) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const mutable = published.filter(({ immutable }) => !immutable).length
  return [
    ...[...counts]
      .filter(([, count]) => count > 1)
      .map(([tag, count]) =>
        errorFinding(
          'release-duplicate',
          tag,
          `${count} releases have this tag: which one people get is chance.`,
          'Compare them by "model-release verify", and delete the wrong ones on the release page.',
        ),
      ),
    ...(mutable === 0
      ? []
      : [
          infoFinding(
            'release-mutable',
            'releases',
            `${mutable} of the ${published.length} newest versions can be changed by anybody who may write here.`,
            'Turn on immutable releases in the settings of the repository; it holds for what is published from then on.',
          ),
        ]),
    ...(recent.length < MAX_LISTED
      ? []
      : [
          infoFinding(
            'releases-hidden',
            'releases',
            `GitHub lists the newest ${MAX_LISTED} releases only; older versions were looked up by their tags, older drafts cannot be.`,
            'Remove what nobody needs with "model-release prune".',
          ),
        ]),
  ]
}

/** All at once: what is there is listed once, before the first of them goes. */
async function cureAll(
  found: readonly Diagnosis[],
  ports: DoctorPorts,
): Promise<readonly Finding[]> {
  const drafts = found.flatMap(({ cure }) => cure ?? [])
  const { removed, stopped } = await removeDrafts(drafts, ports)
  if (stopped !== null) ports.log.warning(`Not every draft was removed: ${stopped.message}`)
  const done = new Set(removed)
  return found.map(({ finding, cure }) =>
    cure === undefined
      ? finding
      : { ...finding, fix: done.has(cure.release.id) ? 'done' : 'failed' },
  )
}
