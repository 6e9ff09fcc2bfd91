import { describe, expect, it } from '@jest/globals'
import { assert, bigInt, integer, property } from 'fast-check'
import type { CommentMarker } from '../../src/render/comment-marker.ts'
import {
  headingOf,
  knowsFailure,
  markReview,
  parseCommentMarker,
  renderCommentMarker,
} from '../../src/render/comment-marker.ts'
import { anyText } from './hostile-text.ts'
import { aReport, aReview, BASE, HEAD } from './reports.ts'

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

  it('of a review says how many models it holds, and that a failure is resolved', () => {
    const review = aReview({ models: [aReport(), aReport()], key: 'default' })
    const start = `<!-- model-release:report v1 key=default head=${HEAD} run=11873345120.1 models=2`
    expect(renderCommentMarker(markReview(review))).toBe(`${start} -->`)
    expect(renderCommentMarker({ ...review, resolved: true })).toBe(`${start} was=fail -->`)
    expect(renderCommentMarker({ ...review, followed: true })).toBe(`${start} by=door -->`)
  })

  const below = { head: BASE, runId: '9', attempt: 3 }
  it.each<Partial<CommentMarker>>([
    { models: 12 },
    { models: 2, was: 'fail' },
    { state: 'running' },
    { state: 'failed', was: 'fail', below },
    { state: 'cancelled', below },
    { state: 'skipped', by: 'door', below },
    { models: 1, was: 'fail', by: 'door' },
  ])('is read back with what else it says: %j', (more) => {
    const written = { ...marker, ...more }
    expect(parseCommentMarker(`${renderCommentMarker(written)}\nbody`)).toEqual(written)
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
    ['with parts in another order', line.replace(' -->', ' was=fail models=2 -->')],
    ['by somebody who is unknown', line.replace(' -->', ' by=me -->')],
    ['with a state that nobody knows', line.replace(' -->', ' state=great -->')],
    ['with a count that has a leading zero', line.replace(' -->', ' models=02 -->')],
    ['without a run', line.replace(/ run=\S+/, '')],
    ['that is none', 'A comment of a person.'],
    ['in an empty body', ''],
  ])('is not read %s', (_, body) => {
    expect(parseCommentMarker(body)).toBeNull()
  })
})

describe('what a comment knows of the last report', () => {
  const failed = '<!-- x -->\n### ❌ Model gate: 1 of 8 failed\n\n### ✅ no heading of it'
  const passed = '<!-- x -->\n### ✅ Model gate: 8 passed\n\n### ❌ no heading of it'

  it('is in its first heading', () => {
    expect(headingOf(failed)).toBe('❌ Model gate: 1 of 8 failed')
    expect(headingOf(passed.replaceAll('\n', '\r\n'))).toBe('✅ Model gate: 8 passed')
    expect(headingOf('no heading')).toBe('')
  })

  it('is in the heading of a report, and in the marker of a notice', () => {
    expect([failed, passed].map((body) => knowsFailure(marker, body))).toEqual([true, false])
    const notice = { ...marker, state: 'running' } as const
    expect(knowsFailure(notice, failed)).toBe(false)
    expect(knowsFailure({ ...notice, was: 'fail' }, passed)).toBe(true)
  })

  it('is not that an earlier failure is resolved', () => {
    expect(knowsFailure({ ...marker, was: 'fail' }, passed)).toBe(false)
  })
})
