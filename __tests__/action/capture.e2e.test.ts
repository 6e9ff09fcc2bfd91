import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { Release } from '../../local-github/records.ts'
import type { Scene } from './scene.ts'
import { published, sceneOfTest } from './scene.ts'

const scene = sceneOfTest()

const hash = (algorithm: string, bytes: string | Uint8Array): string =>
  createHash(algorithm).update(bytes).digest('hex')

const assetOf = (release: Release | undefined, name: string): Buffer => {
  const asset = [...(release?.assets.values() ?? [])].find((one) => one.name === name)
  if (asset === undefined) throw new Error(`no asset ${name}`)
  return readFileSync(asset.path)
}

const namesOf = (release: Release | undefined): readonly string[] =>
  [...(release?.assets.values() ?? [])].map(({ name }) => name)

const newest = (stage: Scene): Release | undefined =>
  [...published(stage)].toSorted((left, right) => left.id - right.id).at(-1)

/** The manifest of the newest version, read as any other program would. */
// oxlint-disable-next-line typescript/no-explicit-any -- the test looks into JSON of any shape
function manifestOf(stage: Scene): any {
  return JSON.parse(assetOf(newest(stage), 'manifest.json').toString()).predicate
}

/** A safetensors file with one tensor of zeros. */
function safetensors(shape: readonly number[]): Uint8Array {
  const bytes = shape.reduce((product, one) => product * one, 4)
  const header = JSON.stringify({
    weight: { dtype: 'F32', shape, data_offsets: [0, bytes] },
  })
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(header.length))
  return Buffer.concat([length, Buffer.from(header), Buffer.alloc(bytes)])
}

/** What `pickle.dumps` of protocol 0 writes for an object whose loading calls `os.system`. */
const PICKLE = Buffer.from("cos\nsystem\n(S'true'\ntR.")

const PREDICTIONS = 'id,label,score\na,1,0.9\nb,0,0.2\nc,1,0.4\nd,0,0.1\n'

/** What DVC writes for a directory with these files. */
function dvcFile(path: string, files: Readonly<Record<string, string>>): string {
  const entries = Object.keys(files)
    .toSorted()
    .map((name) => `{"md5": "${hash('md5', files[name] ?? '')}", "relpath": "${name}"}`)
  const size = Object.values(files).reduce((sum, text) => sum + text.length, 0)
  return [
    'outs:',
    `- md5: ${hash('md5', `[${entries.join(', ')}]`)}.dir`,
    `  size: ${size}`,
    `  nfiles: ${entries.length}`,
    '  hash: md5',
    `  path: ${path}`,
    '',
  ].join('\n')
}

const RAW = { 'a.txt': 'one\n', 'sub/b.txt': 'two\n' }

