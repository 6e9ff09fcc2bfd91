import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { gitCheckout } from '../adapters/git-checkout.ts'
import { githubHistory, githubWorkflowRuns } from '../adapters/github-history.ts'
import { githubRegistryLog } from '../adapters/github-registry-log.ts'
import { githubAttestations } from '../adapters/github-attestations.ts'
import { githubReleases } from '../adapters/github-releases.ts'
import { localMachine } from '../adapters/local-machine.ts'
import { ASSET_LIMITS } from '../domain/asset-body.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Code, Evaluation } from '../domain/manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import type { Published } from '../usecases/publish.ts'
import { publish } from '../usecases/publish.ts'
import { checkAttestable, storeAttestation } from '../usecases/store-attestation.ts'
import { writeDocument, writeOutputs, writeSummary } from './outputs.ts'
import type { RootContext } from './root.ts'

/** Publishes the workspace's model as a version. */
export async function runRelease(context: RootContext): Promise<void> {
  const { inputs, job, settings, connections, capture, signer, signers, now } = context
  const { client, log, verifier } = connections
  if (signer?.mode === 'key' && !context.trustConfigured)
    log.warning(
      'This version is signed with a key that the configuration does not name, so a run without that key (as of a ' +
        'fork) cannot check it. Commit the public key and name it under trust.signers in ' +
        `${inputs.config}.`,
    )
  const instance = await nameInstance(context)
  const { serverUrl } = job.repository
  checkAttestable(inputs.attest, { serverUrl, instance, signer: nameSigner(signer) })
  const published = await publish(
    {
      model: inputs.model,
      version: inputs.version,
      task: settings.task,
      sources: settings.sources,
      repository: job.repository,
      code: await readCode(context),
      run: job.run,
      signed: signer !== null,
      instance,
      signers,
      dedup: inputs.dedup,
      limits: ASSET_LIMITS,
      policy: settings.policy,
      baseline: { from: settings.baseline, prerelease: settings.prerelease },
      nonce: randomUUID(),
      now,
    },
    {
      releases: githubReleases(client, log),
      runs: githubWorkflowRuns(client),
      history: githubHistory(client),
      registry: githubRegistryLog(client, log),
      capture,
      machine: localMachine(process.env, context.scratch),
      signer,
      verifier,
      log,
      sleep: async (ms) => {
        await sleep(ms)
      },
    },
  )
  await report(published, context)
  await attest(published, context)
}

/** After the outputs: the version is published, whatever becomes of the copy. */
async function attest(published: Published, context: RootContext): Promise<void> {
  const { inputs, job, connections } = context
  const { client, log } = connections
  const { serverUrl } = job.repository
  const { manifest, manifestBytes, bundle, created } = published
  const instance = await nameInstance(context)
  await storeAttestation(
    { mode: inputs.attest, serverUrl, instance, manifest, manifestBytes, bundle, created },
    { attestations: githubAttestations(client, serverUrl), log },
  )
}

async function report(published: Published, { inputs, scratch, connections }: RootContext) {
  const { release, version, digest, manifest, manifestBytes, bundle } = published
  const { evaluation } = manifest.predicate
  writeOutputs({
    model: inputs.model,
    version,
    tag: release.tag,
    'release-id': String(release.id),
    'release-url': release.url,
    'manifest-path': await writeDocument(scratch, MANIFEST_ASSET, manifestBytes),
    'manifest-digest': digest,
    verdict: evaluation.verdict,
    'failed-gates': JSON.stringify(listFailed(evaluation)),
    'baseline-version': evaluation.baseline?.version ?? '',
    'bundle-path': bundle === null ? '' : await writeDocument(scratch, BUNDLE_ASSET, bundle),
    created: String(published.created),
  })
  if (inputs.summary) await writeSummary(published.summary)
  connections.log.notice(
    `${release.tag} ${published.created ? 'is published' : 'was published before'}: ${release.url}`,
  )
}

const listFailed = ({ gates }: Evaluation): readonly string[] =>
  gates.filter(({ outcome }) => outcome === 'fail').map(({ metric }) => metric)

/** The code that the model was trained with: what is checked out, else what the event names. */
async function readCode(context: RootContext): Promise<Code> {
  const { job, connections } = context
  const facts = await gitCheckout(job.workspace, connections.log).read()
  const commit = facts?.commit ?? job.sha
  const origin = facts?.origin ?? job.repository.name
  if (commit !== job.sha) judgeOtherCommit(commit, origin, context)
  return {
    repository: `${job.repository.serverUrl}/${job.repository.name}`,
    commit,
    ref: commit === job.sha ? job.ref : null,
    dirty: facts?.dirty ?? null,
  }
}

/** What is checked out is not what the run was started for. */
function judgeOtherCommit(
  commit: string,
  origin: string,
  { job, connections, signer }: RootContext,
): void {
  if (origin.toLowerCase() !== job.repository.name.toLowerCase())
    throw new ReleaseError(
      'INPUT_INVALID',
      `The workspace holds a checkout of ${origin}, not of ${job.repository.name}, so its commit says nothing of this ` +
        'repository. Check the other one out into a folder of its own ("path:" of actions/checkout).',
    )
  if (signer?.mode === 'keyless')
    throw new ReleaseError(
      'INPUT_INVALID',
      `signing: the certificate will name the commit of the run, ${job.sha}, but the checkout is at ${commit}: whoever ` +
        'verifies the version could not tell which of them it was made from. Let a run of that commit publish it (check out ' +
        "the event's own commit), or sign with a key (signing: key).",
    )
  connections.log.notice(
    `The checkout is at ${commit}, not at the event's ${job.sha}: the version names the checkout.`,
  )
}

const nameSigner = (signer: RootContext['signer']): 'identity' | 'key' | null =>
  signer === null ? null : signer.mode === 'key' ? 'key' : 'identity'

async function nameInstance({ connections, inputs }: RootContext) {
  if (inputs.signing === 'none' || inputs.signing === 'key') return 'custom'
  const { name } = await connections.instance()
  return name === 'file' ? 'custom' : name
}
