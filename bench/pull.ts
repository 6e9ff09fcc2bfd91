import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { curlDownload } from './curl.ts'
import type { GithubProcess } from './github-process.ts'
import { NAME, OWNER } from './github-process.ts'
import { runNode } from './node-child.ts'
import type { Racer } from './paired-race.ts'
import { judgeRace, raceTwice, runRace } from './paired-race.ts'
import { judgePeak } from './peak-memory.ts'
import type { Result } from './report.ts'
import { size } from './storage.ts'
import type { TransferStage } from './transfer-stage.ts'
import { publishSample, trust, withGithub } from './transfer-stage.ts'

const RULES = { rounds: 5, warmUp: true, maxWaitMs: 8000 } as const
/**
 * Of curl's speed. GitHub speaks TLS only. Without it, curl, the server and our digest of every byte share two cores, of which curl
 * needs next to nothing: there is nothing to promise there, but to be faster than curl and openssl after it.
 */
const TARGETS = { https: 0.9, http: null } as const
const MAX_MB = 110

/** Built by `npm run package`. */
const CLI = resolve(process.env['MODEL_RELEASE_CLI'] ?? 'dist/cli/index.js')

/** Brings a version from a local GitHub to a folder with `model-release pull`, and its file with curl. */
export async function measurePulling(stage: TransferStage, curl: string): Promise<void> {
  if (!existsSync(CLI)) throw new Error(`${CLI} is missing: run "npm run package" first.`)
  for (const scheme of ['https', 'http'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- measured one after the other
    await withGithub(stage, scheme, async (github) => {
      const what = { model: 'model', dedup: 'none', path: stage.model.name } as const
      const { tag } = publishSample(stage, github, what)
      stage.add(...race(stage, github, tag, scheme, curl))
    })
  }
}

const PROTOCOL = { https: 'TLS', http: 'plain' } as const

function race(
  stage: TransferStage,
  github: GithubProcess,
  tag: string,
  scheme: 'https' | 'http',
  curl: string,
): readonly Result[] {
  const what = `pull of ${size(stage.size)}, ${PROTOCOL[scheme]}`
  const { model, folder } = stage
  const path = join(folder, 'downloaded.bin')
  const url = `${github.serverUrl}/${OWNER}/${NAME}/releases/download/${encodeURIComponent(tag)}/${model.name}`
  const remove = (): void => rmSync(path, { force: true })
  const plain: Racer = { name: curl, run: () => curlDownload(url, path), after: remove }
  const checked: Racer = {
    ...plain,
    name: `${curl}, then openssl dgst -sha256`,
    run: () => curlDownload(url, path) + timeDigest(path),
  }
  const ours = ourPull(stage, github, tag)
  const result = raceTwice(
    () => runRace(plain, ours.racer, RULES),
    (times) => judgeRace(what, curl, times, TARGETS[scheme]),
  )
  // Whoever wants what we give has to do both.
  const both = judgeRace(what, checked.name, runRace(checked, ours.racer, RULES), 1)
  return [result, both, judgePeak(what, ours.peakMb(), MAX_MB)]
}

function timeDigest(path: string): number {
  const start = performance.now()
  const { status } = spawnSync('openssl', ['dgst', '-sha256', path], { stdio: 'ignore' })
  if (status !== 0) throw new Error('openssl cannot hash the download')
  return performance.now() - start
}

/** The whole command: start, search for the version, verification, download, and the file at its place. */
function ourPull(
  { folder, publicKey }: TransferStage,
  github: GithubProcess,
  tag: string,
): { readonly racer: Racer; peakMb(): number } {
  const peaks: number[] = []
  const path = join(folder, 'pulled')
  const target = tag.replace('@v', '@')
  const options = ['--repo', `${OWNER}/${NAME}`, '--path', path, '--no-cache', '--quiet'].concat(
    '--signer',
    `key:${publicKey}`,
  )
  const racer: Racer = {
    name: 'model-release pull',
    run() {
      const { ms, peakMb } = runNode(folder, {
        name: 'model-release pull',
        script: CLI,
        args: ['pull', target, ...options],
        env: {
          ...trust(github),
          GITHUB_SERVER_URL: github.serverUrl,
          GITHUB_API_URL: github.apiUrl,
        },
      })
      peaks.push(peakMb)
      return ms
    },
    after: () => rmSync(path, { recursive: true, force: true }),
  }
  return { racer, peakMb: () => Math.max(...peaks) }
}
