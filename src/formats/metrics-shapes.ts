import type { DocumentShape } from './document-shape.ts'
import { benchmarkMetrics } from './metrics-benchmark.ts'
import { dvcDiffMetrics } from './metrics-dvc-diff.ts'
import { evalResultsMetrics } from './metrics-eval-results.ts'
import { evalsResultMetrics } from './metrics-evals-result.ts'
import { huggingfaceMetrics } from './metrics-huggingface.ts'
import { kerasHistoryMetrics } from './metrics-keras-history.ts'
import { lmEvalMetrics } from './metrics-lm-eval.ts'
import { modelIndexMetrics } from './metrics-model-card.ts'
import { sagemakerMetrics } from './metrics-sagemaker.ts'
import { sklearnMetrics } from './metrics-sklearn.ts'
import { trainerStateMetrics } from './metrics-trainer-state.ts'
import { wandbMetrics } from './metrics-wandb.ts'

/** The shapes of nested documents, in the order in which they are asked: the special before the general. */
export const SHAPES = [
  ['wandb', wandbMetrics],
  ['model-card', modelIndexMetrics],
  ['eval-results', evalResultsMetrics],
  ['benchmark', benchmarkMetrics],
  ['lm-eval', lmEvalMetrics],
  ['trainer-state', trainerStateMetrics],
  ['huggingface', huggingfaceMetrics],
  ['sagemaker', sagemakerMetrics],
  ['sklearn', sklearnMetrics],
  ['dvc-diff', dvcDiffMetrics],
  ['keras-history', kerasHistoryMetrics],
  ['evals-result', evalsResultMetrics],
] as const satisfies readonly (readonly [string, DocumentShape])[]

export type ShapeName = (typeof SHAPES)[number][0]
