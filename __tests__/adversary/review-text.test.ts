import { beforeAll, describe, expect, it, jest } from '@jest/globals'
import { assert, asyncProperty, uniqueArray } from 'fast-check'
import { parseLogCommands } from '../../local-github/runner-commands.ts'
import { actionsLog } from '../../src/adapters/actions-log.ts'
import type { CandidateFacts } from '../../src/domain/candidate-facts.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { Review } from '../../src/domain/report.ts'
import { checkAnnotations } from '../../src/render/check-annotations.ts'
import { checkSummary } from '../../src/render/check-summary.ts'
import { renderComment } from '../../src/render/comment.ts'
import { renderReportHtml } from '../../src/render/report-html.ts'
import { renderSummary } from '../../src/render/summary.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { buildZip } from '../formats/zip-fixture.ts'
import { anyText } from '../render/hostile-text.ts'
import { findUnclosed, readPage } from '../render/html-page-reader.ts'
import { readHtml } from '../render/html.ts'
import type { Outcome } from './review-outcome.ts'
import { reviewAttack } from './review-attack.ts'
import { artifactOf, follow, forged, metric, withBaseline } from './review-stage.ts'

// Names and values of a fork's report, which people read on a page and a runner reads in a log.

let releases: FakeReleaseStore

beforeAll(async () => {
  releases = await withBaseline()
})

const COUNT = 12
const HARMLESS = Array.from({ length: COUNT }, (_, index) => `zz${index}q`)
const OUR_TAGS =
  /^(?:h[1-6]|p|br|blockquote|strong|code|pre|table|thead|tbody|tr|th|td|a|ul|li|details|summary|sub|em)$/
const OUR_PAGES = 'https://github.com/acme/ml/'

/** A report that says each text in a place of its own. */
function factsOf(texts: readonly string[]): Partial<CandidateFacts> {
  const at = (index: number): string => texts[index] ?? ''
  const [name, dataset, slice, unit, source, param] = [at(0), at(1), at(2), at(3), at(4), at(5)]
  const [value, set, role, digest, runtime, gpu] = [at(6), at(7), at(8), at(9), at(10), at(11)]
  return {
    metrics: [
      metric('f1', 0.5, { unit, source }),
      metric('recall', 0.84, { source: role }),
      metric(name, 0.1),
      metric('x', 0.2, { dataset }),
      metric('y', Number.NaN, { slice }),
      metric(set, 0.3, { dataset: gpu, slice: param, better: 'higher' }),
    ],
    params: { [param]: value, listed: [value, role, null] },
    data: [
      {
        name: set,
        role,
        source: { kind: digest, uri: source },
        digest: digestOf(sha256('x')),
        files: null,
        size: null,
        columns: [{ name: unit, type: runtime }],
      },
      { name: 'test', role: name, source: { kind: 'path', uri: 'x' }, digest, files: 1, size: 1 },
    ],
    environment: {
      runner: { os: runtime, arch: gpu, hosted: false },
      runtimes: { [runtime]: value },
      container: name,
      gpus: [gpu],
      lockfiles: [{ path: source, sha256: sha256('lock') }],
    },
  }
}

async function review(texts: readonly string[]): Promise<Review> {
  const artifacts = [artifactOf(forged(factsOf(texts)))]
  const { reports, lines } = await follow({ releases, artifacts })
  const [report] = reports
  if (report?.review === null || report === undefined) throw new Error(lines.join('\n'))
  return report.review
}

const FORMS = [
  ['comment', renderComment],
  ['summary', renderSummary],
  ['check', (of: Review): string => checkSummary(of).summary],
] as const

const countRows = (markdown: string): number =>
  readHtml(markdown).tags.filter((tag) => tag === 'tr').length

/** What is no text of ours and yet does something; `[]`: nothing. */
function findEffects(of: Review): readonly string[] {
  const found = FORMS.flatMap(([form, render]) => {
    const html = readHtml(render(of))
    return [
      ...html.references.map((one) => `${form} refers to ${one}`),
      ...html.links
        .filter((url) => !url.startsWith(OUR_PAGES))
        .map((url) => `${form} links ${url}`),
      ...html.tags.filter((tag) => !OUR_TAGS.test(tag)).map((tag) => `${form} has <${tag}>`),
    ]
  })
  const page = readPage(renderReportHtml(of))
  const links = [...(page.attributes.get('href') ?? []), ...(page.attributes.get('src') ?? [])]
  const { title } = checkSummary(of)
  return [
    ...found,
    ...findUnclosed(page).map((tag) => `the page leaves ${tag} open`),
    ...links
      .filter((url) => !url.startsWith('#') && !url.startsWith(OUR_PAGES.slice(0, -1)))
      .map((url) => `the page links ${url}`),
    ...(/[\p{Cc}\u202E]/u.test(title) || title.length > 255 ? [`the title is ${title}`] : []),
    ...checkAnnotations(of, new Map())
      .annotations.filter(({ path }) => path !== '.github/model-release.yml')
      .map(({ path }) => `an annotation is at ${path}`),
  ]
}

