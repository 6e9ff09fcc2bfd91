import { describe, expect, it } from '@jest/globals'
import { assert, dictionary, property, record } from 'fast-check'
import { parse } from 'yaml'
import { MAX_CARD_BYTES, renderModelCard } from '../../src/render/model-card.ts'
import type { VersionFacts } from '../../src/render/version-facts.ts'
import { golden } from './golden.ts'
import { anyText } from './hostile-text.ts'
import { readHtml } from './html.ts'
import { HOSTILE, HUGE, MINIMAL, RICH, splitCard, versionFacts } from './model-card-facts.ts'
import { metric } from './reports.ts'

const headOf = (facts: VersionFacts) => parse(splitCard(renderModelCard(facts)).head)
const bodyOf = (facts: VersionFacts): string => splitCard(renderModelCard(facts)).body
const resultsOf = (facts: VersionFacts) => headOf(facts)['model-index'][0].results

const withMetrics = (...metrics: VersionFacts['predicate']['metrics']): VersionFacts =>
  versionFacts({ ...RICH, metrics })

describe('renderModelCard', () => {
  it.each([
    ['rich', versionFacts()],
    ['minimal', versionFacts(MINIMAL, { signed: false })],
    ['hostile', versionFacts(HOSTILE)],
  ])('writes the card as its golden file has it: %s', (name, facts) => {
    const text = renderModelCard(facts)

    expect(text).toBe(golden(`model-card-${name}.md`, text))
  })
})

describe("the card's text", () => {
  it('has two commands, to download and to compare', () => {
    expect(bodyOf(versionFacts())).toContain(
      [
        '```sh',
        "gh release download 'fraud/reviews@v1.4.0' --repo Acme/ml --dir fraud-reviews-1.4.0",
        'cd fraud-reviews-1.4.0 && sha256sum -c SHA256SUMS',
        '```',
      ].join('\n'),
    )
  })

  it('names the host of another server to gh', () => {
    const facts = versionFacts(RICH, { serverUrl: 'https://git.acme.example' })

    expect(bodyOf(facts)).toContain('--repo git.acme.example/Acme/ml')
  })

  it('shouts when nobody signed, and leads to the signature when somebody did', () => {
    const signed = bodyOf(versionFacts())
    const unsigned = bodyOf(versionFacts(RICH, { signed: false }))

    expect(signed).toContain('/manifest.sigstore.json)')
    expect(signed).not.toContain('UNSIGNED')
    expect(unsigned).toContain('> [!WARNING]\n> **UNSIGNED.**')
    expect(unsigned).not.toContain('manifest.sigstore.json')
  })

  it('has a table of metrics for each data set, test data first', () => {
    const html = readHtml(bodyOf(versionFacts()))

    expect(bodyOf(versionFacts()).match(/^### .*$/gm)).toEqual([
      '### On `test`',
      '### On data that is not named',
      '### On `train`',
    ])
    expect(html.rows).toContainEqual(['accuracy', 'all', '0.912', '0.004', '174'])
    expect(html.rows).toContainEqual(['accuracy', 'lang=de', '0.85', '–', '–'])
    expect(html.rows).toContainEqual(['latency_p95', '12.5 ms'])
  })

  it('puts what goes beyond 20 data sets into one table', () => {
    const metrics = Array.from({ length: 22 }, (_, at) => metric('x', at, { dataset: `set-${at}` }))
    const text = bodyOf(withMetrics(...metrics))

    expect(text.match(/^### /gm)).toHaveLength(21)
    expect(readHtml(text).rows).toContainEqual(['set-21', 'x', '21'])
  })

  it('warns of uncommitted changes and of files that can run code', () => {
    const text = bodyOf(versionFacts({ ...RICH, code: { ...RICH.code, dirty: true } }))

    expect(text).toContain('**with uncommitted changes**')
    expect(text).toContain('`tokenizer/vocab.pkl` can run code when it is loaded')
  })

  it('names each version that it comes from once', () => {
    const text = bodyOf(versionFacts())

    expect(text).toMatch(/^- Follows: \[1\.3\.2\]\(\S+fraud%2Freviews%40v1\.3\.2\) /m)
    expect(text).toMatch(/^- Made from: \[0\.9\.0\]\(\S+\) \(manifest `[0-9a-f]{12}…`\)$/m)
  })

  it('says that it does not know what only its authors know', () => {
    expect(bodyOf(versionFacts())).toContain('is for its authors to write')
  })

  it('lets nothing of hostile texts act', () => {
    const facts = versionFacts(HOSTILE)
    const html = readHtml(bodyOf(facts))

    expect(html.references).toEqual([])
    expect(html.tags).not.toContain('script')
    expect(html.links.every((url) => url.startsWith('https://github.com/Acme/ml'))).toBe(true)
  })

  it('lets nothing of any text act', () => {
    const given = record({ params: dictionary(anyText, anyText, { maxKeys: 3 }), text: anyText })

    assert(
      property(given, ({ params, text }) => {
        const facts = versionFacts({
          ...RICH,
          model: { ...RICH.model, task: text },
          params,
          metrics: [metric(text, 1, { dataset: text, slice: text, unit: text })],
          data: [
            { ...HOSTILE.data[0], name: text, role: text, source: { kind: text, uri: text } },
          ].map((set) => ({ digest: text, files: null, size: null, ...set })),
        })
        const html = readHtml(bodyOf(facts))
        expect(html.references).toEqual([])
        expect(html.links.every((url) => url.startsWith('https://github.com/'))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('stays below its size, keeps the index longest, and says where the rest is', () => {
    const text = renderModelCard(versionFacts(HUGE))

    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(MAX_CARD_BYTES)
    expect(text).toContain('And 5,000 more parameters, see [`manifest.json`]')
    expect(resultsOf(versionFacts(HUGE)).length).toBeGreaterThan(10)
    expect(text).toContain('gh release download')
  })

  it('shows 200 parameters and 500 metrics where there is room', () => {
    const params = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`p${at}`, true]))
    const metrics = Array.from({ length: 502 }, (_, at) => metric(`m${at}`, at))
    const text = bodyOf(versionFacts({ ...MINIMAL, params, metrics }))

    expect(text).toContain('And 1 more parameter, see')
    expect(text).toContain('And 2 more metrics, see')
  })
})
