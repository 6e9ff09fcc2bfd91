import { describe, expect, it } from '@jest/globals'
import { MAX_SCRIPT_DOWNLOADS, renderPullScript } from '../../src/render/pull-script.ts'
import { storedFile, storedNotes } from './stored-version.ts'

function scriptOfFiles(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `f${index}`)
  const files = names.map((name) => storedFile(name, [{ asset: name, text: name }]))
  return renderPullScript(storedNotes(files, Object.fromEntries(names.map((name) => [name, name]))))
}

describe('pull.sh', () => {
  it('takes any name of a file as that name', () => {
    const files = [storedFile(`it's; $(touch x) \`y\` "z".bin`, [{ asset: 'a.bin', text: 'a' }])]

    const script = renderPullScript(storedNotes(files, { 'a.bin': 'a' }))

    expect(script).toContain(String.raw`file 'it'\''s; $(touch x) ` + '`y` "z".bin\' ')
  })

  it.each(['../up', '/etc/passwd', 'a/../b', 'line\nbreak', 'a/.git/config', ''])(
    'is not written for a version with the path %j',
    (path) => {
      const files = [storedFile(path, [{ asset: 'a.bin', text: 'a' }])]

      expect(renderPullScript(storedNotes(files, { 'a.bin': 'a' }))).toBe('')
    },
  )

  it('is not written for a version that takes bytes from another model', () => {
    const files = [storedFile('a.bin', [{ tag: 'other@v1.0.0', asset: 'a.bin', text: 'a' }])]

    expect(renderPullScript(storedNotes(files, {}))).toBe('')
  })

  it('is not written for a version in more pieces than it has lines for', () => {
    expect(scriptOfFiles(MAX_SCRIPT_DOWNLOADS)).toContain('file f63 ')
    expect(scriptOfFiles(MAX_SCRIPT_DOWNLOADS + 1)).toBe('')
  })

  it('is one download for an archive, however many files it has', () => {
    const files = Array.from({ length: 900 }, (_, index) =>
      storedFile(`f${index}`, [
        { asset: 'model.tar', text: `${index}`, offset: 512 + index * 1024 },
      ]),
    )

    const script = renderPullScript(storedNotes(files, { 'model.tar': 'tar' }))

    expect(script.match(/^part /gm)).toHaveLength(1)
    expect(script).toContain('\nunpack\n')
    expect(script).toContain('\ncount=900\n')
  })
})
