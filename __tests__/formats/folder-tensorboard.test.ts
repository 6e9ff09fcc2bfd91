import { describe, expect, it } from '@jest/globals'
import { buildRecords, scalarEvent, versionEvent } from './event-file.ts'
import { readFolder } from './memory-folder.ts'

const events = (tag: string, value: number, step = 1) =>
  buildRecords([versionEvent(), scalarEvent(tag, value, { step })])
const name = (time: number) => `events.out.tfevents.${time}.runner.1.0`

describe('a folder of TensorBoard', () => {
  it('sub folders named like data sets are data sets', () => {
    const found = readFolder({
      [`train/${name(100)}`]: events('epoch_loss', 0.5),
      [`validation/${name(101)}`]: events('epoch_loss', 0.25),
      [`validation/${name(102)}`]: events('epoch_loss', 0.125, 2),
    })

    expect(found?.metrics).toEqual(['train/epoch_loss = 0.5', 'validation/epoch_loss = 0.125'])
    expect(found?.reading.metrics[1]?.source).toBe(`out/validation/${name(102)}#tag=epoch_loss`)
    expect(found?.used).toHaveLength(3)
  })

  it('of several runs the newest is read, wherever it lies', () => {
    const found = readFolder({
      [`logs/a/${name(100)}`]: events('val/f1', 0.5),
      [`logs/b/${name(200)}`]: events('val/f1', 0.25),
      [`logs/b/hp/${name(201)}`]: buildRecords([versionEvent()]),
      [`logs/c/${name(99)}`]: events('val/f1', 0.75),
    })

    expect(found?.metrics).toEqual(['val/f1 = 0.25'])
    expect(found?.notes).toEqual(['logs/b is read, the newest of 3 runs'])
  })

  it('an empty event file beside others is noted', () => {
    const found = readFolder({ [name(1)]: events('f1', 1), [name(2)]: '' })

    expect(found?.metrics).toEqual(['f1 = 1'])
    expect(found?.notes).toEqual([`${name(2)} is empty`])
  })

  it('a data set of the input line holds for all', () => {
    const files = { [`train/${name(1)}`]: events('f1', 1) }

    expect(readFolder(files, { dataset: 'fold1' })?.metrics).toEqual(['fold1/train/f1 = 1'])
  })
})
