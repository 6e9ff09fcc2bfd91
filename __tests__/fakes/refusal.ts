import { ReleaseError } from '../../src/domain/errors.ts'

/** `CODE message` of the error that a task ends with, `done` when it does not; a bug comes through as it is. */
export async function refusalOf(task: () => unknown): Promise<string> {
  try {
    await task()
    return 'done'
  } catch (error) {
    if (error instanceof ReleaseError) return `${error.code} ${error.message}`
    throw error
  }
}
