import { describe, expect, it } from '@jest/globals'
import { parseMetricsSpec, parseParamsSpec } from '../../src/formats/spec-line.ts'

describe('a line of the input metrics', () => {
  it.each([
    ['metrics.json', null, null, 'metrics.json'],
    ['  out/**/*.json  ', null, null, 'out/**/*.json'],
    ['test=eval/test.json', 'test', null, 'eval/test.json'],
    ['yaml:eval/test.txt', null, 'yaml', 'eval/test.txt'],
    ['YAML:test = eval/test.txt', 'test', 'yaml', 'eval/test.txt'],
    ['test=yaml:eval/test.txt', 'test', 'yaml', 'eval/test.txt'],
    ['lm-eval:results/*.json', null, 'lm-eval', 'results/*.json'],
    ['C:\\out\\metrics.json', null, null, 'C:\\out\\metrics.json'],
    ['json:C:\\out\\m', null, 'json', 'C:\\out\\m'],
    ['test=C:/out/m.json', 'test', null, 'C:/out/m.json'],
    ['runs/lr=0.1/metrics.json', null, null, 'runs/lr=0.1/metrics.json'],
    ['./lr=0.1/metrics.json', null, null, './lr=0.1/metrics.json'],
    ['2024 früh=m.json', '2024 früh', null, 'm.json'],
    ['!out/tmp=x.json', null, null, '!out/tmp=x.json'],
  ])('%j is data set %j, format %j, pattern %j', (line, dataset, format, pattern) => {
    expect(parseMetricsSpec(line)).toEqual({ dataset, format, pattern })
  })

  it.each([
    ['', /names no file/],
    ['!', /names no file/],
    ['test=', /"test=" names no file/],
    ['json:', /names no file/],
    ['test=a=b.json', /has two data sets, test= and a=/],
    ['json:yaml:x', /has two formats, json: and yaml:/],
    ['test=!x.json', /has a prefix before "!"/],
  ])('%j is refused', (line, message) => {
    expect(() => parseMetricsSpec(line)).toThrow(message)
  })
})

describe('a line of the input params', () => {
  it.each([
    ['params.yaml', null, 'params.yaml'],
    ['toml:conf/train', 'toml', 'conf/train'],
    ['lr=0.1.json', null, 'lr=0.1.json'],
    ['D:\\p.yaml', null, 'D:\\p.yaml'],
  ])('%j is format %j, pattern %j', (line, format, pattern) => {
    expect(parseParamsSpec(line)).toEqual({ format, pattern })
  })
})
