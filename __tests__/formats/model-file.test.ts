import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { readModelFacts } from '../../src/formats/model-file.ts'
import {
  ascii,
  FLATBUFFER_TABLE,
  joinBytes,
  modelSample,
  sampleSource,
  u32,
} from './model-fixture.ts'
import { buildZip } from './zip-fixture.ts'

const read = async (bytes: Uint8Array, path = 'model.bin') =>
  readModelFacts(bytesSource(path, bytes))
const sample = async (name: string) => readModelFacts(sampleSource(name))

const LOGISTIC = 'sklearn.linear_model._logistic.LogisticRegression'
const DANGER =
  'imports posix.system, which a model does not need: do not load the file before you know why'
const ATTACK = ascii('\u0080\u0002cposix\nsystem\nX\u0002\u0000\u0000\u0000id\u0085R.')

describe('a scikit-learn model', () => {
  it.each([
    ['sklearn-protocol-0.pkl', 'pickle'],
    ['sklearn-protocol-2.pkl', 'pickle'],
    ['sklearn-protocol-5.pkl', 'pickle'],
    ['sklearn.pkl.gz', 'pickle'],
    ['sklearn.joblib', 'joblib'],
    ['sklearn-zlib.joblib', 'joblib'],
    ['forest.joblib', 'joblib'],
  ])('in %s tells its class and version', async (name, format) => {
    const facts = await sample(name)
    expect(facts).toMatchObject({
      format,
      executable: true,
      framework: { name: 'scikit-learn', version: '1.9.1' },
      warnings: [],
    })
    const outer = name === 'forest.joblib' ? 'sklearn.pipeline.Pipeline' : LOGISTIC
    expect(facts?.imports).toContain(outer)
  })

  it('compressed in a way that is not opened is executable with unknown imports', async () => {
    expect(await sample('sklearn-xz.joblib')).toEqual({
      format: 'joblib',
      executable: true,
      details: { compression: 'xz' },
      warnings: ['compressed by xz, which is not opened: what it imports is not known'],
    })
    expect(await read(modelSample('sklearn-xz.joblib'), 'data.xz')).toBeNull()
  })

  it('in a skops archive is not executable', async () => {
    expect(await sample('model.skops')).toEqual({
      format: 'skops',
      executable: false,
      framework: { name: 'scikit-learn', version: '1.9.1' },
      details: { model: LOGISTIC, skops_version: '0.16.0' },
      warnings: [],
    })
  })
})

describe('a PyTorch model', () => {
  it.each([
    ['weights.pt', 'pytorch'],
    ['whole.pt', 'pytorch'],
    ['legacy.pth', 'pytorch'],
    ['script.pt', 'torchscript'],
  ])('in %s tells tensors and parameters', async (name, format) => {
    expect(await sample(name)).toMatchObject({
      format,
      executable: true,
      framework: { name: 'pytorch' },
      parameters: 31,
      tensors: 4,
      dtypes: { float32: 4 },
      warnings: [],
    })
  })

  it('tells the imports of a pickle inside of an archive', async () => {
    const facts = await read(buildZip([['archive/data.pkl', ATTACK, { deflate: true }]]))
    expect(facts).toMatchObject({
      format: 'pytorch',
      imports: ['posix.system'],
      warnings: [DANGER],
    })
  })
})

describe('a pickle', () => {
  it('warns of what a model does not need', async () => {
    expect(await read(ATTACK)).toMatchObject({
      format: 'pickle',
      imports: ['posix.system'],
      warnings: [DANGER],
    })
  })

  it.each([
    ['gzip', gzipSync(ATTACK)],
    ['zlib', deflateSync(ATTACK)],
  ])('is found inside of %s', async (_, bytes) => {
    expect((await read(new Uint8Array(bytes)))?.imports).toEqual(['posix.system'])
  })

  it('is found without a header, also when it is cut off behind its call', async () => {
    expect((await read(ascii("cposix\nsystem\n(S'id'\ntR")))?.imports).toEqual(['posix.system'])
  })

  it('that is damaged is told with what it imports before that', async () => {
    const facts = await read(modelSample('sklearn-protocol-2.pkl').subarray(0, 400))
    expect(facts?.imports).toContain(LOGISTIC)
    expect(facts?.warnings[0]).toMatch(/^disassembly ended early, so that imports may be missing/)
  })

  it('with something behind it says so', async () => {
    expect((await read(joinBytes([0x80, 2], 'N.', 'rest')))?.warnings).toEqual([
      '4 bytes follow the pickle and are not read',
    ])
  })
})

