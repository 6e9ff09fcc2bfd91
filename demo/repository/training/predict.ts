import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readModel } from './model-directory.ts'
import { parsePart } from './table.ts'
import type { Row } from './table.ts'
import { scoreRows } from './train.ts'

/** All rows of a folder of `part-N.csv`, in the order of the files' names. */
export async function readParts(folder: string): Promise<readonly Row[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).toSorted()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return texts.flatMap((text) => parsePart(text))
}

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true })
  const [model, data] = positionals
  if (model === undefined || data === undefined) {
    process.stderr.write('usage: node predict.ts MODEL_FOLDER DATA_FOLDER\n')
    process.exitCode = 2
    return
  }
  const scores = scoreRows(await readModel(model), await readParts(data))
  process.stdout.write(`${JSON.stringify(scores, null, 2)}\n`)
}

if (import.meta.main) await main()
