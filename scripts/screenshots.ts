/**
 * Draws the pictures of README.md from the pages that the demonstration left: `npm run demo`, then this. Needs a
 * Chromium; CHROMIUM names it when it is not on the PATH under a usual name.
 */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
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
  readonly height: number
}

const PICTURES: readonly Picture[] = [
  { page: 'pull-1.html', image: 'comment.png', width: 1000, height: 1180 },
  { page: 'release-tumour@v1.1.0.html', image: 'release.png', width: 1000, height: 1700 },
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

async function draw(chromium: string, picture: Picture, profile: string): Promise<void> {
  await run(chromium, [
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
    `--user-data-dir=${profile}`,
    `--window-size=${picture.width},${picture.height}`,
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
