import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { numeral } from '../../src/domain/numeral.ts'
import type { ReleaseNotes } from '../../src/render/release-notes.ts'
import { BASE, baseline, comparison, HEAD, passing, rows } from './reports.ts'

export function releaseNotes(over: Partial<ReleaseNotes> = {}): ReleaseNotes {
  const model = sha256('model bytes')
  const asset = (
    name: string,
    size: number,
    role: 'model' | 'data-listing' | 'metrics' | 'params',
  ) => ({
    name,
    size,
    sha256: name === 'model.onnx' ? model : sha256(name),
    role,
  })
  return {
    serverUrl: 'https://github.com',
    repository: 'acme/ml',
    manifest: {
      model: {
        name: 'churn',
        version: '1.4.0',
        tag: 'churn@v1.4.0',
        framework: { name: 'onnx', version: '1.16' },
        task: 'tabular-classification',
      },
      environment: {
        runner: { os: 'Linux', arch: 'X64', hosted: true },
        runtimes: { python: '3.11.7' },
        lockfiles: [{ path: 'requirements.txt', sha256: sha256('requirements') }],
      },
      artifact: {
        digest: digestOf(sha256('listing')),
        size: 50_223,
        files: [
          { path: 'model.onnx', size: 48_123, sha256: model, format: 'onnx', asset: 'model.onnx' },
          {
            path: 'encoder/vocab.json',
            size: 2_100,
            sha256: sha256('encoder.vocab.json'),
            asset: 'encoder.vocab.json',
          },
        ],
      },
      code: {
        repository: 'https://github.com/acme/ml',
        commit: HEAD,
        ref: 'refs/heads/main',
        dirty: false,
      },
      data: [
        {
          name: 'train',
          role: 'train',
          source: { kind: 'path', uri: 'data/train' },
          digest: digestOf(sha256('b')),
          files: 3,
          size: 99_350,
          listing: 'data-train.sha256',
        },
        {
          name: 'raw',
          role: null,
          source: { kind: 'dvc', uri: 'data/raw.dvc' },
          digest: 'md5:0f343b0931126a20f133d67c2b018a3b.dir',
          files: 812,
          size: 712_331_000,
          verified: false,
        },
      ],
      params: {
        learning_rate: numeral(0.3, '0.30'),
        'model.max_depth': numeral(6),
        bias: true,
        layers: [numeral(64), numeral(32)],
        seed: null,
      },
      metrics: Object.values(rows).flatMap(({ candidate }) =>
        candidate === null ? [] : [candidate],
      ),
      evaluation: {
        verdict: 'pass',
        baseline: { version: '1.3.2', manifest: digestOf(sha256('manifest 1.3.2')) },
        gates: passing
          .filter(({ outcome }) => outcome === 'pass')
          .map(({ key }) => ({ metric: key, level: 'error' as const, outcome: 'pass' as const })),
        waivers: [],
      },
      assets: [
        asset('model.onnx', 48_123, 'model'),
        asset('encoder.vocab.json', 2_100, 'model'),
        asset('data-train.sha256', 231, 'data-listing'),
        asset('metrics.json', 812, 'metrics'),
        asset('params.yaml', 94, 'params'),
      ],
      run: {
        workflow: '.github/workflows/train.yml',
        workflowRef: 'refs/heads/main',
        runId: '11873349999',
        job: 'train',
        attempt: 1,
        event: 'push',
        actor: 'octocat',
        url: 'https://github.com/acme/ml/actions/runs/11873349999',
      },
      createdAt: '2026-11-23T16:02:11Z',
    },
    comparison: comparison({ verdict: 'pass', rows: passing }),
    previous: { version: '1.3.2', tag: 'churn@v1.3.2', commit: BASE },
    signing: {
      mode: 'keyless',
      signer: baseline.signer,
      issuer: 'https://token.actions.githubusercontent.com',
      instance: 'public-good',
    },
    manifestDigest: digestOf(sha256('manifest 1.4.0')),
    ...over,
  }
}
