import { execFile, execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Published } from './acts.ts'
import { actPush } from './acts.ts'
import { readFolder } from './folder-files.ts'
import type { JsonObject } from './json-request.ts'
import { parseObject, parseObjects } from './json-request.ts'
import type { Ledger } from './ledger.ts'
import { isMissingProgram } from './missing-program.ts'
import { downloadAssets } from './pulled-version.ts'
import type { Stage } from './stage.ts'
import { verifyByCommand } from './verify-command.ts'
import type { Finding } from './verify-signature.ts'
import { judge } from './verify-signature.ts'
import { readCommitted } from './workflow-run.ts'

const MODEL = 'tumour-features'
const FILE = 'features.yml'
const PARAMS = 'params-features.yaml'
const [FIRST, SECOND] = ['1.0.0', '1.1.0']
const OWN_FILES: readonly string[] = ['manifest.json', 'manifest.sigstore.json', 'model.sig']

/** A model whose large first layer is never trained: its second version uploads only what the training changed. */
export async function reuseLayer(stage: Stage, ledger: Ledger, out: string): Promise<void> {
  ledger.chapter('A third model, whose large first layer is drawn once and never trained')
  const files = await readFolder(join(import.meta.dirname, 'additions'))
  await push(stage, ledger, {
    label: '5-features',
    runId: 105,
    version: FIRST,
    files,
    message: 'Release a model on random features as well',
  })

  ledger.chapter('It is trained for longer, and published with dedup: tensors')
  const main = stage.repository.refs.get('refs/heads/main') ?? ''
  const params = readCommitted(stage.repository, main, PARAMS)
  const longer = { [PARAMS]: params.replace(/^epochs: 8$/m, 'epochs: 16') }
  const second = await push(stage, ledger, {
    label: '6-longer',
    runId: 106,
    version: SECOND,
    files: longer,
    message: 'Train the head for twice as long',
  })

  ledger.chapter(`${MODEL}@v${SECOND}, pulled and listed with the command line`)
  const folder = join(out, 'pulled', `${MODEL}@v${SECOND}`)
  const source = { ...stage.github, repository: stage.repository.fullName }
  await downloadAssets(source, `${MODEL}@v${FIRST}`, join(out, 'pulled', `${MODEL}@v${FIRST}`))
  const { assets, predicate } = await downloadAssets(source, `${MODEL}@v${SECOND}`, folder)
  ledger.report([judgeUpload(predicate), ...checkSums(assets)])
  ledger.report(await pullByCommand(stage, second, folder))
  ledger.report(await listByCommand(stage, folder))
}

interface Change {
  readonly label: string
  readonly runId: number
  readonly version: string
  readonly files: Readonly<Record<string, string | Buffer>>
  readonly message: string
}

async function push(stage: Stage, ledger: Ledger, change: Change): Promise<Published> {
  const { world } = stage.github
  const { files, message, ...rest } = change
  const before = stage.repository.refs.get('refs/heads/main') ?? ''
  const after = world.commit(stage.repository, { files, message })
  return await actPush(stage, ledger, { ...rest, before, after, file: FILE })
}

const bytes = (count: number): string => `${(count / 1000).toFixed(1)} kB`
const sizeOf = (assets: readonly JsonObject[]): number =>
  assets.reduce((sum, asset) => sum + Number(asset['size']), 0)

/** What the manifest says of where the model's bytes lie. */
function judgeUpload(predicate: JsonObject): Finding {
  const artifact = parseObject(predicate['artifact'], 'artifact')
  const size = Number(artifact['size'])
  const assets = parseObjects(predicate['assets'], 'assets')
  const sent = sizeOf(assets.filter((asset) => asset['role'] === 'model'))
  const parts = parseObjects(artifact['files'], 'files').flatMap((file) =>
    parseObjects(file['parts'] ?? [], 'parts'),
  )
  const earlier = parts.filter((part) => part['reference'] !== undefined)
  const isFlat = earlier.every(
    (part) => parseObject(part['reference'], 'reference')['tag'] === `${MODEL}@v${FIRST}`,
  )
  return judge(
    'less than a tenth of the model was uploaded, the rest is in the version before',
    sent < size / 10 && sent + sizeOf(earlier) === size && isFlat,
    `${bytes(sent)} of ${bytes(size)}, and ${bytes(sizeOf(assets) - sent)} of documents`,
  )
}

