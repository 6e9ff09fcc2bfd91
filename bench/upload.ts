import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { childScript } from './build-children.ts'
import { curlUpload } from './curl.ts'
import type { Draft, GithubProcess } from './github-process.ts'
import type { ChildRun } from './node-child.ts'
import { readReport, runNode } from './node-child.ts'
import type { Racer, RaceTimes } from './paired-race.ts'
import { judgeRace, median, raceTwice, runRace } from './paired-race.ts'
import { judgePeak } from './peak-memory.ts'
import type { Result } from './report.ts'
import { writeLarge } from './sample-files.ts'
import { size } from './storage.ts'
import type { TransferStage } from './transfer-stage.ts'
import { describeFile, trust, withGithub } from './transfer-stage.ts'
import type { SampleFile, UploadJob } from './upload-assets.ts'
import type { StreamJob } from './upload-stream.ts'

const RULES = { rounds: 5, warmUp: true, maxWaitMs: 8000 } as const
/** They take a minute each, and the difference is no matter of a tenth. */
const SLOW_RULES = { rounds: 2, warmUp: false, maxWaitMs: 8000 } as const
const TARGETS = { https: 0.95, http: 0.85 } as const
const MAX_MB = 110
const SMALL_TEXT = 'seed: 1\n'
const THROTTLE_BYTES_PER_SECOND = 15_000_000
/** So many that the first bytes, over two connections, are no tenth of the time. */
const THROTTLED_FILES = 4
const THROTTLED_SHARE = 20
const THROTTLED_TARGET = 3.5
const STREAM_TARGET = 5
const STREAM_MEMORY_TARGET = 15

/** Sends files to a local GitHub as the action does, as curl does, and as the usual action for releases does. */
export async function measureUploading(stage: TransferStage, curl: string): Promise<void> {
  for (const scheme of ['https', 'http'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- measured one after the other
    await withGithub(stage, scheme, async (github) => {
      const small = await writeSmall(stage)
      stage.add(...raceCurl(stage, github, scheme, curl, small))
      if (scheme === 'http') stage.add(...raceStream(stage, github, small))
    })
  }
  await withGithub(stage, 'http', async (github) => {
    await github.wish({ kind: 'throttle', bytesPerSecond: THROTTLE_BYTES_PER_SECOND })
    stage.add(...(await raceThrottled(stage, github, curl)))
  })
}

/** Every version has small assets beside its model; whoever is compared sends only the model. */
async function writeSmall({ folder }: TransferStage): Promise<SampleFile> {
  const path = join(folder, 'params.yaml')
  writeFileSync(path, SMALL_TEXT)
  return await describeFile(path, SMALL_TEXT.length)
}

function raceCurl(
  stage: TransferStage,
  github: GithubProcess,
  scheme: 'http' | 'https',
  curl: string,
  small: SampleFile,
): readonly Result[] {
  const what = `upload of ${size(stage.size)}, ${scheme === 'https' ? 'TLS' : 'plain'}`
  const ours = ourUpload(stage, github, [stage.model, small])
  const theirs = draftRacer(github, curl, ({ uploadUrl }) =>
    curlUpload(stage.model.path, `${uploadUrl}?name=${stage.model.name}`),
  )
  const race = (): RaceTimes => runRace(theirs, ours.racer, RULES)
  const result = raceTwice(race, (times) => judgeRace(what, curl, times, TARGETS[scheme]))
  return [result, judgePeak(what, ours.peakMb(), MAX_MB)]
}

/** As softprops/action-gh-release uploads. */
function raceStream(
  stage: TransferStage,
  github: GithubProcess,
  small: SampleFile,
): readonly Result[] {
  const what = `upload of ${size(stage.size)}, plain`
  const name = 'stream body through Octokit (softprops/action-gh-release)'
  const ours = ourUpload(stage, github, [stage.model, small])
  const peaks: number[] = []
  const theirs = draftRacer(github, name, ({ uploadUrl }) => {
    const { path, size: bytes } = stage.model
    const job: StreamJob = { url: `${uploadUrl}?name=model.bin`, path, size: bytes }
    const script = childScript(stage.build, 'upload-stream')
    const run = runNode(stage.folder, { name, script, args: [JSON.stringify(job)], env: {} })
    peaks.push(run.peakMb)
    return uploadTime(run)
  })
  const times = runRace(theirs, ours.racer, SLOW_RULES)
  const share = median(peaks) / ours.peakMb()
  return [
    judgeRace(what, name, times, STREAM_TARGET),
    {
      what,
      against: `its memory (${median(peaks).toFixed(0)} MB)`,
      target: `≥ ${STREAM_MEMORY_TARGET} ×`,
      measured: `${share.toFixed(1)} × (${ours.peakMb().toFixed(0)} MB)`,
      verdict: share >= STREAM_MEMORY_TARGET ? 'kept' : 'broken',
      reason: null,
    },
  ]
}

/** Several files, with so much for each connection. */
async function raceThrottled(
  stage: TransferStage,
  github: GithubProcess,
  curl: string,
): Promise<readonly Result[]> {
  const bytes = Math.floor(stage.size / THROTTLED_SHARE)
  const files: SampleFile[] = []
  for (let index = 0; index < THROTTLED_FILES; index += 1) {
    const path = join(stage.folder, `part-${index}.bin`)
    writeLarge(path, bytes)
    // oxlint-disable-next-line no-await-in-loop -- a moment each
    files.push(await describeFile(path, bytes))
  }
  const pace = `${size(THROTTLE_BYTES_PER_SECOND)}/s a connection`
  const what = `upload of ${files.length} × ${size(bytes)}, ${pace}`
  const ours = ourUpload(stage, github, files)
  const theirs = draftRacer(github, curl, ({ uploadUrl }) =>
    files.reduce((sum, { path, name }) => sum + curlUpload(path, `${uploadUrl}?name=${name}`), 0),
  )
  const times = runRace(theirs, ours.racer, SLOW_RULES)
  for (const { path } of files) rmSync(path)
  return [
    judgeRace(what, `${curl}, one after the other`, times, THROTTLED_TARGET),
    judgePeak(what, ours.peakMb(), MAX_MB),
  ]
}

interface OwnUpload {
  readonly racer: Racer
  /** Of all runs so far, the most. */
  peakMb(): number
}

function ourUpload(
  { folder, build }: TransferStage,
  github: GithubProcess,
  files: readonly SampleFile[],
): OwnUpload {
  const peaks: number[] = []
  const racer = draftRacer(github, 'model-release', ({ id }) => {
    const job: UploadJob = { apiUrl: github.apiUrl, release: id, files }
    const run = runNode(folder, {
      name: 'model-release',
      script: childScript(build, 'upload-assets'),
      args: [JSON.stringify(job)],
      env: trust(github),
    })
    peaks.push(run.peakMb)
    return uploadTime(run)
  })
  return { racer, peakMb: () => Math.max(...peaks) }
}

/** Of the upload alone: an action has long been started by then. */
const uploadTime = ({ output }: ChildRun): number => Number(readReport(output)['ms'])

/** Uploads to a draft of its own, which is deleted with its bytes after each run. */
function draftRacer(github: GithubProcess, name: string, run: (draft: Draft) => number): Racer {
  let draft: Draft | undefined
  return {
    name,
    before: () => {
      draft = github.createDraft('bench')
    },
    run: () => {
      if (draft === undefined) throw new TypeError('the draft is made before')
      return run(draft)
    },
    after: () => {
      if (draft !== undefined) github.deleteDraft(draft)
    },
  }
}
