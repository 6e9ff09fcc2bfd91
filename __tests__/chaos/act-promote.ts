import { githubRegistryLog } from '../../src/adapters/github-registry-log.ts'
import { parseSha256 } from '../../src/domain/digest.ts'
import type { EventChange } from '../../src/domain/event.ts'
import { buildEvent, eventPath, REGISTRY_BRANCH } from '../../src/domain/event.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { readRegistry } from '../../src/usecases/read-registry.ts'
import type { ChaosWorld } from './chaos-world.ts'
import { MODEL } from './chaos-world.ts'

export const STAGE = 'production'

/** What a stage's writer does: adds a signed event to the registry branch. The product has no such use case yet. */
export async function actPromote(world: ChaosWorld, version: string): Promise<void> {
  const { github, repository, signer, signers, verifier, log, seen } = world
  const registry = githubRegistryLog(world.client(), log)
  const { state } = await readRegistry({ model: MODEL, signers }, { registry, verifier })
  const [holder] = state.stages.get(STAGE) ?? []
  if (holder?.version === version) return
  const manifest = seen.get(`${MODEL}@v${version}`)?.manifest ?? ''
  const change: EventChange = {
    action: 'promote',
    stage: STAGE,
    replaces: holder?.version ?? null,
    share: 100,
  }
  const event = buildEvent(
    {
      model: MODEL,
      version,
      manifest: parseSha256(manifest.replace(/^sha256:/, '')),
      change,
      reason: 'better on test/f1',
      gates: [],
      actor: 'octocat',
      run: null,
      createdAt: '2026-11-23T17:00:00Z',
    },
    state.head,
  )
  const path = eventPath(MODEL, event.predicate.sequence)
  github.world.commit(repository, {
    branch: REGISTRY_BRANCH,
    files: { [path]: await signer.sign(stableJson(event)) },
    message: `Promote ${version}`,
    ...(repository.refs.has(`refs/heads/${REGISTRY_BRANCH}`) ? {} : { parents: [] }),
  })
}
