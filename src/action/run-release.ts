import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { gitCheckout } from '../adapters/git-checkout.ts'
import { githubWorkflowRuns } from '../adapters/github-history.ts'
import { githubReleases } from '../adapters/github-releases.ts'
import { localMachine } from '../adapters/local-machine.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { Code } from '../domain/manifest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../domain/manifest.ts'
import type { Published } from '../usecases/publish.ts'
import { publish } from '../usecases/publish.ts'
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
      instance: await nameInstance(context),
      signers,
      policy: settings.policy,
      nonce: randomUUID(),
      now,
    },
    {
      releases: githubReleases(client, log),
      runs: githubWorkflowRuns(client),
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
}

async function report(published: Published, { inputs, scratch, connections }: RootContext) {
  const { release, version, digest, manifestBytes, bundle } = published
  writeOutputs({
    model: inputs.model,
    version,
    tag: release.tag,
    'release-id': String(release.id),
    'release-url': release.url,
    'manifest-path': await writeDocument(scratch, MANIFEST_ASSET, manifestBytes),
    'manifest-digest': digest,
    'bundle-path': bundle === null ? '' : await writeDocument(scratch, BUNDLE_ASSET, bundle),
    created: String(published.created),
  })
  if (inputs.summary) await writeSummary(published.summary)
  connections.log.notice(
    `${release.tag} ${published.created ? 'is published' : 'was published before'}: ${release.url}`,
  )
}

/** The code that the model was trained with: what is checked out, else what the event names. */
async function readCode({ job, connections }: RootContext): Promise<Code> {
  const facts = await gitCheckout(job.workspace, connections.log).read()
  const commit = facts?.commit ?? job.sha
  const origin = facts?.origin ?? job.repository.name
  if (commit !== job.sha && origin.toLowerCase() !== job.repository.name.toLowerCase())
    throw new ReleaseError(
      'INPUT_INVALID',
      `The workspace holds a checkout of ${origin}, not of ${job.repository.name}, so its commit says nothing of this ` +
        'repository. Check the other one out into a folder of its own ("path:" of actions/checkout).',
    )
  if (commit !== job.sha)
    connections.log.notice(
      `The checkout is at ${commit}, not at the event's ${job.sha}: the version names the checkout.`,
    )
  return {
    repository: `${job.repository.serverUrl}/${job.repository.name}`,
    commit,
    ref: commit === job.sha ? job.ref : null,
    dirty: facts?.dirty ?? null,
  }
}

async function nameInstance({ connections, inputs }: RootContext) {
  if (inputs.signing === 'none' || inputs.signing === 'key') return 'custom'
  const { name } = await connections.instance()
  return name === 'file' ? 'custom' : name
}
