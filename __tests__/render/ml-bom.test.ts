import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { MAX_BOM_BYTES, renderMlBom } from '../../src/render/ml-bom.ts'
import type { VersionFacts } from '../../src/render/version-facts.ts'
import { golden } from './golden.ts'
import { HOSTILE, HUGE, MINIMAL, RICH, versionFacts } from './model-card-facts.ts'
import { metric } from './reports.ts'

const textOf = (facts: VersionFacts): string => new TextDecoder().decode(renderMlBom(facts))

interface Component {
  readonly type: string
  readonly name: string
  readonly purl?: string
  readonly version?: string
  readonly hashes?: readonly unknown[]
  readonly components?: readonly Component[]
  readonly properties?: readonly { readonly name: string; readonly value: string }[]
}

// The schema has been checked by its own tests, and a wrong member fails the expectation.
const bomOf = (facts: VersionFacts) => JSON.parse(textOf(facts))

const propertiesOf = (owner: Component): Readonly<Record<string, string>> =>
  Object.fromEntries((owner.properties ?? []).map(({ name, value }) => [name, value]))

const urlOf = (one: { data: { contents?: { url: string } }[] }) => one.data[0]?.contents?.url

describe('renderMlBom', () => {
  it('writes the bill of a version as its golden file has it', () => {
    const text = textOf(versionFacts())

    expect(text).toBe(golden('ml-bom-rich.cdx.json', text))
  })

  it('gives the same bytes for the same facts, and a serial number of its own to every version', () => {
    const other = { ...MINIMAL, createdAt: '2026-11-23T16:02:12Z' }
    const [first, again, later] = [MINIMAL, MINIMAL, other].map(
      (predicate) => bomOf(versionFacts(predicate)).serialNumber,
    )

    expect(first).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(again).toBe(first)
    expect(later).not.toBe(first)
    expect(renderMlBom(versionFacts())).toEqual(renderMlBom(versionFacts()))
  })

  it('names the version by its package URL, its tag percent-encoded', () => {
    expect(bomOf(versionFacts()).metadata.component).toMatchObject({
      type: 'machine-learning-model',
      group: 'Acme/ml',
      name: 'fraud/reviews',
      version: '1.4.0',
      purl: 'pkg:github/acme/ml@fraud%2Freviews%40v1.4.0',
    })
    expect(
      bomOf(versionFacts(MINIMAL, { serverUrl: 'https://git.acme.example' })).metadata.component
        .purl,
    ).toBe('pkg:github/acme/ml@churn%40v1.0.0?repository_url=https://git.acme.example')
  })

  it('gives the model a hash only when it is one file, and every file its own', () => {
    const one = bomOf(versionFacts(MINIMAL)).metadata.component
    const many = bomOf(versionFacts()).metadata.component

    expect(one.hashes).toEqual([{ alg: 'SHA-256', content: sha256('model bytes') }])
    expect(propertiesOf(one)).toMatchObject({ 'model-release:artifact-digest-of': 'the file' })
    expect(many.hashes).toBeUndefined()
    expect(propertiesOf(many)).toMatchObject({
      'model-release:artifact-digest': RICH.artifact.digest,
      'model-release:artifact-digest-of': 'the listing that sha256sum prints, by path',
    })
    expect(many.components).toMatchObject([
      { name: 'model.safetensors', hashes: [{ alg: 'SHA-256', content: sha256('model bytes') }] },
      { name: 'tokenizer/vocab.pkl', hashes: [{ alg: 'SHA-256', content: sha256('vocab') }] },
    ])
  })

  it('gives a data set a hash only where it is of the bytes of one file', () => {
    const data: readonly Component[] = bomOf(versionFacts()).components.filter(
      ({ type }: Component) => type === 'data',
    )
    const hashes = Object.fromEntries(data.map(({ name, hashes: some }) => [name, some]))

    expect(hashes).toEqual({
      train: undefined,
      test: [{ alg: 'SHA-256', content: sha256('t') }],
      folder: undefined,
      dvc: [
        { alg: 'MD5', content: '0f'.repeat(16) },
        { alg: 'SHA-256', content: sha256('x') },
      ],
      dvcdir: undefined,
      bucket: [{ alg: 'SHA-1', content: 'ab'.repeat(20) }],
      multipart: undefined,
    })
    expect(data.map((one) => propertiesOf(one)['model-release:digest'])).toEqual(
      RICH.data.map(({ digest }) => digest),
    )
  })

  it('gives the address of data that has one, and any other source as a property', () => {
    const [hub, path, , , , bucket, rare] = bomOf(versionFacts()).components

    expect(urlOf(hub)).toBe(`https://huggingface.co/datasets/acme/reviews/tree/${'a'.repeat(40)}`)
    expect(hub.version).toBe('a'.repeat(40))
    expect(urlOf(path)).toBeUndefined()
    expect(urlOf(bucket)).toBe('s3://acme/reviews/val.parquet')
    expect(urlOf(rare)).toBeUndefined()
    expect(propertiesOf(rare)).toMatchObject({
      'model-release:source': 'abfss://c@acct/reviews part',
    })
  })

  it('repeats metrics with the digits of their file, and says of one that is not finite what it is', () => {
    const { modelCard } = bomOf(versionFacts()).metadata.component

    expect(modelCard.quantitativeAnalysis.performanceMetrics).toEqual([
      {
        type: 'accuracy',
        value: '0.9120',
        slice: 'test',
        confidenceInterval: { lowerBound: '0.90416', upperBound: '0.91984' },
      },
      { type: 'f1_macro', value: '0.88', slice: 'test' },
      { type: 'accuracy', value: '0.85', slice: 'test/lang=de' },
      { type: 'accuracy', value: '0.99', slice: 'train' },
      { type: 'latency_p95', value: '12.5' },
      { type: 'final_loss', value: '1e-07', slice: 'train' },
      { type: 'perplexity', value: 'Infinity', slice: 'test' },
    ])
    expect(propertiesOf(modelCard)).toMatchObject({
      'model-release:metric-unit:latency_p95': 'ms',
      'model-release:metric-standard-error:test/accuracy': '0.004',
      'model-release:confidence-interval': expect.stringContaining('95 %'),
    })
  })

  it('gives no confidence interval where the job reported no standard error', () => {
    const predicate = { ...MINIMAL, metrics: [metric('accuracy', 0.9)] }

    expect(textOf(versionFacts(predicate))).not.toMatch(/confidence-?interval/i)
  })

  it('holds what the model is, reads and was trained on', () => {
    const { modelCard } = bomOf(versionFacts()).metadata.component

    expect(modelCard.modelParameters).toEqual({
      task: 'text-classification',
      architectureFamily: 'distilbert',
      modelArchitecture: 'DistilBertForSequenceClassification',
      datasets: RICH.data.map((_set, index) => ({ ref: `data-${index + 1}` })),
      inputs: [{ format: 'input_ids: int64 [batch, 128]' }],
      outputs: [{ format: 'float32 [batch, 2]' }],
    })
    expect(propertiesOf(modelCard)).toMatchObject({
      'model-release:hyperparameter:learning_rate': '0.30',
      'model-release:hyperparameter:layers': '[64, 32]',
    })
  })

  it('leads to commit, release, manifest, signature, card and run', () => {
    const base = 'https://github.com/Acme/ml'
    const asset = `${base}/releases/download/fraud%2Freviews%40v1.4.0`
    const [signed, unsigned] = [true, false].map(
      (one) => bomOf(versionFacts(RICH, { signed: one })).metadata.component.externalReferences,
    )

    expect(signed).toEqual([
      { type: 'vcs', url: `${base}/commit/${RICH.code.commit}` },
      { type: 'release-notes', url: `${base}/releases/tag/fraud%2Freviews%40v1.4.0` },
      { type: 'evidence', url: `${asset}/manifest.json` },
      { type: 'attestation', url: `${asset}/manifest.sigstore.json` },
      { type: 'model-card', url: `${asset}/model-card.md` },
      { type: 'build-system', url: 'https://github.com/acme/ml/actions/runs/11873349999' },
    ])
    expect(unsigned.map(({ type }: Component) => type)).not.toContain('attestation')
  })

  it('leaves out what is no address', () => {
    expect(textOf(versionFacts(HOSTILE))).not.toContain('javascript:')
  })

  it('names each ancestor once, with the digest of its manifest', () => {
    const { ancestors } = bomOf(versionFacts()).metadata.component.pedigree

    expect(ancestors.map(({ version }: Component) => version)).toEqual(['1.3.2', '0.9.0'])
    expect(ancestors.map(propertiesOf)).toEqual([
      {
        'model-release:manifest': RICH.lineage.previous?.manifest,
        'model-release:relation': 'previous',
      },
      {
        'model-release:manifest': RICH.lineage.parents[1]?.manifest,
        'model-release:relation': 'parent',
      },
    ])
  })

  it.each([
    ['minimal', MINIMAL],
    ['rich', RICH],
    ['hostile', HOSTILE],
    ['huge', HUGE],
  ])(
    'has one entry in its graph for every component, and refers to nothing else: %s',
    (_name, predicate) => {
      const bom = bomOf(versionFacts(predicate))
      const model = bom.metadata.component
      const refs = [
        'model',
        ...[...model.components, ...(bom.components ?? [])].map((one) => one['bom-ref']),
      ]

      expect(new Set(refs).size).toBe(refs.length)
      expect(bom.dependencies.map(({ ref }: { ref: string }) => ref)).toEqual(refs)
      expect(refs).toEqual(expect.arrayContaining(bom.dependencies[0].dependsOn))
      expect(refs).toEqual(
        expect.arrayContaining(
          (model.modelCard.modelParameters.datasets ?? []).map(({ ref }: { ref: string }) => ref),
        ),
      )
    },
  )

  it('stays below its size, and counts what it left out', () => {
    const bytes = renderMlBom(versionFacts(HUGE))
    const model = bomOf(versionFacts(HUGE)).metadata.component

    expect(bytes.length).toBeLessThanOrEqual(MAX_BOM_BYTES)
    expect(propertiesOf(model)['model-release:left-out']).toMatch(
      /^hyperparameters: 5000, metrics: 5000, data sets: 500, files: \d+; manifest\.json has them$/,
    )
    expect(
      propertiesOf(bomOf(versionFacts()).metadata.component)['model-release:left-out'],
    ).toBeUndefined()
  })

  it('holds no character that XML cannot, since a BOM is converted to it', () => {
    const strings = JSON.stringify(bomOf(versionFacts(HOSTILE)))

    // eslint-disable-next-line no-control-regex
    expect(strings).not.toMatch(/\\u00[01]|[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]|\\ud[89a-f]/i)
    expect(bomOf(versionFacts(HOSTILE)).metadata.timestamp).toBeUndefined()
  })

  it('says nothing of a bound that no number has', () => {
    const predicate = { ...MINIMAL, metrics: [metric('a', 1e308, { stderr: numeral(1e308) })] }

    expect(
      bomOf(versionFacts(predicate)).metadata.component.modelCard.quantitativeAnalysis,
    ).toEqual({
      performanceMetrics: [{ type: 'a', value: '1e+308', slice: 'test' }],
    })
  })
})
