import { describe, expect, it } from '@jest/globals'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { Manifest } from '../../src/domain/manifest.ts'
import {
  findSubjectProblem,
  parseManifest,
  parseManifestOnly,
} from '../../src/domain/parse-manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { sampleFiles, sampleParts } from './manifest-samples.ts'

const manifest = buildManifest(
  sampleParts({ artifact: sampleFiles({ 'model.onnx': 'weights', 'config.json': '{}' }) }),
)

const codeAndMessage = (bytes: Uint8Array): string => {
  try {
    parseManifest(bytes)
    return 'accepted'
  } catch (error) {
    return error instanceof ReleaseError ? `${error.code} ${error.message}` : String(error)
  }
}

/** The sample with other members of its predicate or statement. */
const withPredicate = (over: object, manifestOver: object = {}): Uint8Array =>
  stableJson({ ...manifest, ...manifestOver, predicate: { ...manifest.predicate, ...over } })

/** A manifest about files with these paths, right but for the paths. */
const withPaths = (...paths: readonly string[]): Uint8Array => {
  const artifact = sampleFiles(Object.fromEntries(paths.map((path) => [path, path])))
  return stableJson(buildManifest(sampleParts({ artifact })))
}

const part = (name: string, size: number) => ({ asset: name, size, sha256: sha256(name) })
const record = (one: { asset: string; size: number; sha256: string }) => ({
  name: one.asset,
  size: one.size,
  sha256: one.sha256,
  role: 'model',
})
const problemOf = (subject: readonly unknown[]): string | undefined => {
  const bytes = withPredicate({}, { subject })
  expect(codeAndMessage(bytes)).toMatch(/^MANIFEST_INVALID .*: \/subject /)
  return findSubjectProblem(parseManifestOnly(bytes))
}

describe('paths that do not stay what they are on every system are refused', () => {
  it.each<readonly [readonly string[], string]>([
    [['../model.onnx'], 'names "../model.onnx", which has the segment ".."'],
    [['/etc/passwd'], 'names "/etc/passwd", which is absolute'],
    [['a\\b'], String.raw`names "a\\b", which holds a backslash`],
    [['model.onnx:x'], 'which holds a colon'],
    [['con.json'], 'the name of a device'],
    [
      ['model\u200b.onnx'],
      String.raw`names "model\u{200b}.onnx", which holds an invisible character`,
    ],
    [
      ['Model.onnx', 'model.onnx'],
      'names "Model.onnx" and "model.onnx", which some systems cannot keep apart',
    ],
    [['caf\u00e9', 'cafe\u0301'], 'which some systems cannot keep apart'],
    [['a', 'a/b'], 'names "a" and "a/b", which some systems cannot keep apart'],
  ])('%j', (paths, message) => {
    const found = codeAndMessage(withPaths(...paths))
    expect(found).toMatch(/^MANIFEST_INVALID /)
    expect(found).toContain(message)
  })

  it('and those of any language, with spaces and signs, are not', () => {
    const paths = ['模型/重み v1.2+cpu@main.bin', '.hidden/~ (1) #&=.txt', 'Überraschung/ñ.onnx']
    expect(codeAndMessage(withPaths(...paths))).toBe('accepted')
  })
})

