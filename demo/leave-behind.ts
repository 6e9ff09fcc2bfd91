import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stage } from './stage.ts'

/** A saved page, and where it lies on the server under the repository. */
export interface Page {
  readonly file: string
  readonly path: string
}

/** What is saved in `pages/`: all releases, each one, and the pull requests. */
export function listPages({ repository }: Stage): readonly Page[] {
  const tags = repository.releases.list().map(({ tagName }) => tagName)
  return [
    { file: 'releases.html', path: 'releases' },
    ...tags.map((tag) => ({
      file: `release-${tag}.html`,
      path: `releases/tag/${encodeURIComponent(tag)}`,
    })),
    ...[...repository.pulls.keys()].map((number) => ({
      file: `pull-${number}.html`,
      path: `pull/${number}`,
    })),
  ]
}

/** Writes comments, release notes, the pages as a browser gets them, and the log of all requests. */
export async function leaveBehind(stage: Stage, out: string): Promise<void> {
  const { github, repository } = stage
  for (const name of ['comments', 'release-notes', 'pages']) await mkdir(join(out, name))
  for (const comment of repository.comments.values()) {
    const name = `pull-${comment.issueNumber}-comment-${comment.id}.md`
    await writeFile(join(out, 'comments', name), comment.body)
  }
  for (const release of repository.releases.list()) {
    await writeFile(join(out, 'release-notes', `${release.tagName}.md`), release.body ?? '')
  }
  for (const { file, path } of listPages(stage)) {
    const url = `${github.serverUrl}/${repository.fullName}/${path}`
    const response = await fetch(url)
    if (!response.ok) throw new Error(`GET ${url} answered ${response.status}.`)
    await writeFile(join(out, 'pages', file), await response.text())
  }
  await writeFile(join(out, 'requests.json'), `${JSON.stringify(github.log.entries, null, 2)}\n`)
}
