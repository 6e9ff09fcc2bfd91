/**
 * Draws every state of the pull request's comment and of the report's page from the samples of the tests, at the width
 * of a desk and of a phone, light and dark, with `index.html` to see them side by side; and README's pictures.
 *
 * `--out FOLDER` (usually demo/out/screenshots), `--only NAME` a part of a state's name, `--readme` README's pictures
 * alone. One of those shows a page that `npm run demo` leaves, and is passed over when that is not there. Needs a
 * Chromium; CHROMIUM names it when it is not on the PATH under a usual name.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { MERMAID_FILE } from '../local-github/pages.ts'
import type { Browser, View } from './screenshot-browser.ts'
import { findChromium, openBrowser } from './screenshot-browser.ts'
import { shrinkPng } from './screenshot-png.ts'
import type { SheetRow } from './screenshot-sheet.ts'
import { renderSheet } from './screenshot-sheet.ts'
import type { StatePage } from './screenshot-states.ts'
import { listStatePages } from './screenshot-states.ts'

const PAGES = resolve('demo/out/pages')
const IMAGES = resolve('docs/images')

interface Picture extends View {
  readonly image: string
  /** CSS selector. */
  readonly end: string
}

/** README's pictures of the demonstration. */
const DEMO_PICTURES: readonly (Picture & { readonly page: string })[] = [
  desk({ page: 'pull-1.html', image: 'comment.png', width: 1000, end: 'article.comment' }),
  desk({ page: 'release-tumour@v1.1.0.html', image: 'release.png', width: 1240, end: 'h3 + pre' }),
]

/** README's pictures of samples. */
const SAMPLE_PICTURES: readonly (Omit<Picture, 'end'> & {
  readonly state: string
  readonly end?: string
})[] = [
  { ...desk({ state: 'comment-fail', image: 'comment-failing.png', width: 960 }) },
  {
    state: 'comment-fail',
    image: 'comment-phone.png',
    width: 390,
    scheme: 'dark',
    scale: 2,
    // The table of metrics.
    end: '.markdown > div:nth-of-type(3)',
  },
  {
    ...desk({ state: 'report-failing', image: 'report.png', width: 1000 }),
    end: '[data-metrics] table',
  },
]

const VIEWS: readonly (View & { readonly label: string })[] = [
  { label: 'desk-light', width: 1000, scheme: 'light', scale: 1.5 },
  { label: 'desk-dark', width: 1000, scheme: 'dark', scale: 1.5 },
  { label: 'phone-light', width: 390, scheme: 'light', scale: 1.5 },
  { label: 'phone-dark', width: 390, scheme: 'dark', scale: 1.5 },
]

function desk<T>(picture: T): T & Pick<View, 'scheme' | 'scale'> {
  return { ...picture, scheme: 'light', scale: 1.5 }
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'demo/out/screenshots' },
    only: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
  },
})
const out = resolve(values.out)

async function write(file: string, bytes: Buffer): Promise<void> {
  const small = shrinkPng(bytes)
  await writeFile(file, small)
  process.stdout.write(`${file}: ${small.length} bytes\n`)
}

/** Writes the document where the browser finds it, and answers with its address. */
async function place({ name, html }: Pick<StatePage, 'name' | 'html'>): Promise<string> {
  const file = join(out, `${name}.html`)
  await writeFile(file, html)
  return pathToFileURL(file).href
}

async function drawState(browser: Browser, page: StatePage): Promise<SheetRow> {
  const url = await place(page)
  for (const view of VIEWS) {
    // oxlint-disable-next-line no-await-in-loop -- one browser, one page at a time
    const bytes = await browser.draw({ ...page, ...view, url })
    // oxlint-disable-next-line no-await-in-loop -- told in their order
    await write(join(out, `${page.name}-${view.label}.png`), bytes)
  }
  const pictures = VIEWS.map(({ label }) => ({ file: `${page.name}-${label}.png`, label }))
  return { name: page.name, pictures }
}

async function drawStates(browser: Browser, pages: readonly StatePage[]): Promise<void> {
  const rows: SheetRow[] = []
  for (const page of pages.filter(({ name }) => name.includes(values.only))) {
    // oxlint-disable-next-line no-await-in-loop -- one browser, one page at a time
    rows.push(await drawState(browser, page))
  }
  await writeFile(join(out, 'index.html'), renderSheet(rows))
  process.stdout.write(`${pathToFileURL(join(out, 'index.html')).href}\n`)
}

async function drawReadme(browser: Browser, pages: readonly StatePage[]): Promise<void> {
  for (const picture of SAMPLE_PICTURES) {
    const page = pages.find(({ name }) => name === picture.state)
    if (page === undefined) throw new Error(`There is no state "${picture.state}".`)
    const url = await place(page)
    await write(
      join(IMAGES, picture.image),
      await browser.draw({ ...picture, end: picture.end ?? page.end, url }),
    )
  }
  for (const picture of DEMO_PICTURES) {
    const html = await readDemoPage(picture.page)
    if (html === undefined) {
      process.stdout.write(`${picture.image} is left as it is: npm run demo makes its page.\n`)
      continue
    }
    const url = await place({ name: `demo-${picture.image}`, html })
    await write(join(IMAGES, picture.image), await browser.draw({ ...picture, url }))
  }
}

/** With the drawing program of diagrams from this disk; a saved page has no server any more. */
async function readDemoPage(name: string): Promise<string | undefined> {
  try {
    const html = await readFile(join(PAGES, name), 'utf8')
    return html.replace('/_assets/mermaid.min.js', () => pathToFileURL(MERMAID_FILE).href)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

await mkdir(out, { recursive: true })
// The demonstration empties its folder only when it knows it for its own.
if (dirname(out) === dirname(PAGES))
  await writeFile(join(dirname(out), 'made-by-the-demonstration.txt'), '', { flag: 'a' })
await mkdir(IMAGES, { recursive: true })
const browser = await openBrowser(await findChromium())
try {
  const pages = listStatePages()
  if (!values.readme) await drawStates(browser, pages)
  if (values.readme || values.only === '') await drawReadme(browser, pages)
} finally {
  await browser.close()
}
