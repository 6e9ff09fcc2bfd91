import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { checkOut } from '../../demo/checkout.ts'
import { createLedger } from '../../demo/ledger.ts'
import { prepareFolder } from '../../demo/output-folder.ts'
import { fillSecrets, parseWorkflow } from '../../demo/workflow.ts'
import { createGitStore } from '../../local-github/git-store.ts'

const REPOSITORY = resolve(import.meta.dirname, '..', '..', 'demo', 'repository')

async function inFolder<T>(work: (folder: string) => Promise<T> | T): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'surroundings-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

describe('the workflow of the repository', () => {
  it('trains and releases both models, one with a key', async () => {
    const text = await readFile(join(REPOSITORY, '.github', 'workflows', 'train.yml'), 'utf8')
    const { jobs, permissions } = parseWorkflow(text)
    expect(permissions).toEqual({
      contents: 'write',
      'pull-requests': 'write',
      checks: 'write',
      'id-token': 'write',
    })
    expect(jobs.map((job) => job.steps.map(({ kind }) => kind))).toEqual([
      ['checkout', 'setup', 'install', 'node', 'release'],
      ['checkout', 'setup', 'install', 'node', 'release'],
    ])
    const [, stumps] = jobs.map((job) => job.steps.at(-1))
    expect(stumps).toMatchObject({
      inputs: { model: 'tumour-stumps', 'signing-key': '${{ secrets.MODEL_SIGNING_KEY }}' },
    })
  })

  it('is refused when a step is one that cannot run here', () => {
    const text = 'permissions: {}\njobs: { a: { steps: [{ run: rm -rf x }] } }\n'
    expect(() => parseWorkflow(text)).toThrow(/jobs\.a\.steps\[0\]/)
  })

  it('gets its secrets filled in, and nothing for an unknown one', () => {
    const text = '${{ secrets.KEY }}|${{secrets.NONE}}|${{ github.token }}'
    expect(fillSecrets(text, { KEY: 'k' })).toBe('k||${{ github.token }}')
  })
})

describe('a checkout', () => {
  it('has the files of the commit, and is the commit for git too', async () => {
    await inFolder(async (folder) => {
      const git = createGitStore(join(folder, 'store'))
      const blob = git.writeBlob('one\r\ntwo\n')
      const inner = git.writeTree([{ path: 'b.txt', mode: '100644', sha: blob }])
      const tree = git.writeTree([
        { path: '.gitignore', mode: '100644', sha: git.writeBlob('outputs\n') },
        { path: 'a', mode: '040000', sha: inner },
      ])
      const author = { name: 'Ada', email: 'ada@example.com', date: new Date(1_700_000_000_000) }
      const parents = ['1'.repeat(40), '2'.repeat(40)]
      const message = 'Merge\n\nof two'
      const sha = git.writeCommit({ tree, parents, author, committer: author, message })
      const place = join(folder, 'place')
      await checkOut(git, sha, place)
      expect(await readFile(join(place, 'a', 'b.txt'), 'utf8')).toBe('one\r\ntwo\n')
      if (!existsSync(join(place, '.git'))) return
      const ask = (...args: readonly string[]): string =>
        execFileSync('git', args, { cwd: place, encoding: 'utf8' }).trim()
      expect(ask('rev-parse', 'HEAD')).toBe(sha)
      expect(ask('status', '--porcelain')).toBe('')
    })
  })
})

describe('the output folder', () => {
  it('is emptied when an earlier demonstration filled it', async () => {
    await inFolder(async (folder) => {
      const out = join(folder, 'deep', 'out')
      await prepareFolder(out)
      await writeFile(join(out, 'old.txt'), 'old')
      await prepareFolder(out)
      expect(await readdir(out)).toEqual(['made-by-the-demonstration.txt'])
    })
  })

  it('is refused, untouched, when it holds anything else', async () => {
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'thesis.txt'), 'years of work')
      await expect(prepareFolder(folder)).rejects.toThrow(/--out/)
      expect(await readdir(folder)).toEqual(['thesis.txt'])
    })
  })
})

describe('the ledger', () => {
  it('remembers what did not come true, and counts what was looked at', () => {
    const lines: string[] = []
    const ledger = createLedger((text) => lines.push(text))
    ledger.chapter('First')
    ledger.check('water is wet', true, 'drops')
    ledger.check('fire is cold', false, '')
    ledger.report([{ what: 'openssl', verdict: 'skipped', found: 'not on this machine' }])
    expect(ledger.failures()).toEqual(['fire is cold: found nothing'])
    expect(ledger.checked()).toBe(2)
    expect(lines.join('')).toBe(
      '\n1. First\n   ✓ water is wet (drops)\n   ✗ fire is cold: found nothing\n   – openssl: skipped, not on this machine\n',
    )
  })
})
