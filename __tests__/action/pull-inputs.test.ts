import { describe, expect, it } from '@jest/globals'
import { parsePullInputs } from '../../src/action/pull-inputs.ts'

const parse = (inputs: Readonly<Record<string, string>>) =>
  parsePullInputs((name) => ({ 'github-token': 'x', ...inputs })[name] ?? '', 'churn')

describe('the inputs of the pull door', () => {
  it('default to the newest version of the model called like the repository', () => {
    const { inputs, errors } = parse({})
    expect(errors).toEqual([])
    expect(inputs).toMatchObject({ path: null, files: [], verify: true, summary: true })
    expect(inputs.trust).toMatchObject({ model: 'churn', selector: { kind: 'latest' }, path: null })
  })

  it('name a place for the files, which is nothing that is verified', () => {
    const { inputs } = parse({ path: 'models/churn', version: 'production' })
    expect(inputs.path).toBe('models/churn')
    expect(inputs.trust).toMatchObject({ path: null, selector: { kind: 'stage' } })
  })

  it('name files one a line, and whether to verify', () => {
    const { inputs } = parse({ files: '*.bin\n\n!old/**\n', verify: 'false' })
    expect(inputs).toMatchObject({ files: ['*.bin', '!old/**'], verify: false })
  })

  it('that are wrong are told all together', () => {
    const { errors } = parse({ verify: 'maybe', version: '1.4', repository: 'nobody' })
    expect(errors.map(({ message }) => message.split(':')[0])).toEqual([
      'version',
      'repository',
      'verify',
    ])
  })
})
