import { describe, expect, it } from '@jest/globals'
import { renderReleaseNotes } from '../../src/render/release-notes.ts'
import { storageText } from '../../src/render/release-storage.ts'
import { golden } from './golden.ts'
import { readHtml } from './html.ts'
import { releaseNotes } from './releases.ts'
import { storedFile, storedNotes } from './stored-version.ts'

const big = 'b'.repeat(4000)
const frozen = 'f'.repeat(90_000)

/** In three parts, with a file beside it. */
const parted = storedNotes(
  [
    storedFile('encoder/big.safetensors', [
      { asset: 'encoder.big.safetensors.part-001', text: big },
      { asset: 'encoder.big.safetensors.part-002', text: big },
      { asset: 'encoder.big.safetensors.part-003', text: 'end' },
    ]),
    storedFile('config.json', [{ asset: 'config.json', text: '{}' }]),
  ],
  {
    'encoder.big.safetensors.part-001': big,
    'encoder.big.safetensors.part-002': big,
    'encoder.big.safetensors.part-003': 'end',
    'config.json': '{}',
  },
)

/** 312 files in one archive. */
const archived = storedNotes(
  Array.from({ length: 312 }, (_, index) =>
    storedFile(`shards/${index}.bin`, [
      { asset: 'model.tar', text: `shard ${index}`, offset: 512 + index * 1024 },
    ]),
  ),
  { 'model.tar': 't'.repeat(330_000) },
)

/** A fine-tune: most tensors are those of an earlier version, the tokenizer is. */
const deduplicated = storedNotes(
  [
    storedFile('model.safetensors', [
      { asset: 'model.safetensors.delta', text: 'head', offset: 0 },
      {
        tag: 'churn@v1.2.0',
        asset: 'model.safetensors',
        text: frozen,
        of: `${frozen}x`,
        offset: 0,
      },
      { asset: 'model.safetensors.delta', text: 'tail', offset: 4 },
    ]),
    storedFile('tokenizer/vocab.json', [
      { tag: 'churn@v1.3.0', asset: 'tokenizer.vocab.json', text: big },
    ]),
  ],
  { 'model.safetensors.delta': 'headtail', 'model.safetensors.tensors.json': '{}' },
)

describe('the release page', () => {
  it.each([
    ['parted', parted],
    ['archived', archived],
    ['deduplicated', deduplicated],
  ] as const)('shows how the files are stored as its golden file has it: %s', (name, notes) => {
    const text = renderReleaseNotes(notes)

    expect(text).toBe(golden(`release-${name}.md`, text))
  })

  it('says nothing of storage when every file is an asset of its own', () => {
    expect(storageText(releaseNotes())).toBe('')
    expect(renderReleaseNotes(releaseNotes())).not.toContain('**Storage:**')
  })

  it('says how much was uploaded and where the rest lies', () => {
    const [first] = storageText(deduplicated).split('\n')

    expect(readHtml(first ?? '').text).toBe(
      'Storage: 94 kB model: 10 B uploaded, 90 kB unchanged in churn@v1.2.0 (1 file), 4 kB unchanged in churn@v1.3.0 (1 file).',
    )
  })

  it('joins parts by the names that they have on the page', () => {
    expect(storageText(parted)).toContain(
      '`cat encoder.big.safetensors.part-* > encoder.big.safetensors`',
    )
  })

  it('leads from an unchanged file to the asset of the earlier release', () => {
    expect(readHtml(renderReleaseNotes(deduplicated)).links).toContain(
      'https://github.com/acme/ml/releases/download/churn%40v1.3.0/tokenizer.vocab.json',
    )
  })

  it('does not tell gh or cosign to read a file that is not in the folder', () => {
    const text = renderReleaseNotes(deduplicated)

    expect(text).not.toContain('gh attestation verify')
    expect(text).not.toContain('model_signing verify')
    expect(text).toContain(`--digest ${deduplicated.manifest.artifact.files[0]?.sha256}`)
  })

  it('says what each asset is for', () => {
    const whats = readHtml(renderReleaseNotes(parted)).rows.map(([, what]) => what)

    expect(whats).toContain('part 2 of 3 of encoder/big.safetensors')
    expect(whats).toContain('signature of the manifest (Sigstore bundle)')
  })

  it('does not take a file of the model for a part of the archive because of its name', () => {
    const name = 'model.tar.part-abc'
    const text = renderReleaseNotes(
      storedNotes([storedFile(name, [{ asset: name, text: 'a' }])], { [name]: 'a' }),
    )

    expect(text).not.toContain('NaN')
    expect(readHtml(text).rows.map(([, what]) => what)).toContain('model')
  })

  it('names the command instead of a script that would be too long', () => {
    const names = Array.from({ length: 150 }, (_, index) => `f${index}.bin`)
    const notes = storedNotes(
      names.map((name) => storedFile(name, [{ asset: name, text: name }])),
      Object.fromEntries(names.map((name) => [name, name])),
    )

    const text = renderReleaseNotes(notes)

    expect(text).toContain('`model-release pull churn@1.4.0`')
    expect(text).not.toContain('#!/bin/sh')
  })

  it('keeps to what GitHub stores with a thousand files in pieces of many releases', () => {
    const files = Array.from({ length: 1000 }, (_, index) =>
      storedFile(`${'深'.repeat(200)}/${index}`, [
        { tag: `churn@v0.0.${index}`, asset: 'a.bin', text: `${index}` },
        { tag: `churn@v0.1.${index}`, asset: 'b.bin', text: `${index}` },
      ]),
    )

    const text = renderReleaseNotes(storedNotes(files, {}))

    expect(text.length).toBeLessThanOrEqual(125_000)
    expect(text).toContain('980 more files in `manifest.json`.')
    expect(text).toContain('unchanged in 1,995 other releases')
  })

  it('lets no name of a file act', () => {
    const nasty = 'a|b`c`<img src=x>@octocat #12 https://evil.example ![i](u)</details>'
    const asset = { asset: 'x.bin.part-001', text: 'a' }
    const notes = storedNotes(
      [
        storedFile(nasty, [asset, { ...asset, asset: 'x.bin.part-002' }]),
        storedFile(`${nasty}2`, [{ tag: nasty, asset: nasty, text: 'b' }]),
      ],
      { 'x.bin.part-001': 'a', 'x.bin.part-002': 'a' },
    )

    const html = readHtml(renderReleaseNotes(notes))

    expect(html.references).toEqual([])
    expect(html.tags).not.toContain('img')
  })
})
