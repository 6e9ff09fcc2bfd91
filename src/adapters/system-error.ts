import { types } from 'node:util'

/** Whether the operating system refused something: no such file, no right, a full disk. Its message says which. */
export const isSystemError = (error: unknown): error is Error =>
  types.isNativeError(error) && 'syscall' in error

/** Such as `ENOENT`; '' when it is no refusal of the operating system. */
export const systemErrorCode = (error: unknown): string =>
  isSystemError(error) && 'code' in error ? String(error.code) : ''
