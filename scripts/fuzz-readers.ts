import { deflateSync, gzipSync } from 'node:zlib'
import { bytesSource } from '../src/domain/byte-source.ts'
import { parseDataSpec } from '../src/domain/data-spec.ts'
import { diffListings } from '../src/domain/listing-diff.ts'
import { parseManifest } from '../src/domain/parse-manifest.ts'
import { parseReportDocument } from '../src/domain/parse-report.ts'
import { computeMetrics } from '../src/domain/prediction-metrics.ts'
import { readLines } from '../src/domain/read-lines.ts'
import { parseConfig } from '../src/formats/config-file.ts'
import { buildGatePolicy } from '../src/formats/config-policy.ts'
import { parseDvcFile } from '../src/formats/dvc-file.ts'
import { parseInlineGates } from '../src/formats/gates-inline.ts'
import { parseLfsPointer } from '../src/formats/lfs-pointer.ts'
import { parseMetrics, parseMetricsSource } from '../src/formats/metrics-file.ts'
import type { Folder } from '../src/formats/metrics-folder.ts'
import { readMetricsFolder } from '../src/formats/metrics-folder.ts'
import { METRICS_FORMAT_NAMES } from '../src/formats/metrics-formats.ts'
import { readModelFacts } from '../src/formats/model-file.ts'
import { readModelFolder } from '../src/formats/model-folder.ts'
import { parseParams } from '../src/formats/params-file.ts'
import { readParamsFolder } from '../src/formats/params-folder.ts'
import { readPredictions } from '../src/formats/predictions-file.ts'
import { parsePredictionsSpec } from '../src/formats/predictions-line.ts'
import { parseMetricsSpec, parseParamsSpec } from '../src/formats/spec-line.ts'
import { readTableFacts } from '../src/formats/table-file.ts'
import { readEventFile } from '../src/formats/tensorboard-events.ts'
import { parseCommentMarker } from '../src/render/comment-marker.ts'
import { unpackArtifact } from '../src/usecases/unpack-artifact.ts'
import type { Dice } from './fuzz-mutate.ts'
import type { Sample } from './fuzz-samples.ts'
import { wrapRecords, wrapZip } from './fuzz-wrap.ts'

/** A reader of input that others wrote. */
export interface FuzzedReader {
  readonly name: string
  /** Paths of the samples that are of its kind. */
  readonly fits: RegExp
  /** @param samples all of them: the neighbours of a file in a folder */
  readonly run: (input: Sample, dice: Dice, samples: readonly Sample[]) => unknown
}

const TEXT = /\.(?:json|ya?ml|toml|csv|tsv|jsonl|md|env)$|params|dvc.lock/
const TABLE = /\.(?:csv|tsv|jsonl|parquet)$/
const MODEL =
  /\.(?:pkl|joblib|pt|pth|onnx|safetensors|gguf|keras|h5|ubj|txt|skops|npy|zip|bin|pb|gz)$/
const PICKLE = /\.(?:pkl|joblib|pth)$/
const ZIP = /\.(?:pt|keras|skops|zip|npz)$/
const EVENTS = /tfevents/
/** Up to the folder that a tool makes for its runs. */
const FOLDER = /^(?:.*?\/)?(?:mlruns|dvclive|wandb|lightning_logs|runs)\//
const FOLDER_FORMATS = new Map([
  ['mlruns', 'mlflow'],
  ['dvclive', 'dvclive'],
  ['wandb', 'wandb'],
  ['lightning_logs', 'lightning'],
])
const MAX_FOLDER_FILES = 50

const text = ({ bytes }: Sample): string => new TextDecoder().decode(bytes)

/** Some inputs lose their name, so that the content has to tell. */
const name = ({ path }: Sample, { chance }: Dice): string => (chance(30) ? 'input' : path)

async function runModel(input: Sample, dice: Dice): Promise<void> {
  await readModelFacts(bytesSource(name(input, dice), input.bytes))
}

/** What is inside of archives, whose checksums a change of the archive itself would break. */
const ENTRIES = [
  'model/data.pkl',
  'constants.pkl',
  'config.json',
  'metadata.json',
  'schema.json',
  'a.npy',
] as const
const ENTRY = /\.(?:pkl|npy)$|config\.json$/

async function runZipEntry({ bytes }: Sample, { pick }: Dice): Promise<void> {
  await readModelFacts(bytesSource('model.zip', wrapZip(pick(ENTRIES), bytes)))
}

async function runPacked({ bytes }: Sample, { chance }: Dice): Promise<void> {
  const packed = chance(50) ? gzipSync(bytes, { level: 1 }) : deflateSync(bytes, { level: 1 })
  await readModelFacts(bytesSource('model.joblib', packed))
}

const METRICS_NAMES: readonly [string, ...string[]] = METRICS_FORMAT_NAMES
const PARAMS_FORMATS = ['json', 'yaml', 'toml', 'csv', 'env', 'dvc-lock', 'wandb'] as const
const SIDES = ['MLmodel', 'config.json', 'model/MLmodel', 'saved_model.pb'] as const
const DVC_OUTS = [null, 'model', 'data'] as const

