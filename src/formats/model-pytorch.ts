import type { ModelFacts } from '../domain/model-facts.ts'
import type { ZipArchive } from './zip-archive.ts'
import { describePickles } from './model-pickle.ts'
import { looseText } from './model-report.ts'
import { readPickleImports } from './pickle-imports.ts'

/** Pickles of one archive: `data.pkl`, and `constants.pkl` of TorchScript. */
const MAX_PICKLES = 16
/** PyTorch looks its entries up without regard to case. */
const PICKLE_NAME = /^(?:[^/]+\/)?[^/]+\.pkl$/i
const LOADED_NAME = /(?:^|\/)(data|constants)\.pkl$/i
const MAX_SIDE_BYTES = 64

/** A PyTorch archive by its `NAME/data.pkl`; with code beside it, it is TorchScript. */
export async function readPytorchArchive(archive: ZipArchive): Promise<ModelFacts | null> {
  const names = [...archive.entries.keys()]
  const roots = names.flatMap((name) => /^(?:[^/]+\/)?(?=data\.pkl$)/i.exec(name) ?? [])
  const [root] = roots
  if (root === undefined) return null
  const pickles = names.filter((name) => PICKLE_NAME.test(name)).toSorted(byRank)
  const readings = []
  for (const name of pickles.slice(0, MAX_PICKLES)) {
    readings.push(readPickleImports(await archive.open(name)))
  }
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
    [
      ...(roots.length > 1 ? [`${roots.length} entries are named data.pkl; one is expected`] : []),
      ...(pickles.length > MAX_PICKLES
        ? [
            `${pickles.length - MAX_PICKLES} of ${pickles.length} pickles are not read: what they import is not known`,
          ]
        : []),
    ],
  )
}

/** What is loaded comes before what only lies in the archive; the order stays as it is otherwise. */
function byRank(one: string, two: string): number {
  return rankOf(one) - rankOf(two)
}

function rankOf(name: string): number {
  const kind = LOADED_NAME.exec(name)?.[1]?.toLowerCase()
  if (kind === 'data') return 0
  return kind === 'constants' ? 1 : 2
}

async function sideText(archive: ZipArchive, name: string): Promise<string | undefined> {
  const size = archive.entries.get(name) ?? 0
  if (size === 0 || size > MAX_SIDE_BYTES) return undefined
  const entry = await archive.open(name, MAX_SIDE_BYTES)
  return looseText(entry.read(0, MAX_SIDE_BYTES)).trim()
}
