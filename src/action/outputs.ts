import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setOutput, summary } from '@actions/core'
import { writeCommand } from '../adapters/workflow-command.ts'

/** The root action's outputs; every one is always set, an absent value as an empty text. */
export interface Outputs {
  readonly model: string
  readonly version: string
  readonly tag: string
  readonly 'release-id': string
  readonly 'release-url': string
  readonly 'manifest-path': string
  readonly 'manifest-digest': string
  readonly 'bundle-path': string
  readonly verdict: string
  readonly 'failed-gates': string
  readonly 'report-path': string
  readonly 'comment-url': string
  readonly 'baseline-version': string
  readonly created: string
}

const EMPTY: Outputs = {
  model: '',
  version: '',
  tag: '',
  'release-id': '',
  'release-url': '',
  'manifest-path': '',
  'manifest-digest': '',
  'bundle-path': '',
  verdict: 'none',
  'failed-gates': '[]',
  'report-path': '',
  'comment-url': '',
  'baseline-version': '',
  created: 'false',
}

export function writeOutputs(outputs: Partial<Outputs>): void {
  for (const [name, value] of Object.entries({ ...EMPTY, ...outputs })) setOutput(name, value)
}

/** The verify door's outputs. */
export interface VerifyOutputs {
  readonly verified: string
  readonly version: string
  readonly 'manifest-digest': string
  readonly signer: string
}

export function writeVerifyOutputs(outputs: VerifyOutputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}

/** The pull door's outputs. */
export interface PullOutputs {
  readonly path: string
  readonly version: string
  readonly 'manifest-path': string
  readonly 'manifest-digest': string
}

export function writePullOutputs(outputs: PullOutputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}

/** The comment door's outputs. */
export interface CommentOutputs {
  readonly 'comment-url': string
  readonly verdict: string
}

export function writeCommentOutputs(outputs: CommentOutputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
}

/** Leaves a document for later steps and returns its path. */
export async function writeDocument(
  folder: string,
  name: string,
  bytes: Uint8Array | string,
): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

/** A step's summary above this is dropped whole by the runner. Bytes. */
const MAX_SUMMARY_BYTES = 1024 * 1024

export async function writeSummary(markdown: string): Promise<void> {
  if ((process.env['GITHUB_STEP_SUMMARY'] ?? '') === '') return
  if (Buffer.byteLength(markdown) > MAX_SUMMARY_BYTES) {
    writeCommand('warning', 'The job summary is left out: it would have more than 1 MiB.')
    return
  }
  await summary.addRaw(markdown, true).write()
}
