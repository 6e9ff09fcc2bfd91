import { describe, expect, it } from '@jest/globals'
import { assert, bigInt, integer, property } from 'fast-check'
import { parseCommentMarker, renderCommentMarker } from '../../src/render/comment-marker.ts'
import { anyText } from './hostile-text.ts'
import { HEAD } from './reports.ts'

const marker = { key: '.github/workflows/train.yml', head: HEAD, runId: '11873345120', attempt: 2 }

describe('the marker of a report', () => {
  it('is one hidden line with key, head and run', () => {
    expect(renderCommentMarker(marker)).toBe(
      `<!-- model-release:report v1 key=.github%2Fworkflows%2Ftrain.yml head=${HEAD} run=11873345120.2 -->`,
    )
  })

  it('is read back for every key, and no key can end it', () => {
    assert(
      property(
        anyText,
        bigInt({ min: 1n, max: 10n ** 19n }),
        integer({ min: 1, max: 999 }),
        (key, run, attempt) => {
          const written = { key: key.toWellFormed(), head: HEAD, runId: String(run), attempt }

          const line = renderCommentMarker({ ...written, key })

          expect(line).toMatch(/^<!-- [^<>\s]+ [^<>\s]+ [^<>\s]+ [^<>\s]+ [^<>\s]+ -->$/)
          expect(line.slice(4, -3)).not.toContain('--')
          expect(parseCommentMarker(`${line}\nbody`)).toEqual(written)
        },
      ),
    )
  })

  it('is read from a body that a browser saved with CRLF', () => {
    expect(parseCommentMarker(`${renderCommentMarker(marker)}\r\nbody`)).toEqual(marker)
  })

  const line = renderCommentMarker(marker)
  it.each([
    ['quoted', `> ${line}`],
    ['on the second line', `Look:\n${line}`],
    ['indented', ` ${line}`],
    ['with something behind it', `${line} x`],
    ['of another version', line.replace('v1', 'v2')],
    ['with a short head', line.replace(HEAD, HEAD.slice(0, 8))],
    ['with a broken escape in its key', line.replace('%2F', '%ZZ')],
    ['with half of a letter in its key', line.replace('%2F', '%C3')],
    ['with a key that is written in another way', line.replace('%2F', '%2f')],
    ['with an attempt that has a leading zero', line.replace('.2 ', '.02 ')],
    ['without a run', line.replace(/ run=\S+/, '')],
    ['that is none', 'A comment of a person.'],
    ['in an empty body', ''],
  ])('is not read %s', (_, body) => {
    expect(parseCommentMarker(body)).toBeNull()
  })
})
