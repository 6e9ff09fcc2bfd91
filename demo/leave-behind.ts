import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Stage } from './stage.ts'

const RELEASES_PAGE = 'releases.html'

/** Files of `pages/`, the release page first. */
export function pageNames({ repository }: Stage): readonly string[] {
  return [RELEASES_PAGE, ...[...repository.pulls.keys()].map((number) => `pull-${number}.html`)]
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
  for (const name of pageNames(stage)) {
    const path = name === RELEASES_PAGE ? 'releases' : name.replace('-', '/').replace('.html', '')
    const url = `${github.serverUrl}/${repository.fullName}/${path}`
    const response = await fetch(url)
    if (!response.ok) throw new Error(`GET ${url} answered ${response.status}.`)
    await writeFile(join(out, 'pages', name), await response.text())
  }
  await writeFile(join(out, 'requests.json'), `${JSON.stringify(github.log.entries, null, 2)}\n`)
}
