import { describe, expect, it } from '@jest/globals'
import { combineErrors, ReleaseError } from '../../src/domain/errors.ts'

describe('an error that a user can mend', () => {
  it('has a code, a message and its cause', () => {
    const cause = new Error('socket hang up')
    const error = new ReleaseError('GITHUB_FAILED', 'Cannot upload.', { cause })
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({
      name: 'ReleaseError',
      code: 'GITHUB_FAILED',
      message: 'Cannot upload.',
      cause,
    })
  })

  it('has no cause when none was given', () => {
    expect('cause' in new ReleaseError('INPUT_INVALID', 'x')).toBe(false)
  })
})

describe('several errors together', () => {
  const first = new ReleaseError('FILE_MISSING', 'path: "model.onnx" matches nothing.')
  const second = new ReleaseError(
    'INPUT_INVALID',
    'mode: "x" is not one of auto, release, compare.',
  )

  it('are one error that names each of them', () => {
    const error = combineErrors([first, second])
    expect(error.code).toBe('FILE_MISSING')
    expect(error.message).toBe(
      '2 inputs need attention:\n- path: "model.onnx" matches nothing.\n' +
        '- mode: "x" is not one of auto, release, compare.',
    )
    expect(error.cause).toEqual([first, second])
  })

  it('are the error itself when there is one', () => {
    expect(combineErrors([first])).toBe(first)
  })
})
