import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { Predicate } from '../../src/domain/manifest.ts'
import { numeral } from '../../src/domain/numeral.ts'
import type { VersionFacts } from '../../src/render/version-facts.ts'
import { releaseNotes } from './releases.ts'
import { metric } from './reports.ts'

type Facts = VersionFacts['predicate']

const { manifest } = releaseNotes()
const none: Pick<Predicate, 'lineage' | 'evaluation' | 'history'> = {
  lineage: { previous: null, parents: [] },
  evaluation: { verdict: 'none', baseline: null, gates: [], waivers: [] },
  history: [],
}

/** One file, and nothing that a job need not say. */
export const MINIMAL: Facts = {
  ...none,
  model: { name: 'churn', version: '1.0.0', tag: 'churn@v1.0.0' },
  artifact: {
    digest: digestOf(sha256('model bytes')),
    size: 11,
    files: [{ path: 'model.bin', size: 11, sha256: sha256('model bytes'), asset: 'model.bin' }],
  },
  code: {
    repository: 'https://github.com/acme/ml',
    commit: manifest.code.commit,
    ref: null,
    dirty: null,
  },
  data: [],
  params: {},
  metrics: [],
  environment: {
    runner: { os: 'Linux', arch: 'X64', hosted: null },
    runtimes: {},
    lockfiles: [],
  },
  run: null,
  createdAt: '2026-11-23T16:02:11Z',
}

const set = (name: string, role: string, source: Facts['data'][number]['source']) => ({
  name,
  role,
  source,
  files: 1,
  size: 99_350,
})

/** A bit of everything. */
export const RICH: Facts = {
  ...none,
  ...manifest,
  model: {
    name: 'fraud/reviews',
    version: '1.4.0',
    tag: 'fraud/reviews@v1.4.0',
    framework: { name: 'transformers', version: '4.46.0' },
    task: 'text-classification',
    signature: {
      inputs: [{ name: 'input_ids', type: 'int64', shape: ['batch', 128] }],
      outputs: [{ name: '', type: 'float32', shape: ['batch', 2] }],
    },
  },
  artifact: {
    digest: digestOf(sha256('listing')),
    size: 48_223,
    files: [
      {
        path: 'model.safetensors',
        size: 48_123,
        sha256: sha256('model bytes'),
        format: 'safetensors',
        executable: false,
        facts: {
          parameters: 12_000,
          tensors: 6,
          dtypes: { F32: 6 },
          details: {
            model_type: 'distilbert',
            architectures: 'DistilBertForSequenceClassification',
          },
        },
        asset: 'model.safetensors',
      },
      {
        path: 'tokenizer/vocab.pkl',
        size: 100,
        sha256: sha256('vocab'),
        format: 'pickle',
        executable: true,
        imports: ['builtins.eval'],
        asset: 'tokenizer.vocab.pkl',
      },
    ],
  },
  data: [
    {
      ...set('train', 'train', { kind: 'huggingface', uri: `acme/reviews@${'a'.repeat(40)}` }),
      digest: `hf:${'a'.repeat(40)}`,
      files: null,
      size: null,
    },
    {
      ...set('test', 'test', { kind: 'path', uri: 'data/test.csv' }),
      digest: digestOf(sha256('t')),
      rows: 174,
    },
    {
      ...set('folder', 'train', { kind: 'path', uri: 'data/more' }),
      digest: digestOf(sha256('l')),
      listing: 'data-folder.sha256',
    },
    {
      ...set('dvc', 'train', { kind: 'dvc', uri: 'data/x.dvc' }),
      digest: `md5:${'0f'.repeat(16)}`,
      sha256: digestOf(sha256('x')),
      verified: true,
    },
    {
      ...set('dvcdir', 'train', { kind: 'dvc', uri: 'data/raw.dvc' }),
      digest: `md5:${'0f'.repeat(16)}.dir`,
      verified: false,
    },
    {
      ...set('bucket', 'validation', { kind: 'uri', uri: 's3://acme/reviews/val.parquet' }),
      digest: `sha1:${'ab'.repeat(20)}`,
      files: null,
      size: null,
    },
    {
      ...set('multipart', 'train', { kind: 'uri', uri: 'abfss://c@acct/reviews part' }),
      digest: `etag:${'ab'.repeat(16)}-4`,
      files: null,
      size: null,
    },
  ],
  metrics: [
    metric('accuracy', 0.912, {
      dataset: 'test',
      value: numeral(0.912, '0.9120'),
      stderr: numeral(0.004, '0.004'),
      samples: 174,
    }),
    metric('f1_macro', 0.88, { dataset: 'test' }),
    metric('accuracy', 0.85, { dataset: 'test', slice: 'lang=de' }),
    metric('accuracy', 0.99, { dataset: 'train' }),
    metric('latency_p95', 12.5, { dataset: null, unit: 'ms' }),
    metric('final_loss', 1e-7, { dataset: 'train', value: numeral(1e-7, '1e-07') }),
    metric('perplexity', 0, { dataset: 'test', value: null, nonFinite: 'Infinity' }),
  ],
  environment: {
    runner: { os: 'Linux', arch: 'X64', hosted: true },
    runtimes: { python: '3.11.7', cuda: '12.4' },
    container: `ghcr.io/acme/train@sha256:${'c'.repeat(64)}`,
    gpus: ['NVIDIA A10G'],
    lockfiles: [{ path: 'uv.lock', sha256: sha256('uv') }],
  },
  lineage: {
    previous: { version: '1.3.2', manifest: digestOf(sha256('1.3.2')) },
    parents: [
      { version: '1.3.2', manifest: digestOf(sha256('1.3.2')) },
      { version: '0.9.0', manifest: digestOf(sha256('0.9.0')) },
    ],
  },
  evaluation: { verdict: 'pass', baseline: null, gates: [], waivers: [] },
}

