import { ReleaseError } from '../domain/errors.ts'
import { quoteText } from './text-file.ts'

/** Which column has which role, by index. */
export interface ColumnPlan {
  readonly id: number
  readonly label: number
  readonly pred: number | null
  readonly score: number | null
  readonly group: number | null
  /** `score_CLASS`, `prob_CLASS`: one column for each class. */
  readonly classScores: readonly { readonly name: string; readonly index: number }[]
}

/** In lower case, the first that is there wins. The last ones are what pandas calls an index without a name. */
const IDS = ['id', 'example_id', 'index', '__index_level_0__', 'unnamed: 0', ''] as const
const LABELS = ['label', 'y_true', 'target', 'actual'] as const
const PREDICTIONS = ['pred', 'prediction', 'y_pred', 'predicted'] as const
const SCORES = ['score', 'prob', 'probability', 'y_score', 'proba'] as const
const GROUPS = ['group', 'group_id'] as const
const CLASS_SCORE = /^(?:score|prob|probability|y_score|proba)_(.+)$/i
const MAX_SHOWN = 20

/**
 * @param place names the file, and the line where it helps
 * @throws {ReleaseError} `FORMAT_INVALID` that says which columns were found and which are missing
 */
export function planColumns(place: string, names: readonly string[]): ColumnPlan {
  const known = new Map<string, number>()
  names.forEach((name, index) => {
    const key = name.trim().toLowerCase()
    if (!known.has(key)) known.set(key, index)
  })
  const find = (synonyms: readonly string[]): number | null => {
    const name = synonyms.find((synonym) => known.has(synonym))
    return name === undefined ? null : (known.get(name) ?? null)
  }
  const plan = {
    id: find(IDS),
    label: find(LABELS),
    pred: find(PREDICTIONS),
    score: find(SCORES),
    group: find(GROUPS),
    classScores: listClassScores(place, names),
  }
  const { id, label } = plan
  const answers = plan.pred !== null || plan.score !== null || plan.classScores.length > 0
  if (id !== null && label !== null && answers) return { ...plan, id, label }
  const missing = [
    ...(id === null ? ['id'] : []),
    ...(label === null ? ['label'] : []),
    ...(answers ? [] : ['pred or score']),
  ]
  throw new ReleaseError(
    'FORMAT_INVALID',
    `${place} has no column ${missing.join(', ')}; found ${describeNames(names)}. ` +
      `Needed are id (${IDS.slice(1, 3).join(', ')}), label (${LABELS.slice(1).join(', ')}) and pred ` +
      `(${PREDICTIONS.slice(1).join(', ')}) or score (${SCORES.slice(1).join(', ')}).`,
  )
}

/** Indices of the columns that have a role. */
export const usedColumns = ({
  id,
  label,
  pred,
  score,
  group,
  classScores,
}: ColumnPlan): readonly number[] =>
  [id, label, pred, score, group, ...classScores.map(({ index }) => index)].filter(
    (index) => index !== null,
  )

function listClassScores(place: string, names: readonly string[]): ColumnPlan['classScores'] {
  const found = names.flatMap((raw, index) => {
    const [, name] = CLASS_SCORE.exec(raw.trim()) ?? []
    return name === undefined ? [] : [{ name, index }]
  })
  if (new Set(found.map(({ name }) => name)).size === found.length) return found
  throw new ReleaseError(
    'FORMAT_INVALID',
    `${place} has two score columns for one class; found ${describeNames(names)}. Keep one of them.`,
  )
}

function describeNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_SHOWN).map((name) => quoteText(name))
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : ''
  return shown.length === 0 ? 'none' : `${shown.join(', ')}${more}`
}
