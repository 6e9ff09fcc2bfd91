/** What a model file says of itself, read without executing anything of it. */
export interface ModelFacts {
  /** `safetensors`, `onnx`, `gguf`, `pytorch`, `pickle`, …: by content, never by the file's name alone. */
  readonly format: string
  /** Whether loading a file of this format in the usual way can run code that the file brings. */
  readonly executable: boolean
  readonly framework?: Framework
  readonly signature?: ModelSignature
  /** Number of trained values; a decimal text above 2^53. */
  readonly parameters?: number | string
  readonly tensors?: number
  /** Element type, as the format names it, to number of tensors. Sorted by key. */
  readonly dtypes?: Readonly<Record<string, number>>
  /** What else is worth a line: `opset`, `producer`, `architecture`, `quantization`, `trees`. Sorted by key. */
  readonly details?: Readonly<Record<string, string | number | boolean>>
  /** `module.name` of each global that a pickle imports, sorted, each once. */
  readonly imports?: readonly string[]
  /** Files that hold a part of its weights, relative to its own folder, as the file names them; each once. */
  readonly externalFiles?: readonly string[]
  /** What a reader of the manifest should know: "the header says 12 tensors, 11 are there". */
  readonly warnings: readonly string[]
}

export interface Framework {
  readonly name: string
  readonly version?: string
}

/** Inputs and outputs as far as the file tells; the order is the file's. */
export interface ModelSignature {
  readonly inputs: readonly TensorSpec[]
  readonly outputs: readonly TensorSpec[]
}

export interface TensorSpec {
  readonly name: string
  /** As the format names it: `float32`, `int64`, `string`. */
  readonly type: string
  /** A number, or the name of a variable dimension; -1 where it is variable without a name. Absent: unknown. */
  readonly shape?: readonly (number | string)[]
}
