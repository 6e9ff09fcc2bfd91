import { execFile } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { GitCommit, GitStore } from '../local-github/git-store.ts'

/** Stands in for `actions/checkout`: the files of one commit, and a shallow clone where `git` is to be had. */
export async function checkOut(git: GitStore, sha: string, folder: string): Promise<void> {
  const commit = git.commit(sha)
  if (commit === undefined) throw new Error(`There is no commit ${sha}.`)
  await mkdir(folder, { recursive: true })
  await writeTree(git, commit.tree, folder)
  if (await hasGit(folder)) await writeClone(commit, folder)
}

/** Stands in for `npm ci`: the packages that the demonstration's own project has installed already. */
export async function linkPackages(project: string, folder: string): Promise<void> {
  // A junction needs no special right on Windows; elsewhere the type does not matter.
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction')
}

async function writeTree(git: GitStore, tree: string, folder: string): Promise<void> {
  for (const entry of git.tree(tree) ?? []) {
    const target = join(folder, entry.path)
    if (entry.mode === '040000') {
      await mkdir(target, { recursive: true })
      await writeTree(git, entry.sha, target)
    } else {
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, git.readBlob(entry.sha))
    }
  }
}

async function hasGit(folder: string): Promise<boolean> {
  try {
    await runGit(folder, ['--version'])
    return true
  } catch {
    return false
  }
}

/** @throws {Error} when git itself gives the commit another id than the local GitHub did */
async function writeClone(commit: GitCommit, folder: string): Promise<void> {
  await runGit(folder, ['init', '--quiet', '--template='])
  await runGit(folder, ['add', '--all'])
  const tree = await runGit(folder, ['write-tree'])
  const written = await runGit(
    folder,
    ['hash-object', '-t', 'commit', '-w', '--stdin'],
    encodeCommit(commit, tree),
  )
  if (written !== commit.sha) {
    throw new Error(`git calls the commit ${written}, the local GitHub ${commit.sha}.`)
  }
  await writeFile(join(folder, '.git', 'shallow'), `${commit.sha}\n`)
  await runGit(folder, ['update-ref', '--no-deref', 'HEAD', commit.sha])
}

function encodeCommit(commit: GitCommit, tree: string): string {
  const { author, committer } = commit
  const head = [
    `tree ${tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${author.name} <${author.email}> ${stamp(author.date)}`,
    `committer ${committer.name} <${committer.email}> ${stamp(committer.date)}`,
  ]
  return `${head.join('\n')}\n\n${commit.message}`
}

const stamp = (date: Date): string => `${Math.floor(date.getTime() / 1000)} +0000`

/** Settings of the person's own that would change what is added. */
const PLAIN = ['-c', 'core.autocrlf=false', '-c', 'core.excludesFile=', '-c', 'core.safecrlf=false']

function runGit(folder: string, args: readonly string[], input?: string): Promise<string> {
  return new Promise((fulfil, reject) => {
    const child = execFile(
      'git',
      [...PLAIN, ...args],
      { cwd: folder, windowsHide: true },
      (error, stdout) => {
        if (error === null) fulfil(stdout.trim())
        else reject(error)
      },
    )
    if (input === undefined) return
    // A program that ends without reading says why by its exit status.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}
