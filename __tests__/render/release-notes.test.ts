import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import type { Evaluation } from '../../src/domain/manifest.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { renderReleaseNotes } from '../../src/render/release-notes.ts'
import { golden } from './golden.ts'
import { readHtml } from './html.ts'
import { releaseNotes } from './releases.ts'
import { comparison, HEAD, metric, row } from './reports.ts'

const notes = releaseNotes()
/** Of a first version. */
const limitsOnly: Evaluation = {
  verdict: 'pass',
  baseline: null,
  note: 'no published version with a signature is reachable from the commit',
  gates: notes.manifest.evaluation.gates.slice(0, 2),
  waivers: [],
}
const failedGates: Evaluation = {
  ...notes.manifest.evaluation,
  verdict: 'fail',
  note: 'churn@v1.2.0, which the stage production holds, is newer than the merge base, or of another branch',
  gates: [
    {
      metric: 'test/recall',
      level: 'error',
      outcome: 'fail',
      judgement: 'fail',
      value: 0.79508,
      baseline: 0.84274,
      min: 0.8,
      allowed: 0.01,
      test: 'mcnemar',
      n: 12_043,
      interval: [0.021, 0.074],
      confidence: 0.95,
      p: 0.0004,
    },
    { metric: 'test/f1', level: 'error', outcome: 'warn', judgement: 'fail', waived: true },
    ...notes.manifest.evaluation.gates.slice(0, 6),
  ],
  waivers: [
    {
      match: 'churn/test/f1',
      pullRequest: 418,
      floor: 0.85,
      reason: 'Fewer false positives requested by operations, OPS-1182',
      approvedBy: '@acme/ml-leads',
      expires: '2026-12-31',
    },
  ],
}
const key = { mode: 'key', signer: `sha256:${sha256('key')}` } as const

describe('renderReleaseNotes', () => {
  it.each([
    ['keyless', notes],
    ['key', releaseNotes({ signing: key })],
    ['failed-gates', releaseNotes({ manifest: { ...notes.manifest, evaluation: failedGates } })],
    [
      'unsigned-first',
      releaseNotes({
        signing: { mode: 'none' },
        previous: null,
        comparison: null,
        manifest: { ...notes.manifest, evaluation: limitsOnly },
      }),
    ],
    ['github-instance', releaseNotes({ signing: { ...notes.signing, instance: 'github' } })],
    [
      'custom-instance',
      releaseNotes({
        serverUrl: 'https://github.acme.example',
        signing: {
          ...notes.signing,
          issuer: 'https://github.acme.example/_services/token',
          instance: 'custom',
        },
      }),
    ],
  ] as const)('writes the page of a release as its golden file has it: %s', (name, given) => {
    const text = renderReleaseNotes(given)

    expect(text).toBe(golden(`release-${name}.md`, text))
  })

  it('starts with a hidden line that names model, version and manifest', () => {
    expect(renderReleaseNotes(notes).split('\n')[0]).toBe(
      `<!-- model-release:version v1 model=churn version=1.4.0 manifest=${notes.manifestDigest} -->`,
    )
  })

  it('shouts when nobody signed', () => {
    const text = renderReleaseNotes(releaseNotes({ signing: { mode: 'none' } }))

    expect(text).toContain('> [!WARNING]\n> **UNSIGNED.**')
    expect(text).not.toContain('who signed it')
  })

  it('says that the working tree was dirty', () => {
    const manifest = { ...notes.manifest, code: { ...notes.manifest.code, dirty: true } }

    expect(renderReleaseNotes(releaseNotes({ manifest }))).toContain('**with uncommitted changes**')
  })

  it('says that the code is the same when only data changed', () => {
    const previous = { version: '1.3.2', tag: 'churn@v1.3.2', commit: HEAD }

    expect(renderReleaseNotes(releaseNotes({ previous }))).toContain('Code: the same commit.')
  })

  it('says once that data and parameters are the same', () => {
    const same = comparison({ params: { changes: [], unchanged: 9 } })
    const [test] = same.data.unchanged
    const data = { changes: [], unchanged: test === undefined ? [] : [test] }

    const text = renderReleaseNotes(releaseNotes({ comparison: { ...same, data } }))

    expect(text).toContain('- 9 parameters and 1 data set unchanged.')
    expect(text).not.toContain('no change')
  })

  it('says that neither data nor parameters changed where there are none', () => {
    const none = comparison({
      params: { changes: [], unchanged: 0 },
      data: { changes: [], unchanged: [] },
    })

    const text = renderReleaseNotes(releaseNotes({ comparison: none }))

    expect(text).toContain('- Parameters: no change.\n- Data: no change.')
  })

  it('shows a metric that is not finite, and one that is gone', () => {
    const rows = [
      row('auc', { before: 0.9, after: Number.NaN }, { change: 'not-finite', outcome: 'warn' }),
      row('f1', { before: 0.5 }, { change: 'missing', outcome: 'warn' }),
    ]

    const text = renderReleaseNotes(releaseNotes({ comparison: comparison({ rows }) }))

    expect(text).toContain('| `test/auc` ↑ | 0.9 | NaN | – | ⚠️ NaN |')
    expect(text).toContain('| `test/f1` ↑ | 0.5 | missing | – | ⚠️ missing |')
  })

  it('works for a version without metrics, data, parameters and run', () => {
    const manifest = { ...notes.manifest, metrics: [], data: [], params: {}, run: null }

    const text = renderReleaseNotes(releaseNotes({ manifest, comparison: null, previous: null }))

    expect(text).toContain('This version has no metrics.')
    expect(text).not.toContain('<summary>Data')
  })

  it('lets nothing of a hostile manifest act', () => {
    const nasty = 'a|b`c`<img src=x>@octocat #12 https://evil.example\n```\n![i](u)</details>'
    const { manifest } = notes
    const text = renderReleaseNotes(
      releaseNotes({
        manifest: {
          ...manifest,
          model: { ...manifest.model, task: nasty, framework: { name: nasty, version: nasty } },
          params: { [nasty]: nasty },
          metrics: [metric(nasty, 0.5, { dataset: nasty, unit: nasty })],
          data: manifest.data.map((data) => ({
            ...data,
            name: nasty,
            role: nasty,
            source: { kind: nasty, uri: nasty },
          })),
        },
        comparison: null,
        signing: { mode: 'keyless', signer: nasty, issuer: nasty },
      }),
    )

    const html = readHtml(text)
    expect(html.references).toEqual([])
    expect(html.tags).not.toContain('img')
    expect(html.links.every((url) => url.startsWith('https://github.com/acme/ml/'))).toBe(true)
  })

  it('keeps to 125,000 characters and says where the rest is', () => {
    const { manifest } = notes
    const params = Object.fromEntries(
      Array.from({ length: 5000 }, (_, index) => [`p${index}`, numeral(index)]),
    )
    const metrics = Array.from({ length: 5000 }, (_, index) => metric(`m${index}`, index))

    const text = renderReleaseNotes(
      releaseNotes({
        manifest: { ...manifest, params, metrics },
        comparison: null,
        previous: null,
      }),
    )

    expect(text.length).toBeLessThanOrEqual(125_000)
    expect(text.length).toBeGreaterThan(120_000)
    expect(text).toContain('has everything.')
    expect(text).toContain('gh release download')
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? 0)
  })
})