/** As the release page says, on what anybody downloads. */
function checkSums(folder: string): readonly Finding[] {
  const what = 'sha256sum -c SHA256SUMS'
  try {
    const args = ['--strict', '-c', 'SHA256SUMS']
    const output = execFileSync('sha256sum', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
    const right = output.match(/: OK$/gm)?.length ?? 0
    return [judge(what, right > 0, `${right} assets OK`)]
  } catch (error) {
    const found = isMissingProgram(error) ? 'there is no sha256sum here' : String(error)
    return [{ what, verdict: isMissingProgram(error) ? 'skipped' : 'wrong', found }]
  }
}

interface Ran {
  readonly isGood: boolean
  readonly stdout: string
  readonly stderr: string
}

/** `model-release` without a token. Not synchronous: the server that it asks is in this process. */
async function runCommand({ github }: Stage, cwd: string, args: readonly string[]): Promise<Ran> {
  const program = join(import.meta.dirname, '..', 'bin', 'model-release.js')
  const env = {
    ...process.env,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_SERVER_URL: github.localhostUrl,
    GITHUB_TOKEN: '',
    GH_TOKEN: '',
  }
  return await new Promise((fulfil) => {
    execFile(process.execPath, [program, ...args], { cwd, env }, (error, stdout, stderr) => {
      fulfil({ isGood: error === null, stdout, stderr })
    })
  })
}

async function pullByCommand(
  stage: Stage,
  published: Published,
  folder: string,
): Promise<readonly Finding[]> {
  const target = `${MODEL}@${SECOND}`
  const [job] = published.jobs
  if (job === undefined) throw new Error(`The workflow ${FILE} has a job.`)
  writeFileSync(join(folder, 'model-release.pub'), stage.publicKey)
  const place = ['--repo', stage.repository.fullName, '--path', 'model', '--no-cache', '--quiet']
  const args = ['pull', target, ...place, '--signer', 'key:model-release.pub']
  const { isGood, stdout, stderr } = await runCommand(stage, folder, args)
  const pulled = isGood ? await readFolder(join(folder, 'model')) : {}
  const trained = await readFolder(join(job.workspace, 'outputs', MODEL, 'model'))
  const names = Object.keys(pulled).filter((name) => !OWN_FILES.includes(name))
  const same = names.filter((name) => trained[name]?.equals(pulled[name] ?? Buffer.alloc(0)))
  const signer = { kind: 'key', publicKey: stage.publicKey } as const
  return [
    judge(
      `model-release pull ${target}`,
      isGood && stdout.trim() === join(folder, 'model'),
      isGood ? stdout.trim() : stderr.trim(),
    ),
    judge(
      'what was pulled is byte for byte what the training wrote',
      same.length === names.length && names.length === Object.keys(trained).length,
      same.join(', '),
    ),
    ...verifyByCommand({ target, assets: join(folder, 'model'), signer, folder }),
  ]
}

async function listByCommand(stage: Stage, folder: string): Promise<readonly Finding[]> {
  const { fullName } = stage.repository
  const trust = ['--repo', fullName, '--signer', 'key:model-release.pub', '--json']
  const list = async (...args: readonly string[]): Promise<JsonObject> => {
    const { stdout, stderr, isGood } = await runCommand(stage, folder, ['list', ...args, ...trust])
    if (!isGood) throw new Error(stderr)
    return parseObject(JSON.parse(stdout), 'list')
  }
  const models = parseObjects((await list())['models'], 'models')
  const versions = parseObjects((await list(MODEL))['versions'], 'versions')
  const lines = versions.map(
    (one) =>
      `${String(one['version'])} ${bytes(Number(one['modelBytes']))}, uploaded ${bytes(Number(one['releaseBytes']))}`,
  )
  const [newest, oldest] = versions
  const stored = readFileSync(join(folder, 'model', 'weights.safetensors')).length
  return [
    judge(
      'model-release list names all three models',
      models.map((one) => one['model']).join() === `tumour,${MODEL},tumour-stumps`,
      models.map((one) => `${String(one['model'])} ${String(one['newest'])}`).join(', '),
    ),
    judge(
      `model-release list ${MODEL} shows what its versions share`,
      versions.map((one) => one['version']).join() === `${SECOND},${FIRST}` &&
        Number(newest?.['releaseBytes']) < Number(oldest?.['releaseBytes']) / 5 &&
        Number(newest?.['sharedBytes']) >= stored * 0.9,
      lines.join('; '),
    ),
  ]
}
