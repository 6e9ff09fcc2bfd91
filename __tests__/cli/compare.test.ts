import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { numeral } from '../../src/domain/numeral.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { CompareScene } from './compare-scene.ts'
import { metricsOf, setCompareScene } from './compare-scene.ts'

const GATES = `gates:
  rules:
    - { match: '*/test/f1', level: error, min: 0.85, tolerance: { abs: 0.01 } }
    - { match: '*/test/log_loss', level: error, tolerance: { rel: 5% } }
  defaults: { level: info }
`

const dataOf = (text: string) => [
  {
    name: 'test',
    role: 'test',
    source: { kind: 'path', uri: 'data/test' },
    digest: digestOf(sha256(text)),
    files: 1,
    size: 100,
  },
]

let scene: CompareScene
beforeAll(async () => {
  scene = await setCompareScene(GATES)
  const versions = [
    { version: '1.0.0', values: { f1: 0.91, log_loss: 0.2, spins: 4 }, rate: 0.1 },
    { version: '1.1.0', values: { f1: 0.92, log_loss: 0.19, spins: 4 }, rate: 0.3 },
    { version: '1.2.0', values: { f1: 0.8, log_loss: 0.19, spins: 5 }, rate: 0.3 },
  ]
  for (const { version, values, rate } of versions)
    // oxlint-disable-next-line no-await-in-loop -- versions follow one another
    await scene.publish({
      version,
      metrics: metricsOf(values),
      params: { rate: numeral(rate), depth: numeral(6) },
      data: dataOf('rows'),
    })
  await scene.publish({ version: '1.3.0', metrics: metricsOf({ f1: 0.9 }), signed: false })
  await scene.publish({
    model: 'churn-v2',
    version: '1.0.0',
    metrics: metricsOf({ f1: 0.93, log_loss: 0.1 }),
  })
  await scene.promote('1.0.0')
}, 60_000)
afterAll(() => scene.close())

const linesOf = (text: string): readonly string[] => text.trimEnd().split('\n')

