/**
 * Writes sample pages of the report, to be looked at: `node scripts/preview-report.ts FOLDER`. Names after the folder choose some of
 * them.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { reviewSamples } from '../__tests__/render/html-samples.ts'
import { renderReportHtml } from '../src/render/report-html.ts'

const [folder = 'preview', ...names] = process.argv.slice(2)
const target = resolve(folder)
await mkdir(target, { recursive: true })
for (const [name, sample] of Object.entries(reviewSamples)) {
  if (names.length > 0 && !names.includes(name)) continue
  const page = renderReportHtml(sample())
  // oxlint-disable-next-line no-await-in-loop -- a handful of files, told in their order
  await writeFile(join(target, `${name}.html`), page)
  process.stdout.write(`${join(folder, `${name}.html`)}: ${Buffer.byteLength(page)} bytes\n`)
}
