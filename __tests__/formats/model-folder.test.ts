import { describe, expect, it } from '@jest/globals'
import { readModelFolder } from '../../src/formats/model-folder.ts'
import { modelSample } from './model-fixture.ts'

const folder = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const content = new Map(Object.entries(files))
  return readModelFolder([...content.keys()], (path) => {
    const found = content.get(path)
    return typeof found === 'string' ? new Uint8Array(Buffer.from(found)) : found
  })
}

describe('a folder of MLflow', () => {
  it('tells framework, version and a signature of tensors', () => {
    expect(folder({ 'model/MLmodel': modelSample('MLmodel'), 'model/model.skops': '' })).toEqual({
      framework: { name: 'scikit-learn', version: '1.9.1' },
      signature: {
        inputs: [{ name: '', type: 'float64', shape: [-1, 4] }],
        outputs: [{ name: '', type: 'int64', shape: [-1] }],
      },
      details: {
        flavors: 'python_function, sklearn',
        mlflow_version: '3.17.2',
        model_uuid: '724fc8186acf4133a40464ecd8adabe6',
        python_version: '3.11.7',
      },
      warnings: [],
    })
  })

  it('tells a signature of columns, versions that YAML takes for numbers, and the run', () => {
    const text = [
      'flavors:',
      '  python_function: {loader_module: mlflow.xgboost}',
      '  xgboost: {data: model.xgb, xgb_version: 1.6}',
      'run_id: 272a28f2395e4d75ae627a85fdd8cb90',
      'signature:',
      `  inputs: '[{"type": "double", "name": "x"}, {"type": "array", "items": {"type": "long"}, "name": "y"}]'`,
      `  outputs: '[{"type": "long"}]'`,
    ].join('\n')
    expect(folder({ MLmodel: text })).toMatchObject({
      framework: { name: 'xgboost', version: '1.6' },
      signature: {
        inputs: [
          { name: 'x', type: 'double' },
          { name: 'y', type: 'array(long)' },
        ],
        outputs: [{ name: '', type: 'long' }],
      },
      details: { run_id: '272a28f2395e4d75ae627a85fdd8cb90' },
    })
  })

  it('warns of a signature or a file that cannot be read', () => {
    const broken = folder({
      MLmodel: "flavors: {sklearn: {}}\nsignature: {inputs: '[{', outputs: null}",
    })
    expect(broken?.framework).toEqual({ name: 'scikit-learn' })
    expect(broken?.warnings[0]).toContain('MLmodel (signature.inputs), line 1, column 3')
    expect(folder({ MLmodel: 'a: [' })?.warnings[0]).toContain('MLmodel, line 1')
    expect(readModelFolder(['MLmodel'], () => undefined)?.warnings).toEqual([
      'MLmodel is not read: it is missing or too large',
    ])
  })

  it('is described by the file nearest to its root', () => {
    const facts = folder({
      'a/b/MLmodel': 'flavors: {xgboost: {}}',
      'z/MLmodel': 'flavors: {lightgbm: {}}',
    })
    expect(facts?.framework).toEqual({ name: 'lightgbm' })
  })
})

describe('a folder of Hugging Face', () => {
  it('tells architecture and the version of transformers', () => {
    const config = {
      architectures: ['BertForSequenceClassification'],
      model_type: 'bert',
      torch_dtype: 'float32',
      transformers_version: '4.44.0',
      num_hidden_layers: 12,
      __proto__: null,
    }
    expect(folder({ 'config.json': JSON.stringify(config), 'model.safetensors': '' })).toEqual({
      framework: { name: 'transformers', version: '4.44.0' },
      details: {
        architectures: 'BertForSequenceClassification',
        layers: 12,
        model_type: 'bert',
        torch_dtype: 'float32',
      },
      warnings: [],
    })
  })

  it.each([
    ['config.json', '{"model_type": "bert", "transformers_version": ""}', 'transformers'],
    ['MLmodel', 'flavors: {sklearn: {sklearn_version: ""}}', 'scikit-learn'],
  ])('or MLflow with a blank version in %s tells none', (path, text, name) => {
    expect(folder({ [path]: text, 'model.bin': '' })?.framework).toEqual({ name })
  })

  it('is not one for any other config.json', () => {
    expect(folder({ 'config.json': '{"lr": 0.1}' })).toBeNull()
    expect(folder({ 'config.json': 'no JSON' })).toBeNull()
    expect(folder({ 'model.bin': '' })).toBeNull()
  })
})

describe('a folder of a SavedModel', () => {
  it('is told by its layout', () => {
    const files = {
      'm/saved_model.pb': '',
      'm/variables/variables.index': '',
      'm/fingerprint.pb': '',
    }
    expect(folder(files)).toEqual({
      framework: { name: 'tensorflow' },
      details: { fingerprint: true, layout: 'SavedModel' },
      warnings: [],
    })
  })

  it('without variables, or with a Lambda layer, is warned of', () => {
    const facts = folder({ 'saved_model.pb': '', 'keras_metadata.pb': 'x{"class_name": "Lambda"}' })
    expect(facts?.framework).toEqual({ name: 'keras' })
    expect(facts?.warnings).toEqual([
      'variables/ is missing: the model has no trained values here',
      'holds a Lambda layer: its Python code runs when the model is loaded',
    ])
  })
})
