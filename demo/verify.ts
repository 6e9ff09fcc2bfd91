import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { parseObject, parseObjects, parseText } from './json-request.ts'
import type { PulledVersion } from './pulled-version.ts'
import { verifyArtifact, verifyAssets, verifyListings } from './verify-files.ts'
import type { ExpectedSigner, Finding } from './verify-signature.ts'
import { judge, verifySignature } from './verify-signature.ts'

/** What the person who verifies knows from elsewhere. */
export interface Expectation {
  readonly model: string
  readonly version: string
  readonly commit: string
  readonly signer: ExpectedSigner
  /** Absolute: a checkout of that commit with the data that was trained on. */
  readonly workspace: string
  /** Absolute: for intermediate files. */
  readonly folder: string
}

/** Looks at a pulled version from all sides, with nothing of the product's own code. */
export function verifyVersion(version: PulledVersion, expected: Expectation): readonly Finding[] {
  return [
    ...verifySignature(version.manifest, version.bundle, expected.signer, expected.folder),
    verifyIdentity(version, expected),
    ...verifyAssets(version),
    verifyArtifact(version),
    ...verifyListings(version, expected.workspace),
    verifyPredictions(version, expected.workspace),
  ]
}

/** A genuine manifest of another version, or of another commit, is not this version's. */
function verifyIdentity(version: PulledVersion, expected: Expectation): Finding {
  const model = parseObject(version.predicate['model'], 'model')
  const { commit } = parseObject(version.predicate['code'], 'code')
  const same =
    model['name'] === expected.model &&
    model['version'] === expected.version &&
    model['tag'] === version.tag &&
    commit === version.commit &&
    commit === expected.commit
  return judge(
    'model, version and tag are the ones asked for, and the tag points to the signed commit',
    same,
    `${version.tag} at ${version.commit.slice(0, 10)}`,
  )
}

/** The pulled model gives the very numbers that the manifest claims for the test set. */
function verifyPredictions(version: PulledVersion, workspace: string): Finding {
  const script = join('training', 'predict.ts')
  const sets = parseObjects(version.predicate['data'], 'data')
  const test = sets.find((set) => set['name'] === 'test')
  const data = parseText(parseObject(test?.['source'], 'source')['uri'], 'uri')
  const output = execFileSync(process.execPath, [script, version.model, data], {
    cwd: workspace,
    encoding: 'utf8',
  })
  const computed = parseObject(JSON.parse(output), 'predict.ts')
  const claims = parseObjects(version.predicate['metrics'], 'metrics').filter(
    (metric) => metric['dataset'] === 'test',
  )
  const wrong = claims.filter(
    (claim) => valueOf(computed, parseText(claim['name'], 'name')) !== claim['value'],
  )
  const recall = valueOf(computed, 'recall')
  return judge(
    'the pulled model, loaded and run, gives every test metric of the manifest',
    wrong.length === 0 && claims.some((claim) => claim['name'] === 'recall'),
    wrong.length === 0
      ? `${claims.length} metrics, recall ${String(recall)}`
      : wrong
          .map((claim) => `${String(claim['name'])} is not ${String(claim['value'])}`)
          .join(', '),
  )
}

function valueOf(scores: Readonly<Record<string, unknown>>, name: string): unknown {
  return name in scores ? parseObject(scores[name], name)['value'] : undefined
}