describe('assets', () => {
  const { assets, artifact } = manifest.predicate
  const extra = { name: 'notes.txt', size: 1, sha256: sha256('x'), role: 'metrics' }
  const dataSet = {
    name: 'train',
    role: null,
    source: { kind: 'path', uri: 'x' },
    digest: digestOf(sha256('x')),
    files: 2,
    size: 2,
    listing: 'notes.txt',
  }
  const prediction = {
    dataset: 'test',
    kind: 'regression',
    rows: 1,
    asset: 'notes.txt',
    sha256: sha256('x'),
  }

  it.each<readonly [string, object, string]>([
    [
      'that differ only in letter case',
      { assets: [...assets, { ...extra, name: 'Model.onnx' }] },
      'names "model.onnx" and "Model.onnx"',
    ],
    [
      'that are the manifest itself',
      { assets: [...assets, { ...extra, name: 'Manifest.json' }] },
      '/predicate/assets names Manifest.json',
    ],
    [
      'that are its signature',
      { assets: [...assets, { ...extra, name: 'manifest.sigstore.json' }] },
      '/predicate/assets names manifest.sigstore.json',
    ],
    [
      'of another size than their file',
      { assets: assets.map((asset) => ({ ...asset, size: 1 })) },
      'has not, or with another size or digest',
    ],
    [
      'that a data set names as listing but that are not listed',
      { data: [dataSet] },
      'names "train" with the listing notes.txt, which /predicate/assets has not',
    ],
    [
      'that predictions name but that are not listed',
      { predictions: [prediction] },
      '/predicate/predictions names the asset notes.txt',
    ],
    [
      'that predictions name with another digest',
      { predictions: [{ ...prediction, sha256: sha256('y') }], assets: [...assets, extra] },
      'which /predicate/assets has not, or with another digest',
    ],
  ])('%s are refused', (_name, over, message) => {
    const found = codeAndMessage(withPredicate(over))
    expect(found).toMatch(/^MANIFEST_INVALID /)
    expect(found).toContain(message)
  })

  it('that data sets and predictions name are accepted where they are listed', () => {
    const over = { data: [dataSet], predictions: [prediction], assets: [...assets, extra] }
    expect(codeAndMessage(withPredicate(over))).toBe('accepted')
  })

  const [first, second] = [part('model.onnx.part-001', 4), part('model.onnx.part-002', 3)]
  const parted = (parts: readonly object[], over: object = {}) => {
    const files = artifact.files.map(({ asset, ...file }) =>
      file.path === 'model.onnx' ? { ...file, parts, ...over } : { ...file, asset },
    )
    const others = assets.filter(({ name }) => name !== 'model.onnx')
    return withPredicate({
      artifact: { ...artifact, files },
      assets: [...others, record(first), record(second)],
    })
  }

  const referenceTo = (tag: string, { asset, size, sha256: digest }: typeof first) => ({
    reference: { tag, asset, sha256: digest },
    size,
    sha256: digest,
  })

  it('that are the parts of a file are accepted', () => {
    expect(codeAndMessage(parted([first, second]))).toBe('accepted')
  })

  it('that an earlier version of the model holds are accepted', () => {
    expect(codeAndMessage(parted([referenceTo('churn@v1.3.0', first), second]))).toBe('accepted')
    const range = { ...referenceTo('churn@v1.3.0', first), offset: 90, sha256: sha256('range') }
    expect(codeAndMessage(parted([range, second]))).toBe('accepted')
  })

  it('that hold several files side by side are accepted', () => {
    const ranges = [
      { asset: first.asset, offset: 0, size: 1, sha256: sha256('a') },
      { asset: first.asset, offset: 1, size: 3, sha256: sha256('b') },
      second,
    ]
    expect(codeAndMessage(parted(ranges))).toBe('accepted')
  })

  it.each<readonly [string, Uint8Array, string]>([
    ['that lack one', parted([first]), 'names "model.onnx" with parts of another size'],
    [
      'with another digest',
      parted([first, { ...second, sha256: sha256('x') }]),
      'with the asset model.onnx.part-002, which /predicate/assets has not, or with another size',
    ],
    [
      'with another size',
      parted([
        { ...first, size: 3 },
        { ...second, size: 4 },
      ]),
      'with the asset model.onnx.part-001, which /predicate/assets has not, or with another size',
    ],
    [
      'twice the same',
      parted([first, first]),
      'names the same bytes of the asset model.onnx.part-001 twice',
    ],
    [
      'beside the whole file',
      parted([first, second], { asset: 'config.json' }),
      'must match exactly one schema in oneOf',
    ],
    [
      'with an offset beside them',
      parted([first, second], { offset: 0 }),
      'must match exactly one schema in oneOf',
    ],
    [
      'that overlap',
      parted([
        { ...first, offset: 0 },
        { ...first, offset: 1, size: 3 },
      ]),
      'names the same bytes of the asset model.onnx.part-001 twice',
    ],
    [
      'beyond the end of their asset',
      parted([{ ...first, offset: 1 }, { ...second }]),
      'with bytes beyond the end of the asset model.onnx.part-001',
    ],
    ['of no asset at all', parted([{ size: 7, sha256: first.sha256 }]), 'MANIFEST_INVALID'],
    [
      'of the version itself as a reference',
      parted([referenceTo('churn@v1.4.0', first), second]),
      'with the asset model.onnx.part-001 of this very version as a reference',
    ],
    [
      'of another model',
      parted([referenceTo('fraud@v1.0.0', first), second]),
      'refers to "fraud@v1.0.0", which is no version of churn',
    ],
    [
      'that refer to another digest than they state',
      parted([{ ...referenceTo('churn@v1.3.0', first), sha256: sha256('x') }, second]),
      'with a reference to model.onnx.part-001 with another digest',
    ],
  ])('that are parts %s are refused', (_name, bytes, message) => {
    expect(codeAndMessage(bytes)).toContain(message)
  })
})

describe('subjects', () => {
  const [first, second] = manifest.subject
  it('that are the files have no problem, in any order', () => {
    const turned: Manifest = { ...manifest, subject: manifest.subject.toReversed() }
    expect(findSubjectProblem(turned)).toBeUndefined()
    expect(codeAndMessage(stableJson(turned))).toBe('accepted')
  })

  it.each<readonly [string, readonly unknown[], string]>([
    ['that lack a file', [first], '/subject lacks "config.json"'],
    ['with one twice instead of another', [first, first], '/subject names "model.onnx" twice'],
    [
      'with one more',
      [first, second, { ...second, name: 'x' }],
      '/subject names "x", which is not in /predicate/artifact/files',
    ],
    [
      'with names that are swapped',
      [
        { ...first, name: second?.name },
        { ...second, name: first?.name },
      ],
      '/subject has another digest for "config.json" than /predicate/artifact/files',
    ],
    [
      'with a digest that nobody checks',
      [{ ...first, digest: { ...first?.digest, sha512: 'x' } }, second],
      '/subject has more than a SHA-256 for "model.onnx"',
    ],
  ])('%s are named', (_name, subject, message) => {
    expect(problemOf(subject)).toBe(message)
  })
})