export const versionFacts = (
  predicate: Facts = RICH,
  over: Partial<VersionFacts> = {},
): VersionFacts => ({
  serverUrl: 'https://github.com',
  repository: 'Acme/ml',
  signed: true,
  predicate,
  ...over,
})

/** Cut as the Hub's client cuts a README: the first block between two lines of dashes. */
export function splitCard(card: string): { readonly head: string; readonly body: string } {
  const [, head, body] = /^---\n([^]*?)\n---\n([^]*)$/.exec(card) ?? []
  if (head === undefined || body === undefined) throw new Error('the card has no metadata')
  return { head, body }
}

const HOSTILE_TEXTS = [
  'a\u0000b\u001B[31m\u007F\u0085',
  '\u202Egnp.exe\uFFFE\uFFFF',
  '\uD800',
  '---\n...\n---\nname: x',
  '"}],"x":[{',
  'yes',
  '| a | <script> @octocat #1 $x$ `',
  'x'.repeat(100_000),
  '%zz://[::1',
  '',
  '1e5',
  '2026-01-01',
  '__proto__',
] as const

/** Every text of a file is one that was made to break something. */
export const HOSTILE: Facts = {
  ...RICH,
  model: {
    ...RICH.model,
    task: HOSTILE_TEXTS[0],
    framework: { name: HOSTILE_TEXTS[6], version: HOSTILE_TEXTS[7] },
    signature: {
      inputs: HOSTILE_TEXTS.map((name) => ({ name, type: name, shape: [name, -1] })),
      outputs: [],
    },
  },
  artifact: {
    ...RICH.artifact,
    files: RICH.artifact.files.map((file, index) => ({
      ...file,
      path: HOSTILE_TEXTS[index + 1] ?? '',
      format: HOSTILE_TEXTS[index] ?? '',
      facts: { details: { architecture: HOSTILE_TEXTS[3], __proto__: HOSTILE_TEXTS[2] } },
    })),
  },
  data: HOSTILE_TEXTS.flatMap((text) =>
    ['path', 'uri', 'huggingface', text].map((kind) => ({
      name: text,
      role: text,
      source: { kind, uri: text },
      digest: text,
      files: 1,
      size: null,
    })),
  ),
  params: Object.fromEntries(HOSTILE_TEXTS.map((text) => [text, [text, { nonFinite: 'NaN' }]])),
  metrics: HOSTILE_TEXTS.flatMap((text) => [
    metric(text, 1, { dataset: text, slice: text, unit: text, stderr: numeral(1e308) }),
    metric(text, 1, { dataset: 'test' }),
  ]),
  environment: {
    runner: { os: HOSTILE_TEXTS[0], arch: HOSTILE_TEXTS[1], hosted: null },
    runtimes: Object.fromEntries(HOSTILE_TEXTS.map((text) => [text, text])),
    container: HOSTILE_TEXTS[8],
    gpus: HOSTILE_TEXTS,
    lockfiles: HOSTILE_TEXTS.map((path) => ({ path, sha256: sha256('x') })),
  },
  run: {
    ...(manifest.run ?? { attempt: 1, runId: '1' }),
    workflow: HOSTILE_TEXTS[3],
    workflowRef: HOSTILE_TEXTS[3],
    job: HOSTILE_TEXTS[6],
    event: HOSTILE_TEXTS[6],
    actor: HOSTILE_TEXTS[6],
    url: 'javascript:alert(1)',
  },
  createdAt: 'yesterday',
}

/** A version with more of everything than any page can show. */
export const HUGE: Facts = {
  ...RICH,
  params: Object.fromEntries(
    Array.from({ length: 5000 }, (_, index) => [`p${index}.${'k'.repeat(200)}`, 'v'.repeat(400)]),
  ),
  metrics: Array.from({ length: 5000 }, (_, index) =>
    metric(`m${index}_${'é'.repeat(60)}`, index / 7, { dataset: `set-${index % 40}` }),
  ),
  data: Array.from({ length: 500 }, (_, index) => ({
    name: `set-${index}`,
    role: 'train',
    source: { kind: 'path', uri: `data/${'d'.repeat(400)}` },
    digest: digestOf(sha256(String(index))),
    files: 1,
    size: 1,
  })),
  artifact: {
    digest: RICH.artifact.digest,
    size: 1024,
    files: Array.from({ length: 1024 }, (_, index) => ({
      path: `${'深'.repeat(200)}/${index}`,
      size: 1,
      sha256: sha256(String(index)),
      asset: `f${index}`,
    })),
  },
}
