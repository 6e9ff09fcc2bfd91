import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { sha256 } from '../../src/domain/digest.ts'
import type { TensorListing } from '../../src/domain/tensor-reuse.ts'
import {
  MAX_LISTING_BYTES,
  parseTensorListing,
  renderTensorListing,
} from '../../src/formats/tensor-listing.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { crashOf } from './model-fixture.ts'

const DIGEST = sha256('abc')

/** Tensors of these sizes, one behind the other. */
function listingOf(sizes: readonly number[], names?: readonly string[]): TensorListing {
  let end = 100
  const tensors = sizes.map((size, index) => {
    const start = end
    end += size
    return { name: names?.[index] ?? `t${index}`, start, size, sha256: sha256(String(index)) }
  })
  return {
    file: { path: 'm/model.safetensors', size: end, sha256: DIGEST },
    header: { size: 100, sha256: DIGEST },
    tensors,
  }
}

const text = (listing: TensorListing): string =>
  new TextDecoder().decode(renderTensorListing(listing))

const SAMPLE = text(listingOf([10, 0, 20]))

const refuse = (changed: string | Uint8Array) =>
  refusalOf(() => parseTensorListing(typeof changed === 'string' ? Buffer.from(changed) : changed))

describe('a listing of tensors', () => {
  it('is JSON with one tensor a line', () => {
    expect(text(listingOf([10], ['a "b"']))).toBe(
      [
        '{',
        '"version": 1,',
        `"file": {"path":"m/model.safetensors","size":110,"sha256":"${DIGEST}"},`,
        `"header": {"size":100,"sha256":"${DIGEST}"},`,
        '"tensors": [',
        `{"name":"a \\"b\\"","start":100,"size":10,"sha256":"${sha256('0')}"}`,
        ']',
        '}',
        '',
      ].join('\n'),
    )
  })

  it('is read as it was written, whatever the tensors are called', () => {
    const anyListing = fc
      .array(
        fc.tuple(
          fc.nat(2 ** 50),
          fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('__proto__', '0', '\0', '')),
        ),
        { maxLength: 8 },
      )
      .map((tensors) =>
        listingOf(
          tensors.map(([size]) => size),
          tensors.map(([, name]) => name),
        ),
      )
    fc.assert(
      fc.property(anyListing, (listing) => {
        expect(parseTensorListing(renderTensorListing(listing))).toEqual(listing)
      }),
    )
  })

  it('is the same in whatever order the tensors are given', () => {
    const listing = listingOf([10, 0, 20, 0])
    expect(text({ ...listing, tensors: listing.tensors.toReversed() })).toBe(text(listing))
  })

  it('may hold no tensor', () => {
    expect(parseTensorListing(renderTensorListing(listingOf([]))).tensors).toEqual([])
  })

  it('is not written when it would not be read again', async () => {
    const listing = listingOf([1], ['n'.repeat(MAX_LISTING_BYTES)])
    expect(await refusalOf(() => renderTensorListing(listing))).toMatch(
      /^LIMIT_EXCEEDED The 1 tensors of "m\/model.safetensors" cannot be listed: it would have \d+ bytes/,
    )
  })

  it('passes over what a later version may add', () => {
    const more = SAMPLE.replace('"version": 1,', '"version": 1, "more": {"a": [1]},')
    expect(parseTensorListing(Buffer.from(more))).toEqual(listingOf([10, 0, 20]))
  })
})

describe('a listing from elsewhere', () => {
  it.each([
    ['another version', '"version": 1', '"version": 2', 'its version is not 1'],
    ['no file', '"file":', '"other":', 'the file is no object'],
    ['no header', '"header":', '"other":', 'the header is no object'],
    ['a number as path', '"m/model.safetensors"', '7', 'the path is no text'],
    ['a negative size', '"size":10,', '"size":-10,', 'the size of tensor 0 is no whole number'],
    ['half a byte', '"size":10,', '"size":10.5,', 'the size of tensor 0 is no whole number'],
    ['a size beyond 2^53', '"size":10,', '"size":9007199254740993,', 'the size of tensor 0'],
    ['a size as text', '"size":10,', '"size":"10",', 'the size of tensor 0 is no whole number'],
    ['a tensor that is none', '"tensors": [', '"tensors": [null,', 'tensor 0 is no object'],
    ['tensors in an object', '"tensors": [', '"tensors": {}, "x": [', 'its tensors are no list'],
    ['a short digest', DIGEST, DIGEST.slice(1), 'the sha256 of the file is not 64'],
    ['an upper-case digest', DIGEST, DIGEST.toUpperCase(), 'the sha256 of the file is not 64'],
    ['a gap', '"start":110', '"start":111', 'tensor "t1" begins at 111, not at 110'],
    ['an overlap', '"start":110', '"start":109', 'tensor "t1" begins at 109, not at 110'],
    ['a tensor in the header', '"start":100', '"start":99', 'tensor "t0" begins at 99'],
    ['a file that goes on', '"size":130', '"size":131', 'it covers 130 of 131 bytes'],
    ['a name twice in one object', '"version": 1', '"version": 2, "version": 1', 'twice'],
    ['something behind it', /\n$/, '\n{}', 'it goes on after its value'],
    ['an end too early', /\]\n\}\n$/, '', 'it is not JSON'],
    ['a list around it', /^([^]*)$/, '[$1]', 'the listing is no object'],
    ['a byte order mark', /^/, '\uFEFF', 'byte order mark'],
  ])('with %s is refused', async (_, from, to, message) => {
    const changed = SAMPLE.replace(from, to)
    expect(changed).not.toBe(SAMPLE)
    const refusal = await refuse(changed)
    expect(refusal).toMatch(/^FORMAT_INVALID This is no listing of tensors: /)
    expect(refusal).toContain(message)
  })

  it('of more than 16 MiB is refused before it is read', async () => {
    expect(await refuse(new Uint8Array(MAX_LISTING_BYTES + 1))).toContain(
      'it has 16777217 bytes, more than 16777216',
    )
  })

  it('that is no UTF-8, or nested without end, is refused', async () => {
    expect(await refuse(Uint8Array.of(0x22, 0xff, 0x22))).toContain('it is not UTF-8')
    expect(await refuse('['.repeat(1_000_000))).toContain('it is nested more than 100 deep')
  })

  it('cannot crash the reader, whatever a byte of it became', async () => {
    const bytes = Buffer.from(SAMPLE)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Uint8Array.from(bytes)
        changed[at] = byte
        expect(await crashOf(() => parseTensorListing(changed))).toBeNull()
      }),
      { numRuns: 500 },
    )
  })

  it('shows nothing invisible of itself in a message', async () => {
    const changed = SAMPLE.replace('"t1","start":110', '"\u202Et1","start":111')
    expect(await refuse(changed)).toContain(String.raw`tensor "\u{202e}t1" begins`)
  })
})
