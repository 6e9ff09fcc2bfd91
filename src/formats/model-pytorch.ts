import type { ModelFacts } from '../domain/model-facts.ts'
import type { ZipArchive } from './zip-archive.ts'
import { describePickles } from './model-pickle.ts'
import { looseText } from './model-report.ts'
import { readPickleImports } from './pickle-imports.ts'

/** Pickles of one archive: `data.pkl`, and `constants.pkl` of TorchScript. */
const MAX_PICKLES = 16
const MAX_SIDE_BYTES = 64

/** A PyTorch archive by its `NAME/data.pkl`; with code beside it, it is TorchScript. */
export async function readPytorchArchive(archive: ZipArchive): Promise<ModelFacts | null> {
  const names = [...archive.entries.keys()]
  const roots = names.flatMap((name) => /^(?:[^/]+\/)?(?=data\.pkl$)/.exec(name) ?? [])
  const [root] = roots
  if (root === undefined) return null
  const pickles = names
    .filter((name) => /^(?:[^/]+\/)?[^/]+\.pkl$/.test(name))
    .slice(0, MAX_PICKLES)
  const readings = []
  for (const name of pickles) readings.push(readPickleImports(await archive.open(name)))
  const scripted =
    archive.entries.has(`${root}constants.pkl`) &&
    names.some((name) => name.startsWith(`${root}code/`))
  return describePickles(
    scripted ? 'torchscript' : 'pytorch',
    readings,
    [
      ['archive_version', await sideText(archive, `${root}version`)],
      ['byteorder', await sideText(archive, `${root}byteorder`)],
    ],
    roots.length > 1 ? [`${roots.length} entries are named data.pkl; one is expected`] : [],
  )
}

async function sideText(archive: ZipArchive, name: string): Promise<string | undefined> {
  const size = archive.entries.get(name) ?? 0
  if (size === 0 || size > MAX_SIDE_BYTES) return undefined
  const entry = await archive.open(name, MAX_SIDE_BYTES)
  return looseText(entry.read(0, MAX_SIDE_BYTES)).trim()
}
