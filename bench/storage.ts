import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { GithubProcess } from './github-process.ts'
import type { Result } from './report.ts'
import { changeTensors, writeTensors } from './sample-tensors.ts'
import type { TransferStage } from './transfer-stage.ts'
import { publishSample, withGithub, writeParams } from './transfer-stage.ts'

const MAX_UNCHANGED_BYTES = 1_000_000
const MAX_CHANGED_SHARE = 0.07
const TENSORS = 200
/** Every twentieth: 5 %. */
const STEP = 20
const CHANGED = '5 % of its tensors changed'

/** How many bytes the server gets for a version that is mostly, or all, what an earlier one holds. */
export async function measureStorage(stage: TransferStage): Promise<void> {
  await withGithub(stage, 'http', async (github) => stage.add(await publishAgain(stage, github)))
  await withGithub(stage, 'http', async (github) => stage.add(await publishChanged(stage, github)))
}

async function publishAgain(stage: TransferStage, github: GithubProcess): Promise<Result> {
  const what = { model: 'kept', dedup: 'files', path: 'model.bin' } as const
  writeParams(stage.workspace, 1)
  await publishCounted(stage, github, what)
  writeParams(stage.workspace, 2)
  const received = await publishCounted(stage, github, what)
  return {
    what: `${size(stage.size)} published again, \`dedup: true\``,
    against: 'bytes sent',
    target: `< ${size(MAX_UNCHANGED_BYTES)}`,
    measured: size(received),
    verdict: received < MAX_UNCHANGED_BYTES ? 'kept' : 'broken',
    reason: null,
  }
}

/** A file of half the size. */
async function publishChanged(stage: TransferStage, github: GithubProcess): Promise<Result> {
  const path = join(stage.workspace, 'model.safetensors')
  const file = { tensors: TENSORS, size: Math.floor(stage.size / 2 / TENSORS / 8) * 8 }
  const what = { model: 'tuned', dedup: 'tensors', path: 'model.safetensors' } as const
  const start = writeTensors(path, file)
  await publishCounted(stage, github, what)
  changeTensors(path, file, start, STEP)
  const received = await publishCounted(stage, github, what)
  const whole = statSync(path).size
  const share = received / whole
  return {
    what: `safetensors file of ${size(whole)}, ${CHANGED}, \`dedup: tensors\``,
    against: `bytes sent (${size(received)})`,
    target: `< ${percent(MAX_CHANGED_SHARE)}`,
    measured: percent(share),
    verdict: share < MAX_CHANGED_SHARE ? 'kept' : 'broken',
    reason: null,
  }
}

/** @returns bytes that the server received meanwhile, requests and headers included */
async function publishCounted(
  stage: TransferStage,
  github: GithubProcess,
  what: Parameters<typeof publishSample>[2],
): Promise<number> {
  const before = await github.wish({ kind: 'calm' })
  const { tag, created } = publishSample(stage, github, what)
  if (!created) throw new Error(`${tag} was taken for the same version`)
  return (await github.wish({ kind: 'calm' })) - before
}

const percent = (share: number): string => `${round(share * 100)} %`

export function size(bytes: number): string {
  if (bytes >= 1e9) return `${round(bytes / 1e9)} GB`
  return bytes >= 1e6 ? `${round(bytes / 1e6)} MB` : `${round(bytes / 1e3)} KB`
}

const round = (value: number): string => String(Number(value.toPrecision(3)))
