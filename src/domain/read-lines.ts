import type { ByteSource } from './byte-source.ts'

const WINDOW_BYTES = 1024 * 1024

/** The lines of a UTF-8 text without their ends, read window by window; a last line without an end counts. */
export function* readLines(source: ByteSource): Generator<string> {
  const decoder = new TextDecoder('utf-8')
  let rest = ''
  for (let offset = 0; offset < source.size; offset += WINDOW_BYTES) {
    rest += decoder.decode(source.read(offset, WINDOW_BYTES), { stream: true })
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.decode()
  if (rest !== '') yield rest
}
