import { parseDataSpec } from '../../src/domain/data-spec.ts'
import type { GatePolicy, GateRule } from '../../src/domain/gate-rule.ts'
import type { Evaluation } from '../../src/domain/manifest.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { defaultGatePolicy } from '../../src/formats/config-policy.ts'
import type { Published } from '../../src/usecases/publish.ts'
import { publish } from '../../src/usecases/publish.ts'
import type { PublishPorts, PublishRequest } from '../../src/usecases/publish-request.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { atCommit, scene, SOURCES } from './scene.ts'

export const RULE: GateRule = {
  match: 'churn/test/accuracy',
  tolerance: { abs: 0.01, rel: 0 },
  origin: { file: '.github/model-release.yml', line: 12 },
}

export const policyOf = (over: Partial<GatePolicy> = {}): GatePolicy => {
  const usual = defaultGatePolicy()
  const defaults = { ...usual.defaults, level: 'error' as const }
  return { ...usual, configured: true, defaults, rules: [RULE], ...over }
}

export interface Release {
  /** Metrics of the data set `test`: values, or what else a metric says. */
  readonly metrics: Readonly<
    Record<string, number | { readonly value: number; readonly stderr?: number }>
  >
  readonly request?: Partial<PublishRequest>
  readonly ports?: Partial<PublishPorts>
}

/** Publishes what a commit made, with one data set. */
export function release(
  releases: FakeReleaseStore,
  digit: number,
  { metrics, ...over }: Release,
): Promise<Published> {
  const list = Object.entries(metrics).map(([name, value]) => ({
    name,
    dataset: 'test',
    ...(typeof value === 'number' ? { value } : value),
  }))
  const files = { 'model.onnx': `weights of ${digit}`, 'metrics.json': JSON.stringify(list) }
  const sources = { ...SOURCES, data: [parseDataSpec('test=data/train')] }
  const request = atCommit(digit, { sources, policy: policyOf(), ...over.request })
  return publish(request, { ...scene({ releases }, files), ...over.ports })
}

export const evaluationOf = ({ manifestBytes }: Published): Evaluation =>
  parseManifest(manifestBytes).predicate.evaluation

/** Version 1.0.0 of commit 1 with an accuracy of 0.9. */
export async function withFirst(over: Partial<PublishRequest> = {}): Promise<FakeReleaseStore> {
  const releases = fakeReleaseStore()
  await release(releases, 1, { metrics: { accuracy: 0.9 }, request: over })
  return releases
}
