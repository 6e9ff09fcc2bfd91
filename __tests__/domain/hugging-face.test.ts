import { describe, expect, it } from '@jest/globals'
import {
  findHubDataset,
  findHubLibrary,
  findHubMetric,
  isEvaluationRole,
  isHubTask,
} from '../../src/domain/hugging-face.ts'

describe('isHubTask', () => {
  it.each(['tabular-classification', 'text-generation', 'translation', 'image-feature-extraction'])(
    'knows %s',
    (task) => {
      expect(isHubTask(task)).toBe(true)
    },
  )

  it.each(['churn', 'Text-Classification', '', 'text_classification', '__proto__'])(
    'does not know "%s"',
    (task) => {
      expect(isHubTask(task)).toBe(false)
    },
  )
})

describe('findHubLibrary', () => {
  it.each([
    ['scikit-learn', 'joblib', 'sklearn'],
    ['transformers', 'safetensors', 'transformers'],
    ['keras', 'keras', 'keras'],
    ['keras', undefined, 'keras'],
    ['tensorflow-lite', 'tflite', 'litert'],
  ])('calls %s in a file of the format %s %s', (framework, format, library) => {
    expect(findHubLibrary(framework, format)).toBe(library)
  })

  it.each([
    ['xgboost', 'xgboost-json'],
    ['pytorch', 'safetensors'],
    [undefined, 'safetensors'],
    [undefined, undefined],
    ['constructor', undefined],
  ])('has no name for %s in a file of the format %s', (framework, format) => {
    expect(findHubLibrary(framework, format)).toBeUndefined()
  })

  it('does not name the framework that an ONNX file was exported from: it does not load it', () => {
    expect(findHubLibrary('keras', 'onnx')).toBeUndefined()
  })
})

describe('findHubMetric', () => {
  it.each([
    ['accuracy', 'accuracy'],
    ['acc', 'accuracy'],
    ['Accuracy', 'accuracy'],
    ['F1 Score', 'f1'],
    ['f1_macro', 'f1'],
    ['precision-weighted', 'precision'],
    ['ROC-AUC', 'roc_auc'],
    ['auc', 'roc_auc'],
    ['MCC', 'matthews_correlation'],
    ['rougeL', 'rouge'],
    ['r2', 'r_squared'],
    ['WER', 'wer'],
  ])('calls %s %s', (name, id) => {
    expect(findHubMetric(name)).toBe(id)
  })

  it.each(['rmse', 'loss', 'pr_auc', 'accuracy_macro', 'f1_f1_macro', '', 'toString'])(
    'has no id for "%s"',
    (name) => {
      expect(findHubMetric(name)).toBeUndefined()
    },
  )
})

describe('findHubDataset', () => {
  it.each([
    ['acme/reviews@main', 'acme/reviews', 'main'],
    [
      'imdb@e6281661ce1c48d982bc483cf8a173c1bbeb5d31',
      'imdb',
      'e6281661ce1c48d982bc483cf8a173c1bbeb5d31',
    ],
    ['acme/reviews@refs/pr/1', 'acme/reviews', 'refs/pr/1'],
  ])('reads %s', (uri, repo, revision) => {
    expect(findHubDataset({ kind: 'huggingface', uri })).toEqual({
      repo,
      revision,
      url: `https://huggingface.co/datasets/${repo}/tree/${revision.replaceAll('/', '%2F')}`,
    })
  })

  it.each([
    ['path', 'acme/reviews@main'],
    ['huggingface', 'acme/reviews'],
    ['huggingface', 'acme/reviews/more@main'],
    ['huggingface', '../../x@main'],
    ['huggingface', 'a b@main'],
    ['huggingface', ''],
  ])('finds none in the source %s %s', (kind, uri) => {
    expect(findHubDataset({ kind, uri })).toBeUndefined()
  })
})

describe('isEvaluationRole', () => {
  it('tells data that only measured the model from data that made it', () => {
    expect(['test', 'Validation', 'val', 'train', 'reference', null].map(isEvaluationRole)).toEqual(
      [true, true, true, false, false, false],
    )
  })
})
