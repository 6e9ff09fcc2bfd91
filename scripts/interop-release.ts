import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import type { Result } from './interop-outcome.ts'
import { failed, passed, skipped } from './interop-outcome.ts'
import { checkDownloads } from './interop-release-store.ts'
import { openCache } from './interop-tools.ts'

const OUT = resolve('demo/out')
/** The tool of a block, and what it needs on the PATH beside itself. */
const TOOLS = {
  openssl: ['sed', 'base64'],
  cosign: ['jq', 'base64', 'cmp'],
  gh: ['jq', 'base64', 'cmp'],
  model_signing: [],
}

const INSTALLED = [
  openCache('go'),
  ...['venv-trust', 'venv-gh'].map((name) => join(openCache(), name, 'bin')),
]
/** What was installed for these checks is found as well. gh wants a token before it starts, and asks nobody here. */
const ENVIRONMENT = {
  ...process.env,
  PATH: [process.env['PATH'], ...INSTALLED].join(delimiter),
  GH_TOKEN: 'none',
  GH_ENTERPRISE_TOKEN: 'none',
}

interface Check {
  readonly tag: string
  readonly tool: keyof typeof TOOLS
  readonly command: string
}

/** What the release pages tell people to type: that it gets the model, and that it checks the signature. */
export async function* checkReleases(): AsyncGenerator<Result> {
  yield* checkDownloads()
  yield* checkSignatures()
}

/**
 * Every command block of the release notes that the demonstration left is run, as printed, in the folder of the
 * pulled assets; then once more with a changed manifest, or a changed file of the model, which has to fail.
 */
function* checkSignatures(): Generator<Result> {
  const notes = join(OUT, 'release-notes')
  if (!existsSync(notes)) {
    yield failed('release notes', 'there are none; run "npm run demo" first')
    return
  }
  for (const name of readdirSync(notes))
    for (const check of readChecks(name.replace(/\.md$/, ''))) yield runCheck(check)
}

const isTool = (name: string): name is keyof typeof TOOLS => name in TOOLS

/** The fenced blocks of a release's notes that check a signature. */
function readChecks(tag: string): readonly Check[] {
  const notes = readFileSync(join(OUT, 'release-notes', `${tag}.md`), 'utf8')
  return [...notes.matchAll(/```sh\n(.*?)```/gs)].flatMap(([, block = '']) => {
    // That one is run where there is a server that it can ask.
    if (block.startsWith('#!')) return []
    // The first block pulls as well; the assets are here already.
    const command = block.replace(/^gh release download .*\ncd .*\n/m, '')
    // A comment may name another tool than the one that runs.
    const name = /^ *(openssl|cosign|gh|model_signing) /m.exec(command)?.[1] ?? ''
    return isTool(name) ? [{ tag, tool: name, command }] : []
  })
}

function findMissing(check: Check): string | undefined {
  if (process.platform === 'win32') return 'the commands are for a POSIX shell'
  const missing = [check.tool, 'sha256sum', ...TOOLS[check.tool]].find(
    (name) => spawnSync('sh', ['-c', `command -v ${name}`], { env: ENVIRONMENT }).status !== 0,
  )
  return missing === undefined ? undefined : `${missing} is not on the PATH`
}

function runCheck(check: Check): Result {
  const name = `${check.tag} with ${check.tool}`
  const missing = findMissing(check)
  if (missing !== undefined) return skipped(name, missing)
  const top = mkdtempSync(join(tmpdir(), 'interop-'))
  // What says whom to trust lies beside the folder, as the release page has it.
  const folder = join(top, 'release')
  mkdirSync(folder)
  try {
    const assets = join(OUT, 'pulled', check.tag, 'assets')
    for (const asset of readdirSync(assets)) copyFileSync(join(assets, asset), join(folder, asset))
    copyFileSync(join(OUT, 'trust', 'tumour-stumps.pub'), join(top, 'model-release.pub'))
    const root = readFileSync(join(OUT, 'trust', 'trusted_root.json'), 'utf8')
    writeFileSync(join(top, 'trusted_root.json'), root)
    writeFileSync(join(top, 'trusted_root.jsonl'), `${JSON.stringify(JSON.parse(root))}\n`)
    copyFileSync(join(OUT, 'trust', 'trust-config.json'), join(top, 'trust-config.json'))
    const options = { cwd: folder, env: ENVIRONMENT }
    const good = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', check.command], options)
    const said = `${String(good.stdout)}${String(good.stderr)}`.trim()
    if (said.startsWith('unknown command')) return skipped(name, 'the one on the PATH is too old')
    if (good.status !== 0) return failed(name, said)
    const [spoiled, edit] =
      check.tool === 'model_signing'
        ? (['config.json', (text: string) => `${text} `] as const)
        : (['manifest.json', (text: string) => text.replace('"version"', '"versiom"')] as const)
    writeFileSync(join(folder, spoiled), edit(readFileSync(join(folder, spoiled), 'utf8')))
    const bad = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', check.command], options)
    return bad.status === 0 ? failed(name, `it accepts a changed ${spoiled} as well`) : passed(name)
  } finally {
    rmSync(top, { recursive: true, force: true })
  }
}