describe('a Keras model', () => {
  it('in the format of version 3 tells its layers and inputs', async () => {
    expect(await sample('model.keras')).toEqual({
      format: 'keras',
      executable: false,
      framework: { name: 'keras', version: '3.15.1' },
      signature: {
        inputs: [{ name: 'input_layer', type: 'float32', shape: [-1, 4] }],
        outputs: [],
      },
      details: {
        layers: 4,
        loss: 'binary_crossentropy',
        model: 'Sequential',
        optimizer: 'Adam',
        saved: '2026-11-25@09:01:18',
      },
      warnings: [],
    })
  })

  it('with a Lambda layer is executable', async () => {
    const lambda = {
      module: 'keras.layers',
      class_name: 'Lambda',
      config: { name: 'double', function: { class_name: '__lambda__', config: { code: '4wEA' } } },
    }
    const bytes = buildZip([
      ['metadata.json', '{"keras_version": "3.8.0"}'],
      ['config.json', JSON.stringify({ class_name: 'Sequential', config: { layers: [lambda] } })],
    ])
    expect(await read(bytes)).toMatchObject({
      executable: true,
      warnings: ['holds Python code in double, __lambda__, which runs when the model is loaded'],
    })
  })

  it('in HDF5 may hold code, which is looked for', async () => {
    expect(await sample('keras.h5')).toMatchObject({
      format: 'hdf5',
      executable: false,
      framework: { name: 'keras' },
      warnings: [],
    })
    const lambda = joinBytes(
      [0x89],
      'HDF\r\n',
      [0x1a, 0x0a],
      'model_config {"class_name": "Lambda"',
    )
    expect((await read(lambda))?.executable).toBe(true)
  })
})

describe('numpy arrays', () => {
  it('tell shape and dtype', async () => {
    expect(await sample('matrix.npy')).toMatchObject({
      format: 'npy',
      executable: false,
      parameters: 12,
      dtypes: { '<f8': 1 },
      details: { shape: '(3, 4)' },
    })
    expect(await sample('arrays.npz')).toMatchObject({
      format: 'npz',
      executable: false,
      parameters: 9,
      tensors: 2,
    })
  })

  it('of Python objects are executable', async () => {
    expect(await sample('objects.npy')).toMatchObject({
      executable: true,
      imports: ['numpy._core.multiarray._reconstruct', 'numpy.dtype', 'numpy.ndarray'],
      warnings: ['Python objects, stored as pickles, in 1 arrays'],
    })
  })

  it('are refused for a header that is damaged', async () => {
    const bytes = joinBytes([0x93], 'NUMPY', [1, 0, 5, 0], '{   }')
    await expect(read(bytes)).rejects.toThrow('names no descr and shape')
  })
})

describe('a file', () => {
  it('is known by its content, not by its name', async () => {
    expect((await read(modelSample('model.onnx'), 'weights.safetensors'))?.format).toBe('onnx')
    expect((await read(joinBytes(u32(16), 'TFL3', FLATBUFFER_TABLE)))?.format).toBe('tflite')
    expect((await sample('model.safetensors'))?.format).toBe('safetensors')
    expect((await sample('model.gguf'))?.format).toBe('gguf')
  })

  it.each([
    ['nothing', ''],
    ['one byte', 'c'],
    ['text', 'The model.\nIt is good.\n'],
    ['CSV', 'id,label\n1,yes\n2,no\n'],
    ['JSON', '{"learner": {"name": "x"}, "accuracy": 0.9}'],
    ['YAML', 'learner:\n  name: x\n'],
    ['a text that begins as a pickle does', 'cat\ndog\n(and more)\n'],
    ['a text that a pickle could be', 'N.'],
    ['a PNG', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
    ['a text with the head of zlib', 'x^2 + y^2 = 1'],
    ['a zip archive of other things', buildZip([['readme.txt', 'hello']])],
    ['a gzip file of a text', new Uint8Array(gzipSync('a,b\n1,2\n'))],
  ])('that is %s is no model', async (_, content) => {
    const bytes = typeof content === 'string' ? ascii(content) : content
    expect(await read(bytes, 'model.pkl')).toBeNull()
  })
})
