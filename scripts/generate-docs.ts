/**
 * Writes what is derived from the source: the tables of inputs and outputs of every door in README.md (from its
 * action.yml) and the JSON Schemas of the manifest and of the report. With `--check` it only compares, and fails when something is out of date.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { parse } from 'yaml'
import { manifestJsonSchema } from '../src/domain/manifest-json-schema.ts'
import { reportJsonSchema } from '../src/domain/report-json-schema.ts'

interface Document {
  readonly file: string
  readonly text: string
}

interface Entry {
  readonly description: string
  readonly default?: unknown
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The doors, by the name of their sections in README.md. */
const DOORS: readonly (readonly [prefix: string, file: string])[] = [
  ['', 'action.yml'],
  ['verify-', 'verify/action.yml'],
  ['pull-', 'pull/action.yml'],
  ['comment-', 'comment/action.yml'],
]

type Entries = readonly (readonly [string, Entry])[]

async function readEntries(file: string, section: 'inputs' | 'outputs'): Promise<Entries> {
  const action: unknown = parse(await readFile(file, 'utf8'))
  const entries = isRecord(action) ? action[section] : undefined
  if (!isRecord(entries)) throw new Error(`${file} has no ${section}`)
  return Object.entries(entries).map(([name, entry]) => {
    if (!isRecord(entry) || typeof entry['description'] !== 'string')
      throw new Error(`${file}: ${section}.${name} has no description`)
    return [name, { description: entry['description'].trim(), default: entry['default'] }]
  })
}

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll(/\s+/g, ' ')

function renderInputs(entries: Entries): string {
  const rows = entries.map(([name, entry]) => {
    const preset = typeof entry.default === 'string' ? `\`${entry.default}\`` : ''
    return `| \`${name}\` | ${cell(preset)} | ${cell(entry.description)} |`
  })
  return ['| input | default | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

function renderOutputs(entries: Entries): string {
  const rows = entries.map(([name, entry]) => `| \`${name}\` | ${cell(entry.description)} |`)
  return ['| output | meaning |', '| --- | --- |', ...rows].join('\n')
}

function replaceSection(text: string, name: string, content: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`README.md has no section ${start} … ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`
}

async function buildDocuments(): Promise<readonly Document[]> {
  const readme = await readFile('README.md', 'utf8')
  let filled = readme
  for (const [prefix, file] of DOORS) {
    // oxlint-disable-next-line no-await-in-loop -- each fills what the one before left
    const [inputs, outputs] = [
      await readEntries(file, 'inputs'),
      await readEntries(file, 'outputs'),
    ]
    filled = replaceSection(filled, `${prefix}inputs`, renderInputs(inputs))
    filled = replaceSection(filled, `${prefix}outputs`, renderOutputs(outputs))
  }
  const style = { semi: false, singleQuote: true, printWidth: 100 }
  return [
    { file: 'README.md', text: await format(filled, { ...style, parser: 'markdown' }) },
    {
      file: 'schema/manifest.schema.json',
      text: await format(JSON.stringify(manifestJsonSchema), { ...style, parser: 'json' }),
    },
    {
      file: 'schema/report.schema.json',
      text: await format(JSON.stringify(reportJsonSchema), { ...style, parser: 'json' }),
    },
  ]
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
for (const { file, text } of await buildDocuments()) {
  const current = await readFile(file, 'utf8').catch(() => '')
  if (current === text) continue
  if (values.check) {
    process.stderr.write(`${file} is out of date: run "npm run docs" and commit the result.\n`)
    process.exitCode = 1
  } else {
    await writeFile(file, text)
    process.stdout.write(`${file} written\n`)
  }
}
