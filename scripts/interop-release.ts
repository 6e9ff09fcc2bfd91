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
import { join, resolve } from 'node:path'
import type { Result } from './interop-outcome.ts'
import { failed, passed, skipped } from './interop-outcome.ts'

const OUT = resolve('demo/out')
/** The tool of a block, and what it needs on the PATH beside itself. */
const TOOLS = {
  openssl: ['sed', 'base64'],
  cosign: ['jq', 'base64', 'cmp'],
  gh: ['jq', 'base64', 'cmp'],
}

interface Check {
  readonly tag: string
  readonly tool: keyof typeof TOOLS
  readonly command: string
}

/**
 * Every command block of the release notes that the demonstration left is run, as printed, in the folder of the
 * pulled assets; then once more with a changed manifest, which has to fail.
 */
export function* checkReleases(): Generator<Result> {
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
    // The first block pulls as well; the assets are here already.
    const command = block.replace(/^gh release download .*\ncd .*\n/m, '')
    const name = /\b(openssl|cosign|gh)\b/.exec(command)?.[1] ?? ''
    return isTool(name) ? [{ tag, tool: name, command }] : []
  })
}

function findMissing(check: Check): string | undefined {
  if (process.platform === 'win32') return 'the commands are for a POSIX shell'
  const missing = [check.tool, 'jq', 'sha256sum', ...TOOLS[check.tool]].find(
    (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status !== 0,
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
    const good = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', check.command], { cwd: folder })
    if (good.status !== 0)
      return failed(name, `${String(good.stdout)}${String(good.stderr)}`.trim())
    const manifest = join(folder, 'manifest.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"version"', '"versiom"'))
    const bad = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', check.command], { cwd: folder })
    return bad.status === 0 ? failed(name, 'it accepts a changed manifest as well') : passed(name)
  } finally {
    rmSync(top, { recursive: true, force: true })
  }
}
