import { describe, expect, it } from '@jest/globals'
import { readParamsFolder } from '../../src/formats/params-folder.ts'
import type { Files } from './memory-folder.ts'
import { memoryFolder } from './memory-folder.ts'

const read = (root: string, files: Files, format: string | null = null) =>
  readParamsFolder(memoryFolder(root, files), format)

describe('the parameters of an output folder of Hugging Face', () => {
  const config = '{"architectures": ["BertModel"], "hidden_size": 768}'
  const params = { architectures: ['BertModel'], hidden_size: { value: 768, digits: '768' } }
  const weights = { 'model.safetensors': '\0\0', 'generation_config.json': '{"top_k": 5}' }

  it.each([
    [{ 'trainer_state.json': '{"global_step": 3}' }],
    [{ 'all_results.json': '{"eval_loss": 0.5}', 'train_results.json': '{"train_loss": 1}' }],
    [{ 'checkpoint-9/config.json': '{"hidden_size": 1}' }],
  ])('%j are those of config.json alone', (files) => {
    expect(read('out', { ...files, ...weights, 'config.json': config })).toEqual({
      params,
      used: ['config.json'],
      notes: [],
    })
  })

  it('may be those of an adapter or of the last checkpoint', () => {
    expect(read('out', { 'all_results.json': '{}', 'adapter_config.json': '{"r": 8}' })).toEqual({
      params: { r: { value: 8, digits: '8' } },
      used: ['adapter_config.json'],
      notes: [],
    })
    expect(
      read('out', {
        'all_results.json': '{}',
        'checkpoint-9/config.json': '{}',
        'checkpoint-10/config.json': config,
      })?.used,
    ).toEqual(['checkpoint-10/config.json'])
  })

  it('are asked for when there are none', () => {
    expect(() => read('out', { 'all_results.json': '{"eval_loss": 1}', ...weights })).toThrow(
      /^out is an output folder of Hugging Face's Trainer without config\.json\. Name the file/,
    )
  })

  it('are not those of any folder with a config.json', () => {
    expect(read('out', { 'config.json': config })).toBeNull()
    expect(read('out', { 'config.json': config, 'all_results.json': '{}' }, 'json')).toBeNull()
  })
})

const files = (parent: string) => ({
  [`${parent}config.yaml`]: 'db: {driver: mysql}\nlr: 0.5\n',
  [`${parent}hydra.yaml`]: 'hydra: {run: {dir: out}, help: {app_name: x}}\n',
  [`${parent}overrides.yaml`]: '- lr=0.5\n',
})

describe('the parameters of a Hydra run', () => {
  it.each([
    ['run', '.hydra/'],
    ['run/.hydra', ''],
    ['.hydra', ''],
    ['outputs', '2026-01-31/10-15-00/.hydra/'],
  ])('%s with %s are its configuration and overrides', (root, parent) => {
    for (const format of [null, 'hydra'])
      expect(read(root, { ...files(parent), 'train.log': 'x' }, format)).toEqual({
        params: {
          'db.driver': 'mysql',
          'hydra.overrides': ['lr=0.5'],
          lr: { value: 0.5, digits: '0.5' },
        },
        used: [`${parent}config.yaml`, `${parent}overrides.yaml`],
        notes: [],
      })
  })

  it('are the configuration alone where nothing was overridden', () => {
    const found = read('run/.hydra', { ...files(''), 'overrides.yaml': '[]\n' })

    expect(found?.params).toEqual({ 'db.driver': 'mysql', lr: { value: 0.5, digits: '0.5' } })
  })

  it('keep an override of any spelling', () => {
    const found = read('run', {
      '.hydra/config.yaml': 'lr: 1\n',
      '.hydra/overrides.yaml': "- 'a b=1'\n",
    })

    expect(found?.params['hydra.overrides']).toEqual(['a b=1'])
  })
})
