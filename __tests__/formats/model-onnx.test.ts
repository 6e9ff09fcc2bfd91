import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import { readOnnx } from '../../src/formats/model-onnx.ts'
import { readSavedModel } from '../../src/formats/model-tensorflow.ts'
import { field, joinBytes, modelSample, sampleSource } from './model-fixture.ts'

describe('an ONNX model', () => {
  it('tells versions, signature and weights', () => {
    expect(readOnnx(sampleSource('model.onnx'))).toEqual({
      format: 'onnx',
      executable: false,
      framework: { name: 'by hand', version: '1.5' },
      signature: {
        inputs: [{ name: 'x', type: 'float32', shape: ['batch', 4] }],
        outputs: [{ name: 'y', type: 'float32', shape: ['batch', 3] }],
      },
      parameters: 15,
      tensors: 2,
      dtypes: { float32: 2 },
      details: {
        ir_version: 14,
        nodes: 1,
        opset: 17,
        producer: 'by hand',
        producer_version: '1.5',
      },
      warnings: [],
    })
  })

  it('of scikit-learn has unnamed dimensions, and outputs that are no tensors', () => {
    expect(readOnnx(sampleSource('sklearn.onnx'))).toMatchObject({
      framework: { name: 'skl2onnx', version: '1.20.0' },
      signature: {
        inputs: [{ name: 'X', type: 'float32', shape: [-1, 4] }],
        outputs: [
          { name: 'output_label', type: 'int64', shape: [-1] },
          { name: 'output_probability', type: 'sequence' },
        ],
      },
      details: { opset: 9, 'opset.ai.onnx.ml': 1 },
    })
  })

  it('says that its weights lie in other files', () => {
    expect(readOnnx(sampleSource('external.onnx'))).toMatchObject({
      parameters: 15,
      details: { external_data: true },
      externalFiles: [expect.stringMatching(/\.bin$|\.data$/)],
      warnings: [],
    })
  })

  it('does not list an initializer among its inputs', () => {
    const weights = joinBytes(field(1, 2), field(1, 3), field(2, 1), field(8, 'w'))
    const graph = joinBytes(field(5, weights), field(11, field(1, 'w')), field(11, field(1, 'x')))
    const facts = readOnnx(bytesSource('m', joinBytes(field(1, 3), field(7, graph))))
    expect(facts).toMatchObject({
      parameters: 6,
      signature: { inputs: [{ name: 'x', type: 'unknown' }] },
    })
  })

  it('counts the same for packed dimensions', () => {
    const weights = joinBytes(field(1, Uint8Array.of(2, 3)), field(2, 10))
    const facts = readOnnx(bytesSource('m', joinBytes(field(1, 8), field(7, field(5, weights)))))
    expect(facts).toMatchObject({ parameters: 6, dtypes: { float16: 1 } })
  })

  it('tells bounded metadata', () => {
    const property = joinBytes(field(1, 'author'), field(2, 'x'.repeat(5000)))
    const facts = readOnnx(
      bytesSource('m', joinBytes(field(1, 8), field(7, ''), field(14, property))),
    )
    expect(String(facts?.details?.['metadata.author'])).toHaveLength(200)
  })

  it('is not what a few bytes of another file happen to begin like', () => {
    const bytes = Buffer.from('085a222f3599de91e4e6ddedeb4e8a63eb', 'hex')
    expect(readOnnx(bytesSource('shard-5/5.bin', bytes))).toBeNull()
    expect(() => readOnnx(bytesSource('5.onnx', bytes))).toThrow(/5\.onnx/)
  })

  it('is refused when it is cut off', () => {
    const bytes = modelSample('model.onnx')
    const cut = bytes.subarray(0, bytes.length - 10)
    expect(() => readOnnx(bytesSource('m.onnx', cut))).toThrow(/m\.onnx, byte \d+: a field of/)
  })

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a message with other fields', joinBytes(field(1, 8), field(9, 'x'), field(7, ''))],
    ['a message without a graph', joinBytes(field(1, 8), field(2, 'pytorch'))],
    ['a SavedModel', joinBytes(field(1, 1), field(2, new Uint8Array(100)))],
  ])('is not %s', (_, bytes) => {
    expect(readOnnx(bytesSource('m', bytes))).toBeNull()
  })
})

const node = (operation: string) => field(1, joinBytes(field(1, 'n'), field(2, operation)))

describe('a TensorFlow SavedModel', () => {
  const shape = joinBytes(field(2, field(1, 2n ** 64n - 1n)), field(2, field(1, 4)))
  const info = joinBytes(field(1, 'serving_default_x:0'), field(2, 1), field(3, shape))
  const input = joinBytes(field(1, 'x'), field(2, info))
  const output = joinBytes(field(1, 'y'), field(2, joinBytes(field(2, 9), field(3, field(3, 1)))))
  const signature = joinBytes(
    field(1, 'serving_default'),
    field(2, joinBytes(field(1, input), field(2, output))),
  )
  const meta = joinBytes(field(4, 'serve'), field(5, '2.17.0'))
  const model = (...operations: readonly string[]) =>
    joinBytes(
      field(1, 1),
      field(
        2,
        joinBytes(
          field(1, meta),
          field(2, joinBytes(...operations.map(node))),
          field(5, signature),
        ),
      ),
    )

  it('tells version, tags and its serving signature', () => {
    expect(readSavedModel(bytesSource('saved_model.pb', model('MatMul')))).toEqual({
      format: 'tensorflow-savedmodel',
      executable: true,
      framework: { name: 'tensorflow', version: '2.17.0' },
      signature: {
        inputs: [{ name: 'x', type: 'float32', shape: [-1, 4] }],
        outputs: [{ name: 'y', type: 'int64' }],
      },
      details: { signatures: 'serving_default', tags: 'serve' },
      warnings: [],
    })
  })

  it('warns of operations that reach files or Python', () => {
    const facts = readSavedModel(bytesSource('m', model('WriteFile', 'PyFunc')))
    expect(facts?.warnings).toEqual([
      'its graph uses PyFunc, WriteFile, which reach files or Python',
    ])
  })

  it('is refused when it is cut off, and not seen in another message', () => {
    expect(() => readSavedModel(bytesSource('m', model().subarray(0, 60)))).toThrow(
      'cut off or damaged',
    )
    expect(readSavedModel(bytesSource('m', joinBytes(field(1, 1), field(2, ''))))).toBeNull()
  })
})