const usable = anyText.filter(
  (text) => text !== '' && text.length < 200 && text.isWellFormed() && !text.includes('/f1'),
)

describe('texts of a fork', () => {
  it('do nothing in a comment, a summary, a check or a page, whatever they are', async () => {
    const rows = new Map<string, number>()
    const harmless = await review(HARMLESS)
    for (const [form, render] of FORMS) rows.set(form, countRows(render(harmless)))
    await assert(
      asyncProperty(uniqueArray(usable, { minLength: COUNT, maxLength: COUNT }), async (texts) => {
        const hostile = await review(texts)
        expect(findEffects(hostile)).toEqual([])
        for (const [form, render] of FORMS)
          expect([form, countRows(render(hostile))]).toEqual([form, rows.get(form)])
      }),
      { numRuns: 150 },
    )
  })

  it('of a hundred thousand signs are refused, and of a thousand leave room for everything else', async () => {
    const signs = ['@', '`', '|', '<', '\u202E', '👩']
    const long = HARMLESS.map((text, index) => text + (signs[index % 6] ?? '').repeat(490))
    const hostile = await review(long)
    expect(findEffects(hostile)).toEqual([])
    for (const [, render] of FORMS) expect(render(hostile).length).toBeLessThan(65_536)
    expect(renderComment(hostile)).toContain('self-reported by a fork')
    const metrics = [metric('x'.repeat(100_000), 1)]
    const { lines } = await follow({ releases, artifacts: [artifactOf(forged({ metrics }))] })
    expect(lines).toEqual([expect.stringMatching(/must NOT have more than 1000 characters/)])
  })

  reviewAttack(
    'commands to the runner and colours in names and values',
    'escaped',
    async () => {
      const evil = [
        'a\n::error::evil',
        '::set-output name=verdict::pass',
        '%0A::add-mask::evil',
        'b\r::add-mask::evil',
        '##[add-mask]evil',
        '\u001B[2J',
      ]
      const names = evil.map((name, index) => metric(`${name}${index}`, 0.5))
      // A model that no gate fits is named in the log with the names of its metrics.
      const odd = forged({ metrics: names }, {}, 'aaa')
      const broken = artifactOf(forged({ metrics: [metric('f1', 0.5)] }))
      const junk = { name: broken.name, archive: Buffer.from(evil.join('\n')) }
      const text = evil.join('')
      const zips = [[`../${text}`], [text, text]].map((entries, index) => ({
        name: artifactOf(forged({}, {}, `c${index}`)).name,
        archive: asUtf8(buildZip(entries.map((name) => [name, 'x']))),
      }))
      const good = artifactOf(forged({ metrics: [metric('f1', 0.5)] }, {}, 'b'))
      const artifacts = [artifactOf(odd), junk, ...zips, good]
      const { lines } = await follow({ releases, artifacts })
      return replay(lines)
    },
    /is left out[^]*cannot be judged/,
  )
})

/** Sets the flag of the names, without which nobody reads them as Unicode. */
function asUtf8(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive)
  for (const [mark, flags] of [
    ['PK\u0003\u0004', 7],
    ['PK\u0001\u0002', 9],
  ] as const)
    for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + 4))
      bytes.writeUInt8(8, at + flags)
  return bytes
}

/** What a runner makes of the log. */
function replay(lines: readonly string[]): Outcome {
  const written: string[] = []
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  const log = actionsLog()
  for (const line of lines) {
    log.info(line)
    log.warning(line)
    log.debug(line)
  }
  spy.mockRestore()
  const { annotations, masked } = parseLogCommands(written.join(''))
  const colours = written.join('').includes('\u001B')
  const ours = annotations.every(({ level }) => level === 'warning')
  const said = annotations
    .map(({ message }) => message)
    .toSorted()
    .join('\n')
  const quiet = masked.length === 0 && annotations.length === lines.length
  return { stoppedBy: ours && quiet && !colours ? 'escaped' : null, said }
}
