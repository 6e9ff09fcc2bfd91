import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { inspectVersions } from './inspect.ts'
import { leaveBehind, listPages } from './leave-behind.ts'
import type { Ledger } from './ledger.ts'
import { createLedger } from './ledger.ts'
import { prepareFolder } from './output-folder.ts'
import type { Stage } from './stage.ts'
import { reuseLayer } from './reused-layer.ts'
import { setStage } from './stage.ts'
import { tellStory } from './story.ts'
import { describeError, usageError } from './usage-error.ts'

const PROJECT = resolve(import.meta.dirname, '..')

interface Options {
  readonly out: string
  readonly serve: boolean
  readonly port: number | undefined
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: join(PROJECT, 'demo', 'out') },
      serve: { type: 'boolean', default: false },
      port: { type: 'string' },
    },
  })
  const port = values.port === undefined ? undefined : Number(values.port)
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_532)) {
    throw usageError(`--port: "${values.port}" is not a port.`)
  }
  return { out: resolve(values.out), serve: values.serve, port }
}

const LEFT_BEHIND: readonly (readonly [name: string, what: string])[] = [
  ['comments', 'the comments on the pull requests, as Markdown'],
  ['release-notes', 'the notes of every release, as Markdown'],
  ['pages', 'release page and pull requests, as HTML'],
  ['pulled', 'all versions as anybody downloads them'],
  ['runs', 'checkouts, logs, summaries and outputs of every step'],
  ['trust', 'the trusted root and the public key to verify with'],
  ['requests.json', 'every request that the local GitHub got'],
]

const write = (text: string): void => void process.stdout.write(text)

async function play(stage: Stage, ledger: Ledger, out: string): Promise<void> {
  try {
    const story = await tellStory(stage, ledger)
    await reuseLayer(stage, ledger, out)
    await inspectVersions(stage, ledger, story, out)
  } finally {
    await leaveBehind(stage, out)
  }
}

function conclude(stage: Stage, ledger: Ledger, options: Options, seconds: number): void {
  const site = `${stage.github.serverUrl}/${stage.repository.fullName}`
  const failures = ledger.failures()
  write(`\n${ledger.checked()} checks in ${seconds.toFixed(1)} s, ${failures.length} failed.\n`)
  for (const failure of failures) write(`✗ ${failure}\n`)
  write(`\nEverything is in ${options.out}\n`)
  for (const [name, what] of LEFT_BEHIND) write(`  ${name.padEnd(14)} ${what}\n`)
  if (options.serve) {
    write('\nThe local GitHub stays up until Ctrl+C:\n')
    write(`  ${site}/releases\n`)
    for (const number of stage.repository.pulls.keys()) write(`  ${site}/pull/${number}\n`)
    return
  }
  write('\nThe pages as they were:\n')
  for (const { file } of listPages(stage)) {
    write(`  ${pathToFileURL(join(options.out, 'pages', file)).href}\n`)
  }
  write('To look around in a browser: npm run demo -- --serve\n')
}

async function main(): Promise<void> {
  const options = readOptions()
  if (!existsSync(join(PROJECT, 'dist', 'index.js'))) {
    throw usageError(
      'dist/index.js is missing: the demonstration runs the built action. npm run package',
    )
  }
  const started = performance.now()
  await prepareFolder(options.out)
  const stage = await setStage({
    project: PROJECT,
    out: options.out,
    ...(options.port === undefined ? {} : { port: options.port }),
  })
  const ledger = createLedger(write)
  try {
    const { github, repository, start } = stage
    write(`A local GitHub at ${github.serverUrl}, a local Sigstore at ${stage.sigstore.url}\n`)
    write(`with the repository ${repository.fullName} at ${start.slice(0, 10)}.\n`)
    await play(stage, ledger, options.out)
    conclude(stage, ledger, options, (performance.now() - started) / 1000)
    if (ledger.failures().length > 0) process.exitCode = 1
    if (options.serve) await waitForInterrupt()
  } finally {
    await stage.close()
  }
}

function waitForInterrupt(): Promise<void> {
  return new Promise((fulfil) => {
    process.once('SIGINT', () => fulfil())
    process.once('SIGTERM', () => fulfil())
  })
}

try {
  await main()
} catch (error) {
  process.stderr.write(`\n✗ The demonstration could not go on.\n${describeError(error)}\n`)
  process.exitCode = 1
}