describe('from what a training job leaves the action', () => {
  it('records what the model file says of itself', async () => {
    const stage = await scene()
    stage.write({ 'model.bin': safetensors([3, 4]) })
    expect((await stage.push(stage.commit())).code).toBe(0)
    const [file] = manifestOf(stage).artifact.files
    expect(file).toMatchObject({
      format: 'safetensors',
      executable: false,
      facts: { parameters: 12, tensors: 1, dtypes: { F32: 1 } },
    })
  })

  it('names what a pickle imports, aloud, in the manifest and on the page', async () => {
    const stage = await scene()
    stage.write({ 'model.bin': PICKLE })
    const result = await stage.push(stage.commit())
    expect(result.code).toBe(0)
    expect(result.stdout).toMatch(
      /::warning::executable: "model\.bin" \(pickle, imports os\.system\)/,
    )
    expect(manifestOf(stage).artifact.files).toMatchObject([
      { path: 'model.bin', executable: true, imports: ['os.system'] },
    ])
    expect(published(stage)[0]?.body).toContain('can run code when it is loaded')
  })

  it('refuses a pickle when it was told to, and writes nothing', async () => {
    const stage = await scene()
    stage.write({ 'model.bin': PICKLE })
    const commit = stage.commit()
    stage.github.log.clear()
    const result = await stage.push(commit, { inputs: { executable: 'fail' } })
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('can run code when loaded')
    expect(stage.writes()).toEqual([])
  })

  it('stores predictions and computes the metrics that no file gives', async () => {
    const stage = await scene()
    stage.write({ 'preds.csv': PREDICTIONS })
    const inputs = { predictions: 'holdout=preds.csv' }
    expect((await stage.push(stage.commit(), { inputs })).code).toBe(0)
    const [release] = published(stage)
    expect(assetOf(release, 'predictions.preds.csv').toString()).toBe(PREDICTIONS)
    const manifest = manifestOf(stage)
    expect(manifest.predictions).toEqual([
      {
        dataset: 'holdout',
        kind: 'classification',
        rows: 4,
        positive: '1',
        asset: 'predictions.preds.csv',
        sha256: hash('sha256', PREDICTIONS),
      },
    ])
    const auc = manifest.metrics.find((one: { name: string }) => one.name === 'roc_auc')
    expect(auc).toMatchObject({ dataset: 'holdout', value: 1, samples: 4, better: 'higher' })
  })

  it('quotes DVC where the files are not here, and verifies it where they are', async () => {
    const stage = await scene()
    stage.write({ 'data/raw.dvc': dvcFile('raw', RAW) })
    const inputs = { data: 'raw=dvc:data/raw.dvc' }
    expect((await stage.push(stage.commit(), { inputs })).code).toBe(0)
    const quoted = manifestOf(stage).data[0]
    expect(quoted).toMatchObject({ verified: false, files: 2, size: 8 })
    expect(quoted.digest).toMatch(/^md5:[0-9a-f]{32}\.dir$/)
    stage.write({ 'data/raw/a.txt': RAW['a.txt'], 'data/raw/sub/b.txt': RAW['sub/b.txt'] })
    expect((await stage.push(stage.commit(), { inputs })).code).toBe(0)
    expect(manifestOf(stage).data[0]).toMatchObject({
      digest: quoted.digest,
      verified: true,
      listing: 'data-raw.sha256',
      sha256: expect.stringMatching(/^sha256:/),
    })
  })

  it('ends the run when a byte of the files differs from what DVC says', async () => {
    const stage = await scene()
    stage.write({ 'data/raw.dvc': dvcFile('raw', RAW) })
    stage.write({ 'data/raw/a.txt': 'onE\n', 'data/raw/sub/b.txt': RAW['sub/b.txt'] })
    const result = await stage.push(stage.commit(), { inputs: { data: 'raw=dvc:data/raw.dvc' } })
    expect(result.code).toBe(1)
    expect(result.stdout).toMatch(/data raw: .*differ/)
    expect(published(stage)).toEqual([])
  })

  it('gives Git LFS pointers the digest of the files that they stand for', async () => {
    const stage = await scene()
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${hash('sha256', 'big')}\nsize 3\n`
    const inputs = { data: 'big=lfs:data/big.bin' }
    stage.write({ 'data/big.bin': pointer })
    expect((await stage.push(stage.commit(), { inputs })).code).toBe(0)
    const asPointer = manifestOf(stage).data[0]
    expect(asPointer).toMatchObject({ digest: `sha256:${hash('sha256', 'big')}`, size: 3 })
    expect(asPointer.verified).toBe(false)
    stage.write({ 'data/big.bin': 'big' })
    await stage.push(stage.commit(), { inputs })
    expect(manifestOf(stage).data[0]).toMatchObject({ digest: asPointer.digest, verified: true })
  })

  it('refuses a Git LFS pointer as a model', async () => {
    const stage = await scene()
    stage.write({
      'model.bin': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`,
    })
    const result = await stage.push(stage.commit())
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('is a Git LFS pointer, not the file itself. Add "lfs: true"')
  })

  it('refuses data of which a part are Git LFS pointers', async () => {
    const stage = await scene()
    stage.write({
      'data/train/b.csv': `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`,
    })
    const result = await stage.push(stage.commit())
    expect(result.code).toBe(1)
    expect(result.stdout).toContain('1 of 2 file(s) are Git LFS pointers, not the data.')
    expect(result.stdout).toContain('"lfs:data/train"')
  })

  it('keeps digests of data in a file outside of the workspace, and never for a pull request', async () => {
    const stage = await scene()
    const cache = `${stage.folder}/digests`
    const inputs = { 'digest-cache': cache }
    const number = stage.openPull('cache')
    await stage.pull(number, { inputs })
    expect(existsSync(cache)).toBe(false)
    // What was written less than two seconds ago is not remembered.
    await sleep(2200)
    expect((await stage.push(stage.commit(), { inputs })).code).toBe(0)
    expect(existsSync(cache)).toBe(true)
    const inside = await stage.push(stage.commit(), { inputs: { 'digest-cache': '.digests' } })
    expect(inside.stdout).toContain('digest-cache: ".digests" lies in the workspace')
  })

  it('quotes a data set of the Hub and a URI with a digest', async () => {
    const stage = await scene()
    const revision = '5'.repeat(40)
    const data = `corpus=hf:acme/corpus@${revision}\nraw=s3://bucket/raw.tar#sha256:${'ab'.repeat(32)}`
    expect((await stage.push(stage.commit(), { inputs: { data } })).code).toBe(0)
    expect(manifestOf(stage).data).toMatchObject([
      { name: 'corpus', source: { kind: 'huggingface' }, verified: false, files: null, size: null },
      { name: 'raw', digest: `sha256:${'ab'.repeat(32)}`, verified: false, size: null },
    ])
  })

  it('blanks a parameter that looks like a secret, and stores its file nowhere', async () => {
    const stage = await scene()
    const secret = 'hf_abcdefghijklmnopqrstuvwxyz012345'
    stage.write({ 'params.yaml': `lr: 0.1\nhub:\n  token: ${secret}\n` })
    const result = await stage.push(stage.commit())
    expect(result.code).toBe(0)
    expect(result.stdout).not.toContain(secret)
    const [release] = published(stage)
    expect(namesOf(release)).not.toContain('params.params.yaml')
    for (const name of namesOf(release))
      expect(assetOf(release, name).toString()).not.toContain(secret)
    expect(manifestOf(stage).params).toMatchObject({ lr: 0.1, 'hub.token': '[redacted]' })
  })

  it('says which files, rows and columns of the data changed', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const number = stage.openPull('data')
    stage.write({
      'data/train/a.csv': 'x,y,z\n1,0,1\n3,1,1\n',
      'data/train/b.csv': 'x,y,z\n2,1,1\n',
      'data/train/c.csv': 'x,y,z\n4,0,1\n',
    })
    const result = await stage.pull(number)
    expect(result.stdout).not.toContain('::error::')
    const [comment] = [...stage.repository.comments.values()]
    expect(comment?.body).toContain('1 file added (`c.csv`)')
    expect(comment?.body).toContain('2 files changed (`a.csv`, `b.csv`)')
    expect(comment?.body).toContain('rows +2')
    expect(comment?.body).toContain('1 column added (`z`)')
  })
})
