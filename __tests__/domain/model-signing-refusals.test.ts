import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { sha256 } from '../../src/domain/digest.ts'
import { findModelStatementProblems } from '../../src/domain/model-signing.ts'
import type { Parts } from './model-signing-samples.ts'
import {
  file,
  IGNORE_PATHS,
  MINI,
  MINI_ROOT,
  resourcesOf,
  rootOf,
  statementOf,
} from './model-signing-samples.ts'

describe('the statement of a signature is wrong', () => {
  const sorted = MINI.toReversed()
  const [config, weights] = resourcesOf(sorted)
  const root = { sha256: rootOf(sorted) }
  const wrong = (parts: Parts) => statementOf(sorted, parts)
  const rewritten = (from: string, to: string) =>
    Buffer.from(
      statementOf(sorted)
        .toString()
        .replace(from, () => to),
    )

  it.each<readonly [string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'the statement is not JSON'],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'the statement is not UTF-8'],
    ['no object', Buffer.from('[]'), 'the statement is not an object'],
    [
      'too large',
      Buffer.alloc(8 * 1024 * 1024 + 1, ' '),
      'the statement has 8388609 bytes, more than 8388608',
    ],
    [
      'with a member twice',
      rewritten('"resources":', '"resources":[],"resources":'),
      'the statement is not plain JSON: /predicate names "resources" twice',
    ],
    [
      'nested without end',
      Buffer.from('{"a":'.repeat(100_000)),
      'the statement is not plain JSON: it is nested more than 100 deep at offset 500',
    ],
    [
      'of another type',
      wrong({ statement: { _type: 'https://in-toto.io/Statement/v0.1' } }),
      '_type is "https://in-toto.io/Statement/v0.1" instead of "https://in-toto.io/Statement/v1"',
    ],
    [
      'of the deprecated predicate type',
      wrong({ statement: { predicateType: 'https://model_signing/Digests/v0.1' } }),
      'predicateType is "https://model_signing/Digests/v0.1" instead of "https://model_signing/signature/v1.0"',
    ],
    [
      'with a member more',
      wrong({ statement: { x: 1 } }),
      'the statement has the unknown member "x"',
    ],
    [
      'with a predicate member more',
      wrong({ predicate: { metrics: {} } }),
      'predicate has the unknown member "metrics"',
    ],
    [
      'with a member called __proto__',
      rewritten('"resources":', '"__proto__":{"resources":[]},"resources":'),
      'predicate has the unknown member "__proto__"',
    ],
    ['without predicate', wrong({ statement: { predicate: 1 } }), 'predicate is not an object'],
    [
      'without resources',
      wrong({ predicate: { resources: {} } }),
      'predicate.resources is not a list',
    ],
    [
      'without serialization',
      wrong({ predicate: { serialization: null } }),
      'predicate.serialization is not an object',
    ],
    [
      'in shards',
      wrong({ serialization: { method: 'shards' } }),
      'method is "shards" instead of "files"',
    ],
    [
      'with a size of shards',
      wrong({ serialization: { shard_size: 1 } }),
      'predicate.serialization has the unknown member "shard_size"',
    ],
    [
      'with another hash',
      wrong({ serialization: { hash_type: 'blake3' } }),
      'hash_type is "blake3" instead of "sha256"',
    ],
    [
      'that follows links',
      wrong({ serialization: { allow_symlinks: true } }),
      'allow_symlinks is true instead of false',
    ],
    [
      'that does not say whether it follows links',
      wrong({ serialization: { allow_symlinks: undefined } }),
      'allow_symlinks is absent instead of false',
    ],
    [
      'that leaves out a file of the attacker',
      wrong({ serialization: { ignore_paths: [...IGNORE_PATHS, 'backdoor.py'] } }),
      'ignore_paths leaves out "backdoor.py", which would let anything in unsigned',
    ],
    [
      'that leaves out everything',
      wrong({ serialization: { ignore_paths: ['.'] } }),
      'ignore_paths leaves out ".", which would let anything in unsigned',
    ],
    [
      'that leaves out no text',
      wrong({ serialization: { ignore_paths: [['model.sig']] } }),
      'ignore_paths leaves out a list or an object, which would let anything in unsigned',
    ],
    [
      'with one ignored path',
      wrong({ serialization: { ignore_paths: 'model.sig' } }),
      'ignore_paths is not a list',
    ],
    ['without subject', wrong({ subject: [] }), 'it has not exactly one subject'],
    [
      'with two subjects',
      wrong({
        subject: [
          { name: 'a', digest: root },
          { name: 'b', digest: root },
        ],
      }),
      'it has not exactly one subject',
    ],
    ['with a nameless subject', wrong({ subject: [{ digest: root }] }), 'its subject has no name'],
    ['without root digest', wrong({ subject: [{ name: 'a' }] }), 'its subject has no digest'],
    [
      'with a digest that nobody checks',
      wrong({ subject: [{ name: 'a', digest: { ...root, sha512: 'ab' } }] }),
      'the digest of its subject has the unknown member "sha512"',
    ],
    [
      'with another root digest',
      wrong({ subject: [{ name: 'a', digest: { sha256: sha256('x') } }] }),
      `its subject has the digest "${sha256('x')}", but what it lists has ${MINI_ROOT}`,
    ],
    [
      'with the root digest of another order',
      wrong({ resources: [weights, config] }),
      'its resources are not sorted by name',
    ],
    ['without files', statementOf([]), 'it lists no file'],
    [
      'without one file',
      statementOf(sorted.slice(1)),
      'it does not list "config.json", a file of the model',
    ],
    [
      'with one file more',
      statementOf([...sorted, file('x')]),
      'it lists "x", which is not a file of the model',
    ],
    [
      'with a file twice',
      statementOf([...sorted, ...sorted.slice(1)]),
      'it lists "weights.bin" twice',
    ],
    [
      'with another digest of a file',
      statementOf([file('config.json', 'x'), ...sorted.slice(1)]),
      `it has the digest ${sha256('x')} for "config.json", whose digest is ${config?.digest}`,
    ],
    [
      'with the names of two files swapped',
      wrong({
        resources: [
          { ...config, digest: weights?.digest },
          { ...weights, digest: config?.digest },
        ],
      }),
      `it has the digest ${weights?.digest} for "config.json", whose digest is ${config?.digest}`,
    ],
    [
      'with a path out of the model',
      statementOf([file('../x'), ...sorted]),
      'it lists "../x", which has the segment ".."',
    ],
    [
      'with another way to write a path',
      statementOf([file('./config.json', '{"a":1}'), ...sorted.slice(1)]),
      'it lists "./config.json", which has the segment "."',
    ],
    [
      'with a digest in upper case',
      wrong({ resources: [{ ...config, digest: config?.digest.toUpperCase() }, weights] }),
      `resource 1, "config.json", has the digest "${config?.digest.toUpperCase()}", which is no SHA-256 in lower case`,
    ],
    [
      'with another algorithm for one file',
      wrong({ resources: [config, { ...weights, algorithm: 'blake2b' }] }),
      'resource 2, "weights.bin", has the algorithm "blake2b" instead of "sha256"',
    ],
    ['with a nameless file', wrong({ resources: [{}, config, weights] }), 'resource 1 has no name'],
    [
      'with no object as file',
      wrong({ resources: [config, weights, null] }),
      'resource 3 has no name',
    ],
  ])('when it is %s', (_name, payload, problem) => {
    expect(findModelStatementProblems(payload, MINI)).toContain(problem)
  })

  it('and of a million problems only ten and their number are named', () => {
    const payload = Buffer.from(
      statementOf(sorted)
        .toString()
        .replace('"resources":[', `"resources":[${'0,'.repeat(900_000)}`),
    )
    const problems = findModelStatementProblems(payload, MINI)
    expect(problems.length).toBe(11)
    expect(problems.at(-1)).toBe('and 899990 more')
  })

  it('whatever its bytes are, without an error', () => {
    const valid = [...statementOf(sorted)]
    fc.assert(
      fc.property(fc.nat(valid.length - 1), fc.nat(255), (at, byte) => {
        expect(
          Array.isArray(findModelStatementProblems(Uint8Array.from(valid.with(at, byte)), MINI)),
        ).toBe(true)
      }),
    )
  })
})
