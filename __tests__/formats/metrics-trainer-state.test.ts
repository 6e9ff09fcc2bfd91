import { describe, expect, it } from '@jest/globals'
import { tellMetric } from './metric-text.ts'
import { readMetrics, readSample } from './metrics-fixture.ts'

const tell = (state: object) => readMetrics(JSON.stringify(state)).metrics.map(tellMetric)

describe('trainer_state.json', () => {
  it('gives the evaluation of the best step and the last value of all else', () => {
    const { metrics, skipped } = readSample('trainer-state/trainer_state.json')

    expect(metrics.map(tellMetric)).toEqual([
      'train/grad_norm = 1.7 step=1500',
      'train/loss = 0.12 step=1500',
      'eval/accuracy = 0.9312 step=1000',
      'eval/loss = 0.2417 step=1000',
    ])
    expect(metrics[2]?.source).toBe('trainer-state/trainer_state.json#/log_history/3/eval_accuracy')
    expect(skipped).toContainEqual({
      pointer: '/best_metric',
      why: 'the number 0.9312, which is eval_accuracy',
    })
    expect(skipped).toContainEqual({
      pointer: '/log_history/6/train_loss',
      why: 'the number 0.3467, the mean over the whole run',
    })
  })

  it('names the best step by the checkpoint before there was best_global_step', () => {
    const state = {
      global_step: 2,
      best_model_checkpoint: 'out/checkpoint-1',
      log_history: [
        { step: 1, eval_f1: 0.9 },
        { step: 2, eval_f1: 0.8, eval_acc: 0.7 },
      ],
    }

    expect(tell(state)).toEqual(['eval/f1 = 0.9 step=1', 'eval/acc = 0.7 step=2'])
  })

  it('without a best step gives the last evaluation, and the mean loss where no other is', () => {
    const state = {
      global_step: 9,
      best_model_checkpoint: null,
      best_metric: null,
      log_history: [
        { step: 5, eval_f1: 0.9 },
        { step: 9, eval_f1: 0.8 },
        { step: 9, train_loss: 0.3 },
      ],
    }

    expect(tell(state)).toEqual(['eval/f1 = 0.8 step=9', 'train/loss = 0.3 step=9'])
  })

  it('gives best_metric by itself when the log has no such value', () => {
    const state = {
      global_step: 9,
      best_global_step: 4,
      best_metric: 0.5,
      log_history: [
        { step: 4, epoch: 0.5 },
        { step: 9, loss: 0.1 },
      ],
    }

    expect(tell(state)).toEqual(['train/loss = 0.1 step=9', 'best_metric = 0.5 step=4'])
  })

  it.each([
    ['{"log_history": [1, 2], "global_step": 3}', 'log_history = 2'],
    ['{"log_history": {"auc": 1}}', 'log_history/auc = 1'],
  ])('is not claimed in %s', (text, expected) => {
    expect(readMetrics(text).metrics.map(tellMetric)).toEqual([expected])
  })

  it('is refused without log_history when the line says so', () => {
    expect(() => readMetrics('{"a": 1}', { format: 'trainer-state' })).toThrow(
      'm.json, line 1, column 1: found no list "log_history", which trainer_state.json has',
    )
  })
})
