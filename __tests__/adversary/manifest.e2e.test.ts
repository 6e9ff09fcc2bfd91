import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import type { Json } from '../local-sigstore/scene.ts'
import { alter, set } from '../local-sigstore/scene.ts'
import { attack } from './attack.ts'
import type { Stage, Verdict } from './stage.ts'
import { setStage } from './stage.ts'

// What a hostile or careless publisher can do, who has the very key that is trusted.

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

const resigned = async (
  edit: (manifest: Json) => void,
  ...more: readonly string[]
): Promise<Verdict> => await stage.verifyFiles(await stage.resign(edit), ...more)

const all = async (edits: readonly ((manifest: Json) => void)[]): Promise<readonly Verdict[]> =>
  await Promise.all(edits.map(async (edit) => resigned(edit)))

/** Signs exactly these bytes. */
const raw = async (text: string): Promise<Verdict> => {
  const bytes = Buffer.from(text)
  const files = stage.assets().set(MANIFEST_ASSET, bytes)
  return await stage.verifyFiles(files.set(BUNDLE_ASSET, await stage.sign(bytes)))
}

const text = (): string => Buffer.from(stage.assets().get(MANIFEST_ASSET) ?? '').toString()

it('a manifest that was signed again without a change verifies', async () => {
  expect(await resigned(() => undefined)).toMatchObject({ verified: true, code: 0 })
})

describe('a signed document of another kind', () => {
  attack('another predicate type or statement type', 'predicate', async () =>
    all([
      set('predicateType', 'https://slsa.dev/provenance/v1'),
      set('predicateType', 'https://model-release/event/v1'),
      set('predicateType', 'https://model-release/manifest/v1/'),
      set('_type', 'https://in-toto.io/Statement/v0.1'),
    ]),
  )

  attack('subjects that are not the files', 'subjects', async () =>
    all([
      set('subject.0.name', 'other.bin'),
      set('subject.0.digest.sha256', 'f'.repeat(64)),
      set('subject.0.digest.sha512', 'f'.repeat(128)),
      alter('subject', (list) => (Array.isArray(list) ? list.slice(1) : list)),
      alter('subject', (list) => (Array.isArray(list) ? [...list, list[0]] : list)),
    ]),
  )
})

describe('JSON that readers understand differently', () => {
  attack(
    'a member of the manifest twice',
    'manifest',
    async () => [
      await raw(text().replace('"version":', '"version":"9.9.9","version":')),
      await raw(text().replace('"version":', '"version":"9.9.9","v\\u0065rsion":')),
    ],
    /twice/,
  )

  attack('a byte order mark, or half a surrogate pair', 'manifest', async () => [
    await raw(text().replace('"learning_rate"', '"\\ud800"')),
    await raw(`\uFEFF${text()}`),
  ])

  attack(
    'a manifest nested without end',
    'manifest',
    async () =>
      raw(text().replace('"params":', `"x":${'['.repeat(50_000)}${']'.repeat(50_000)},"params":`)),
    /deep|levels|nest/,
  )

  attack('a manifest that is no JSON or no object', 'predicate', async () =>
    Promise.all(['[]', 'null', '{', '['.repeat(100_000), '\uFEFF{}'].map(raw)),
  )

  attack('members that every object has, in place of those that count', 'predicate', async () =>
    raw('{"__proto__":{"_type":"https://in-toto.io/Statement/v1"},"constructor":{}}'),
  )
})

/** The first file of the model under another path, everywhere. */
const rename = (path: string) => (manifest: Json) => {
  set('subject.0.name', path)(manifest)
  set('predicate.artifact.files.0.path', path)(manifest)
}

describe('names that lead elsewhere', () => {
  attack(
    'a path that leaves the directory',
    'manifest',
    async () =>
      all(
        ['../../.bashrc', '/etc/passwd', 'a/../../b', 'C:\\evil', 'a\\..\\b', '..', 'a//b'].map(
          rename,
        ),
      ),
    /artifact\/files/,
  )

  attack(
    'a path that is a device, a stream or git’s own folder',
    'manifest',
    async () =>
      all(
        ['CON', 'nul.bin', 'model.bin:stream', '.git/hooks/post-checkout', 'GIT~1/config'].map(
          rename,
        ),
      ),
    /artifact\/files/,
  )

  attack(
    'a path that nobody can see or read right',
    'manifest',
    async () => all(['a\u0000b', 'a\nb', 'a\u202Enib.b', 'a\u200Bb', 'x '].map(rename)),
    /artifact\/files/,
  )

  attack(
    'two names that are one file, by letter case or Unicode',
    'manifest',
    async () =>
      all(
        ['WEIGHTS-1.BIN', 'ｗeights-1.bin', 'weights-1.bin', 'weights-1.bin/x'].map((path) =>
          rename(path),
        ),
      ),
    /cannot keep apart|twice/,
  )

  attack('an asset under the name of the manifest itself', 'manifest', async () =>
    all([
      set('predicate.assets.3.name', 'Manifest.json'),
      set('predicate.assets.3.name', BUNDLE_ASSET),
    ]),
  )
})

describe('a manifest that contradicts itself', () => {
  attack('a tag, sum or digest that is not that of its parts', 'manifest', async () =>
    all([
      set('predicate.model.tag', 'churn@v9.9.9'),
      set('predicate.artifact.size', 1),
      set('predicate.artifact.digest', `sha256:${'f'.repeat(64)}`),
      set('predicate.artifact.files.0.asset', 'weights-2.bin'),
    ]),
  )
})

describe('an old or a future version', () => {
  attack(
    'a version that is older than what the consumer accepts',
    'version',
    async () => [
      await stage.verifyFiles(stage.assets(), '--min-version', '1.0.1'),
      await resigned(set('predicate.createdAt', '2026-01-01T00:00:00Z'), '--max-age', '30d'),
    ],
    /older than/,
  )

  attack(
    'a version that was made in the future',
    'version',
    async () => resigned(set('predicate.createdAt', '2999-01-01T00:00:00Z')),
    /in the future/,
  )

  attack('another manifest than the one in the consumer’s lock file', 'version', async () =>
    stage.verifyFiles(stage.assets(), '--manifest-digest', `sha256:${'f'.repeat(64)}`),
  )
})
