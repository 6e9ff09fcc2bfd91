/**
 * Draws the pictures of README.md from the pages that the demonstration left: `npm run demo`, then this. Needs a
 * Chromium; CHROMIUM names it when it is not on the PATH under a usual name.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PAGES = resolve('demo/out/pages')
const IMAGES = resolve('docs/images')
const USUAL_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome']

interface Picture {
  readonly page: string
  readonly image: string
  /** CSS pixels. */
  readonly width: number
  /** The picture ends below the last element that this CSS selector finds. */
  readonly end: string
}

/** CSS pixels between the last element and the edge. */
const MARGIN = 14

const PICTURES: readonly Picture[] = [
  { page: 'pull-1.html', image: 'comment.png', width: 1000, end: 'article.comment' },
  { page: 'release-tumour@v1.1.0.html', image: 'release.png', width: 1240, end: 'h3 + pre' },
]

async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM']
  for (const name of named === undefined ? USUAL_NAMES : [named]) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- the first that answers is it
      await run(name, ['--version'])
      return name
    } catch {
      continue
    }
  }
  throw new Error('There is no Chromium on the PATH: install one, or name it in CHROMIUM.')
}

function flags(profile: string): readonly string[] {
  return [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
    '--force-device-scale-factor=1.5',
    '--virtual-time-budget=4000',
    `--user-data-dir=${join(profile, 'browser')}`,
  ]
}

/** Where the picture's last element ends, in CSS pixels: a copy of the page writes it into itself and is printed. */
async function measure(chromium: string, picture: Picture, profile: string): Promise<number> {
  const page = await readFile(join(PAGES, picture.page), 'utf8')
  const script = `const last = [...document.querySelectorAll(${JSON.stringify(picture.end)})].at(-1)
document.documentElement.setAttribute('data-end', Math.ceil(last.getBoundingClientRect().bottom))`
  const copy = join(profile, 'measured.html')
  await writeFile(
    copy,
    page.replace('</body>', () => `<script>${script}</script></body>`),
  )
  const { stdout } = await run(
    chromium,
    [
      ...flags(profile),
      `--window-size=${picture.width},1000`,
      '--dump-dom',
      pathToFileURL(copy).href,
    ],
    { maxBuffer: 64 * 1024 * 1024 },
  )
  const end = /<html[^>]* data-end="(\d+)"/.exec(stdout)?.[1]
  if (end === undefined) throw new Error(`${picture.page} has no element "${picture.end}".`)
  return Number(end)
}

async function draw(chromium: string, picture: Picture, profile: string): Promise<void> {
  const height = (await measure(chromium, picture, profile)) + MARGIN
  await run(chromium, [
    ...flags(profile),
    `--window-size=${picture.width},${height}`,
    `--screenshot=${join(IMAGES, picture.image)}`,
    pathToFileURL(join(PAGES, picture.page)).href,
  ])
  const bytes = await readFile(join(IMAGES, picture.image))
  process.stdout.write(`${join('docs/images', picture.image)}: ${bytes.length} bytes\n`)
}

const profile = await mkdtemp(join(tmpdir(), 'screenshots-'))
try {
  await mkdir(IMAGES, { recursive: true })
  const chromium = await findChromium()
  // oxlint-disable-next-line no-await-in-loop -- one profile, one browser at a time
  for (const picture of PICTURES) await draw(chromium, picture, profile)
} finally {
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
}
