import { sha256 } from '../../src/domain/digest.ts'
import type { AssetLimits } from '../../src/domain/asset-body.ts'
import { ASSET_LIMITS } from '../../src/domain/asset-body.ts'
import type { Dedup } from '../../src/usecases/publish-request.ts'
import { safetensorsFile } from '../formats/safetensors-file.ts'
import type { SeededRandom } from './seeded-random.ts'

/** The files of a model, by their paths. */
export type ModelFiles = ReadonlyMap<string, Uint8Array>

export const MODEL_SHAPES = ['single', 'several', 'parts', 'many', 'shared', 'tensors'] as const
export type ModelShape = (typeof MODEL_SHAPES)[number]

/** How the models of one run look, and how they are stored. */
export interface ModelLine {
  readonly shape: ModelShape
  readonly dedup: Dedup
  readonly limits: AssetLimits
  /** The model after another training: some of its files are other ones. */
  train(random: SeededRandom): ModelFiles
}

/** Smaller ones are not referenced. Bytes. */
const LARGE = 1024 * 1024 + 1000

export function modelLine(random: SeededRandom): ModelLine {
  const shape = random.pick(SHAPES)
  const part = random.between(300, 900)
  const splits = shape === 'parts' || (shape === 'many' && random.chance(0.5))
  const isLarge = shape === 'shared' || shape === 'tensors'
  const large = isLarge ? Buffer.concat([MARK, random.bytes(LARGE)]) : Buffer.of()
  const layers = random.between(2, 5)
  return {
    shape,
    dedup: shape === 'tensors' ? 'tensors' : isLarge ? 'files' : random.pick(['none', 'files']),
    limits: splits ? { maxAsset: part, part: shape === 'many' ? 50_000 : part } : ASSET_LIMITS,
    train: (own) => new Map(TRAINERS[shape](own, large, layers)),
  }
}

/** Large ones and many files take their time. */
const SHAPES: readonly ModelShape[] = [
  ...(['single', 'single', 'single', 'several', 'several', 'several', 'parts', 'parts'] as const),
  ...(['single', 'single', 'single', 'several', 'several', 'several', 'parts', 'parts'] as const),
  'many',
  'shared',
  'tensors',
]

/** Chance may draw the beginning of a damaged file of some format, which is refused; none begins so. */
const MARK = Buffer.from('weights:')

const weights = (random: SeededRandom, most: number): Buffer =>
  Buffer.concat([MARK, random.bytes(random.between(Math.ceil(most / 3), most))])

type Entries = readonly (readonly [string, Uint8Array])[]

const TRAINERS: Readonly<
  Record<ModelShape, (random: SeededRandom, large: Uint8Array, layers: number) => Entries>
> = {
  single: (random) => [['weights.bin', weights(random, 3000)]],
  several: (random, _large, layers) => [
    ['config.json', Buffer.from(`{"layers": ${layers}}\n`)],
    ['weights.bin', weights(random, 3000)],
    ...Array.from(
      { length: layers },
      (_, index) => [`layer-${index}/part.bin`, weights(random, 500)] as const,
    ),
  ],
  parts: (random) => [
    ['config.json', Buffer.from('{}\n')],
    ['deep/weights.bin', weights(random, 4000)],
  ],
  many: (random, _large, layers) =>
    Array.from(
      { length: 201 + layers },
      (_, index) => [`shard-${index % 7}/${index}.bin`, weights(random, 40)] as const,
    ),
  shared: (random, large) => [
    ['backbone.bin', random.chance(0.8) ? large : Buffer.concat([large, random.bytes(9)])],
    ['head.bin', weights(random, 2000)],
  ],
  tensors: (random, large) => [
    ['head.json', Buffer.from(`${random.between(1, 1e6)}\n`)],
    [
      'model.safetensors',
      safetensorsFile({
        frozen: large,
        tuned: random.bytes(random.between(1000, 5000)),
        bias: random.chance(0.5) ? Buffer.alloc(64) : random.bytes(64),
      }),
    ],
  ],
}

/** Which files these are, whatever holds them. */
export const contentKey = (files: ModelFiles): string =>
  [...files]
    .map(([path, bytes]) => `${path} ${sha256(bytes)}`)
    .toSorted()
    .join('\n')
