import type { ModelFile } from './manifest.ts'

interface ModelFormat {
  readonly format: string
  /** Whether loading a file of this format can run code that the file brings. */
  readonly executable: boolean
}

const FORMATS: ReadonlyMap<string, ModelFormat> = new Map([
  ['onnx', { format: 'onnx', executable: false }],
  ['safetensors', { format: 'safetensors', executable: false }],
  ['gguf', { format: 'gguf', executable: false }],
  ['npy', { format: 'npy', executable: false }],
  ['json', { format: 'json', executable: false }],
  ['txt', { format: 'text', executable: false }],
  ['tflite', { format: 'tflite', executable: false }],
  ['ubj', { format: 'ubjson', executable: false }],
  ['pkl', { format: 'pickle', executable: true }],
  ['pickle', { format: 'pickle', executable: true }],
  ['joblib', { format: 'joblib', executable: true }],
  ['pt', { format: 'pytorch', executable: true }],
  ['pth', { format: 'pytorch', executable: true }],
  ['ckpt', { format: 'pytorch', executable: true }],
])

/**
 * Names a model file's format by its extension. A file of any other extension gets neither `format` nor
 * `executable`: saying nothing is better than a guess in a signed document.
 */
export function describeModelFile(file: Omit<ModelFile, 'format' | 'executable'>): ModelFile {
  const { path, size, sha256, asset } = file
  const extension = path.includes('.') ? path.slice(path.lastIndexOf('.') + 1).toLowerCase() : ''
  return { path, size, sha256, ...FORMATS.get(extension), asset }
}
