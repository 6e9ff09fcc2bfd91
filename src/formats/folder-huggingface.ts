import { ReleaseError } from '../domain/errors.ts'
import { folderName, openInput } from './folder-file.ts'
import { parseJsonTree } from './json-tree.ts'
import type { Folder, FolderReader } from './metrics-folder.ts'
import { readShapedMetrics } from './shaped-document.ts'

/** What the trainer writes, the most complete first. */
const RESULTS = ['all_results.json', 'eval_results.json', 'trainer_state.json']
/** Of one stage each; `all_results.json` has them all. */
const PARTS = ['train_results.json', 'test_results.json', 'predict_results.json']
const CHECKPOINT = /^checkpoint-(\d{1,15})\/trainer_state\.json$/

/**
 * The output folder of Hugging Face's `Trainer`: `all_results.json`, else `eval_results.json`, else
 * `trainer_state.json`, which the checkpoint with the highest step also has.
 */
export const huggingfaceFolder: FolderReader = {
  matches: (folder) => {
    const { paths } = folder
    const lone = paths.includes('eval_results.json') && !paths.includes('config.json')
    return findResults(folder) !== undefined && !lone
  },
  ownFiles: () => [...RESULTS, ...PARTS],
  read: (folder, dataset) => {
    const path = findResults(folder)
    if (path === undefined) {
      throw new ReleaseError(
        'FORMAT_INVALID',
        `${folderName(folder)} holds none of ${RESULTS.join(', ')}. Call trainer.save_metrics("eval", metrics), or name the output folder.`,
      )
    }
    const reading = readShapedMetrics(parseJsonTree)(openInput(folder, path, dataset))
    return { reading, used: [path], notes: [] }
  },
}

function findResults({ paths }: Folder): string | undefined {
  const found = RESULTS.find((name) => paths.includes(name))
  if (found !== undefined) return found
  const checkpoints = paths.flatMap((path) => {
    const step = CHECKPOINT.exec(path)?.[1]
    return step === undefined ? [] : [{ path, step: Number(step) }]
  })
  return checkpoints.toSorted((a, b) => b.step - a.step)[0]?.path
}