describe('model-release compare of two versions', () => {
  it('shows what changed in a table, and the verdict in the last line', async () => {
    const { code, out, err } = await scene.compare('churn@1.0.0', 'churn@1.1.0')

    expect(out).toMatch(/^churn: v1\.0\.0 → v1\.1\.0\n/)
    expect(out).toMatch(/^ {2}STATUS +METRIC +v1\.0\.0 +v1\.1\.0 +CHANGE/m)
    expect(out).toMatch(/^ {2}better +test\/f1 ↑ +0\.91 +0\.92 +\+0\.01/m)
    expect(out).toContain('Hidden: 1 metric neither changed nor judged; --all shows them.')
    expect(out).toMatch(/^ {4}rate +0\.1 +→ 0\.3$/m)
    expect(linesOf(out).at(-1)).toBe('PASS: 2 of 2 judged metrics passed')
    expect(out).not.toContain('\u001B')
    expect(err).toContain('Trusting trust.signers of .github/model-release.yml.')
    expect(code).toBe('done')
  })

  it('fails when a gate fails, after the table is out', async () => {
    const { code, out, err } = await scene.compare('churn@1.0.0', 'churn@1.2.0')

    expect(out).toMatch(/^ {2}FAIL +test\/f1 ↑ /m)
    expect(linesOf(out).at(-1)).toBe('FAIL: 1 of 2 judged metrics failed: test/f1')
    expect(err).toContain('churn: 1 of the gates failed.')
    expect(code).toBe('GATE_FAILED')
  })

  it('fails on no verdict when nobody wants it to', async () => {
    const { code, out } = await scene.compare('churn@1.0.0', 'churn@1.2.0', '--fail-on', 'never')

    expect(linesOf(out).at(-1)).toMatch(/^FAIL: /)
    expect(code).toBe('done')
  })

  it('takes what a stage holds as either side', async () => {
    const { out } = await scene.compare('churn:production', 'churn@1.1.0')
    const turned = await scene.compare('churn@1.1.0', 'churn:production', '--fail-on', 'never')

    expect(out).toMatch(/^churn: v1\.0\.0 → v1\.1\.0\n/)
    expect(out).toMatch(/^ {2}v1\.0\.0 .*chosen by production$/m)
    expect(turned.out).toMatch(/^churn: v1\.1\.0 → v1\.0\.0\n/)
  })

  it('lets gates of the command line win over those of the configuration', async () => {
    const { code, out } = await scene.compare(
      'churn@1.0.0',
      'churn@1.1.0',
      '--gates',
      'test/f1 >= 0.95',
    )

    expect(out).toContain('≥ 0.95')
    expect(code).toBe('GATE_FAILED')
  })

  it('says that two models are compared', async () => {
    const { code, out } = await scene.compare('churn@1.0.0', 'churn-v2@1.0.0')

    expect(out).toMatch(/^churn@v1\.0\.0 → churn-v2@v1\.0\.0: two models\n/)
    expect(out).toMatch(/ churn@v1\.0\.0 +churn-v2@v1\.0\.0 /)
    expect(code).toBe('done')
  })

  it('shows every metric with --all, and only those that --metric names', async () => {
    const all = await scene.compare('churn@1.0.0', 'churn@1.1.0', '--all')
    const some = await scene.compare('churn@1.0.0', 'churn@1.1.0', '--metric', 'f1')

    expect(all.out).toMatch(/^ {2}same, shown only +test\/spins /m)
    expect(some.out).not.toContain('test/log_loss')
    expect(some.out).toContain('Hidden: 2 metrics not matched by --metric.')
    expect(linesOf(some.out).at(-1)).toBe('PASS: 2 of 2 judged metrics passed')
  })

  it('is a Markdown report', async () => {
    const { out } = await scene.compare('churn@1.0.0', 'churn@1.1.0', '--format', 'markdown')

    expect(out).toMatch(/^### ✅ pass: `churn` v1\.0\.0 → v1\.1\.0, 2 of 2 judged metrics passed\n/)
    expect(out).toContain('| metric | v1.0.0 | v1.1.0 | change | interval | allowed |')
    expect(out).toContain('#### What changed in the inputs')
    expect(out).toContain('`rate`')
  })

  it('is data with --json', async () => {
    const { code, out } = await scene.compare('churn@1.0.0', 'churn@1.2.0', '--json')

    expect(JSON.parse(out)).toMatchObject({
      kind: 'comparison',
      repository: 'acme/ml',
      verdict: 'fail',
      gatesFile: '.github/model-release.yml',
      before: { model: 'churn', version: '1.0.0', tag: 'churn@v1.0.0' },
      after: { model: 'churn', version: '1.2.0' },
      comparison: { model: 'churn', verdict: 'fail', baseline: { chosenBy: '1.0.0' } },
    })
    expect(code).toBe('GATE_FAILED')
  })

  it('is a page by itself as HTML', async () => {
    const { code, out } = await scene.compare('churn@1.0.0', 'churn@1.1.0', '--format', 'html')

    expect(out).toMatch(/^<!doctype html>/i)
    expect(out).toContain('log_loss')
    expect(code).toBe('done')
  })

  it('has colours only where they are asked for', async () => {
    const asked = await scene.compareWith({ FORCE_COLOR: '1' }, 'churn@1.0.0', 'churn@1.1.0')
    const refused = await scene.compareWith({ NO_COLOR: '1' }, 'churn@1.0.0', 'churn@1.1.0')

    expect(linesOf(asked.out).at(-1)).toBe('\u001B[32mPASS: 2 of 2 judged metrics passed\u001B[0m')
    expect(refused.out).not.toContain('\u001B')
  })

  it('refuses a version that nobody signed, unless no signature is asked for', async () => {
    const args = ['churn@1.0.0', 'churn@1.3.0', '--gates', 'log_loss <= 1'] as const
    const refused = await scene.compare(...args)
    const taken = await scene.compare(...args, '--no-verify', '--fail-on', 'never')

    expect(refused).toMatchObject({ code: 'SIGNATURE_INVALID', out: '' })
    expect(refused.err).toContain('it was not signed')
    expect(taken.out).toMatch(/^ {2}v1\.3\.0 .*signature NOT VERIFIED$/m)
    expect(taken.code).toBe('done')
  })

  it.each([
    ['churn@9.9.9', 'There is no release churn@v9.9.9.'],
    ['churn:canary', 'churn has no version in the stage "canary"'],
    ['chrun@1.0.0', 'Nothing of the model "chrun" is published here'],
  ])('says that %s is not there', async (operand, message) => {
    const { code, out, err } = await scene.compare(operand, 'churn@1.1.0')

    expect([code, out]).toEqual(['INPUT_INVALID', ''])
    expect(err).toContain(message)
  })

  it('changes nothing on GitHub', async () => {
    scene.github.log.clear()
    await scene.compare('churn:production', 'churn@1.1.0')

    expect(scene.github.log.entries.every(({ method }) => method === 'GET')).toBe(true)
  })
})

describe('model-release compare --trend', () => {
  it('shows the last versions of a model side by side, the newest last', async () => {
    const { code, out, err } = await scene.compare('churn', '--trend')

    expect(out).toMatch(/^churn\n {2}METRIC +v1\.0\.0 +v1\.1\.0 +v1\.2\.0 {2}TREND\n/)
    expect(out).toMatch(/^ {2}test\/f1 ↑ +0\.91 +0\.92 +0\.80 {2}▇█▁$/m)
    expect(out).toContain('1 metric that no gate judges is hidden; --all shows it.')
    expect(err).toContain('churn@v1.3.0 is not signed: it is passed over.')
    expect(code).toBe('done')
  })

  it('shows no more of them than --last says', async () => {
    const { out } = await scene.compare('churn', '--trend', '--last', '2')

    expect(out).toMatch(/^ {2}METRIC +v1\.1\.0 +v1\.2\.0 {2}TREND$/m)
  })

  it('shows the versions that are named, in their order and of any model', async () => {
    const { out } = await scene.compare('churn@1.1.0', 'churn:production', 'churn-v2', '--trend')

    expect(out).toMatch(
      /^churn, churn-v2\n {2}METRIC +churn@v1\.1\.0 +churn@v1\.0\.0 +churn-v2@v1\.0\.0 {2}TREND\n/,
    )
  })

  it('is data with --json', async () => {
    const { out } = await scene.compare('churn', '--trend', '--json', '--metric', 'spins')

    expect(JSON.parse(out)).toMatchObject({
      kind: 'trend',
      versions: [{ version: '1.0.0' }, { version: '1.1.0' }, { version: '1.2.0' }],
      metrics: [{ key: 'test/spins', better: null, gated: false, values: [4, 4, 5] }],
      hidden: 0,
    })
  })

  it('is a Markdown table', async () => {
    const { out } = await scene.compare('churn', '--trend', '--format', 'markdown')

    expect(out).toMatch(/^### `churn`, 3 versions\n/)
    expect(out).toMatch(/^\| `test\/f1` ↑ \| 0\.91 \| 0\.92 \| 0\.80 \| `▇█▁` \|$/m)
  })

  it('says that a model is not there', async () => {
    const { code, err } = await scene.compare('chrun', '--trend')

    expect(code).toBe('INPUT_INVALID')
    expect(err).toContain('Nothing of the model "chrun" is published here')
  })
})

describe('names out of a manifest', () => {
  it('put nothing on the terminal but what can be seen', async () => {
    const own = await setCompareScene()
    try {
      const name = '\u001B[2Jf1\n::error::x\u202E'
      for (const version of ['1.0.0', '1.1.0'])
        // oxlint-disable-next-line no-await-in-loop -- versions follow one another
        await own.publish({
          version,
          metrics: metricsOf({ [name]: version === '1.0.0' ? 1 : 2 }),
          params: { [name]: `\u001B]0;${version}` },
        })
      const texts = await Promise.all([
        own.compare('churn@1.0.0', 'churn@1.1.0'),
        own.compare('churn', '--trend', '--all'),
      ])

      for (const { code, out } of texts) {
        expect(code).toBe('done')
        expect(out).toContain('␛[2Jf1␊::error::x⟨U+202E⟩')
        for (const hidden of ['\u001B', '\u202E', '\n::error']) expect(out).not.toContain(hidden)
      }
    } finally {
      await own.close()
    }
  })
})
