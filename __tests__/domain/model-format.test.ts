import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import { describeModelFile } from '../../src/domain/model-format.ts'

const describePath = (path: string) =>
  describeModelFile({ path, size: 1, sha256: sha256('x'), asset: 'a' })

describe('a model file', () => {
  it.each(['model.onnx', 'model.safetensors', 'a/b.GGUF', 'config.json', 'm.tflite', 'm.ubj'])(
    '%s loads without running code',
    (path) => {
      expect(describePath(path).executable).toBe(false)
      expect(describePath(path).format).toMatch(/^[a-z]+$/)
    },
  )

  it.each(['model.pkl', 'model.PICKLE', 'model.joblib', 'model.pt', 'model.pth', 'a.b/last.ckpt'])(
    '%s can run code when it is loaded',
    (path) => {
      expect(describePath(path).executable).toBe(true)
    },
  )

  it.each([
    'model',
    'model.bin',
    'onnx',
    'pkl',
    'a.pkl/weights',
    'constructor',
    'x.constructor',
    '.pt/x',
    '',
  ])('%j says nothing, so nothing is claimed', (path) => {
    expect(Object.keys(describePath(path))).toEqual(['path', 'size', 'sha256', 'asset'])
  })

  it('has its members in the order of the manifest', () => {
    expect(Object.keys(describePath('m.onnx'))).toEqual([
      'path',
      'size',
      'sha256',
      'format',
      'executable',
      'asset',
    ])
  })
})
