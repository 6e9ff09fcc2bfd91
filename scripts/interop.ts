/**
 * Checks with tools that are not ours that what the release page tells people to type really works: every command
 * block of the release notes that the demonstration left is run, as printed, in the folder of the pulled assets. A
 * tool that is missing is skipped, with the reason. Run `npm run demo` first.
 */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const OUT = resolve('demo/out')
/** The tool of a block, and what it needs on the PATH beside itself. */
const TOOLS = {
  openssl: ['sed', 'base64'],
  cosign: ['jq', 'base64', 'cmp'],
  gh: ['jq', 'base64', 'cmp'],
}

type Outcome = 'passed' | 'failed' | 'skipped'

interface Check {
  readonly tag: string
  readonly tool: keyof typeof TOOLS
  readonly command: string
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

function runCheck(check: Check): readonly [Outcome, string] {
  const missing = findMissing(check)
  if (missing !== undefined) return ['skipped', missing]
  const folder = mkdtempSync(join(tmpdir(), 'interop-'))
  try {
    const assets = join(OUT, 'pulled', check.tag, 'assets')
    for (const name of readdirSync(assets)) copyFileSync(join(assets, name), join(folder, name))
    copyFileSync(join(OUT, 'trust', 'tumour-stumps.pub'), join(folder, 'model-release.pub'))
    const root = readFileSync(join(OUT, 'trust', 'trusted_root.json'), 'utf8')
    writeFileSync(join(folder, 'trusted_root.json'), root)
    writeFileSync(join(folder, 'trusted_root.jsonl'), `${JSON.stringify(JSON.parse(root))}\n`)
    const good = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', check.command], { cwd: folder })
    if (good.status !== 0) return ['failed', `${String(good.stdout)}${String(good.stderr)}`.trim()]
    const manifest = join(folder, 'manifest.json')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"version"', '"versiom"'))
    const bad = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', check.command], { cwd: folder })
    return bad.status === 0 ? ['failed', 'it accepts a changed manifest as well'] : ['passed', '']
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const counts: Record<Outcome, number> = { passed: 0, failed: 0, skipped: 0 }
for (const name of readdirSync(join(OUT, 'release-notes'))) {
  for (const check of readChecks(name.replace(/\.md$/, ''))) {
    const [outcome, why] = runCheck(check)
    counts[outcome] += 1
    process.stdout.write(
      `${outcome.padEnd(8)} ${check.tag} with ${check.tool}${why === '' ? '' : `: ${why}`}\n`,
    )
  }
}
process.stdout.write(
  `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`,
)
if (counts.failed > 0 || counts.passed + counts.skipped === 0) process.exitCode = 1