/** Every reader; each gets the same share of executions. */
export const FUZZED: readonly [FuzzedReader, ...FuzzedReader[]] = [
  {
    name: 'metrics',
    fits: TEXT,
    run: (input, dice) =>
      parseMetricsSource({
        source: bytesSource(name(input, dice), input.bytes),
        format: null,
        dataset: dice.chance(20) ? 'test' : null,
      }),
  },
  {
    name: 'metrics-format',
    fits: TEXT,
    run: ({ path, bytes }, { pick }) => {
      const format = METRICS_FORMAT_NAMES.find((one) => one === pick(METRICS_NAMES)) ?? null
      return parseMetrics({ path, bytes, format, dataset: null })
    },
  },
  { name: 'metrics-folder', fits: FOLDER, run: runMetricsFolder },
  { name: 'params-folder', fits: FOLDER, run: runParamsFolder },
  {
    name: 'tensorboard',
    fits: EVENTS,
    run: ({ path, bytes }) => readEventFile(bytesSource(path, bytes), null),
  },
  {
    name: 'tensorboard-record',
    fits: /\.event$/,
    run: ({ path, bytes }) => readEventFile(bytesSource(path, wrapRecords([bytes, bytes])), null),
  },
  {
    name: 'params',
    fits: TEXT,
    run: (input, dice) =>
      parseParams({
        path: name(input, dice),
        bytes: input.bytes,
        format: dice.chance(40) ? dice.pick(PARAMS_FORMATS) : null,
      }),
  },
  { name: 'model', fits: MODEL, run: runModel },
  { name: 'pickle', fits: PICKLE, run: runModel },
  { name: 'zip', fits: ZIP, run: runModel },
  { name: 'zip-entry', fits: ENTRY, run: runZipEntry },
  { name: 'packed', fits: PICKLE, run: runPacked },
  {
    name: 'model-folder',
    fits: /MLmodel|config\.json|saved_model/,
    run: ({ bytes }, { pick }) => {
      const side = pick(SIDES)
      return readModelFolder([side, 'weights.bin'], (path) => (path === side ? bytes : undefined))
    },
  },
  {
    name: 'table',
    fits: TABLE,
    run: ({ path, bytes }) => readTableFacts(bytesSource(path, bytes)),
  },
  { name: 'parquet', fits: /\.parquet$/, run: runPredictions },
  { name: 'predictions', fits: /predictions|regression/, run: runPredictions },
  {
    name: 'dvc',
    fits: /\.dvc$|dvc\.lock$/,
    run: ({ path, bytes }, { pick }) =>
      parseDvcFile(path.endsWith('lock') ? 'dvc.lock' : 'data.dvc', bytes, {
        stage: path.endsWith('lock') ? 'train' : null,
        out: pick(DVC_OUTS),
      }),
  },
  { name: 'lfs-pointer', fits: /pointer/, run: ({ bytes }) => parseLfsPointer(bytes) },
  {
    name: 'config',
    fits: /release-config/,
    run: (input) => parseConfig(text(input), 'config.yml'),
  },
  {
    name: 'config-gates',
    fits: /release-gates/,
    run: (input) => buildGatePolicy(parseConfig(text(input), 'config.yml'), []),
  },
  { name: 'gates', fits: /(?:^|\/)gates/, run: (input) => parseInlineGates(text(input)) },
  {
    name: 'listing',
    fits: /listing/,
    run: ({ bytes }, { chance }) => {
      const lines = (): Iterable<string> => readLines(bytesSource('listing', bytes))
      return diffListings(lines(), chance(50) ? [] : lines())
    },
  },
  { name: 'input-line', fits: /lines/, run: runLines },
  { name: 'manifest', fits: /manifest/, run: ({ bytes }) => parseManifest(bytes) },
  { name: 'report', fits: /report\.json$/, run: ({ bytes }) => parseReportDocument(bytes) },
  { name: 'report-artifact', fits: /report(?:\.json|-artifact\.zip)$/, run: runArtifact },
  { name: 'comment-marker', fits: /comment\.md$/, run: (input) => parseCommentMarker(text(input)) },
]

/** The folder of the sample, in which only this file is another. */
function buildFolder(input: Sample, samples: readonly Sample[]): Folder {
  const [root = ''] = FOLDER.exec(input.path) ?? []
  const near = samples.filter(({ path }) => path.startsWith(root) && path !== input.path)
  const files = new Map([...near, input].map(({ path, bytes }) => [path.slice(root.length), bytes]))
  return {
    root: root.slice(0, -1),
    paths: [...files.keys()].slice(0, MAX_FOLDER_FILES).toSorted(),
    open: (path) => bytesSource(path, files.get(path) ?? new Uint8Array()),
  }
}

const folderFormat = ({ root }: Folder, { chance }: Dice): string | null =>
  chance(60) ? null : (FOLDER_FORMATS.get(root.split('/').at(-1) ?? '') ?? 'tensorboard')

function runMetricsFolder(input: Sample, dice: Dice, samples: readonly Sample[]): unknown {
  const folder = buildFolder(input, samples)
  return readMetricsFolder(folder, folderFormat(folder, dice), null)
}

function runParamsFolder(input: Sample, dice: Dice, samples: readonly Sample[]): unknown {
  const folder = buildFolder(input, samples)
  return readParamsFolder(folder, folderFormat(folder, dice))
}

async function runPredictions({ path, bytes }: Sample): Promise<unknown> {
  return computeMetrics(await readPredictions(bytesSource(path, bytes)))
}

/** What a job leaves: changed as an archive, or packed after the change. */
async function runArtifact({ path, bytes }: Sample): Promise<unknown> {
  const archive = path.endsWith('.json') ? wrapZip('report.json', bytes) : bytes
  return await unpackArtifact('an artifact', archive, ['report.json'], 1_000_000)
}

const LINES = [parseMetricsSpec, parseParamsSpec, parsePredictionsSpec, parseDataSpec] as const

function runLines(input: Sample, { pick }: Dice): unknown {
  return pick(LINES)(text(input).split('\n')[0] ?? '')
}
