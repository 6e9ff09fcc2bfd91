import { assetUrl, commitUrl, releaseUrl } from './links.ts'
import { renderMarkdown } from './page-markdown.ts'
import { escapeHtml } from './pages-html.ts'
import { renderAuthor, renderDay, renderSize, renderTime } from './pages-layout.ts'
import type { Asset, Release, Repository } from './records.ts'
import type { World } from './world.ts'

export interface RenderedPart {
  readonly html: string
  readonly hasDiagram: boolean
}

/** One release as its own page and the list show it: facts at the side, notes, assets. */
export function renderRelease(
  world: World,
  repository: Repository,
  release: Release,
): RenderedPart {
  const notes = renderMarkdown(release.body ?? '', {
    serverUrl: world.origins.pages,
    repository: repository.fullName,
  })
  const title = escapeHtml(release.name ?? release.tagName)
  const link = escapeHtml(releaseUrl(world, repository, release))
  const html = `<article class="release">
${renderFacts(world, repository, release)}
<div class="box">
<div class="title"><h1><a href="${link}">${title}</a></h1>${renderLabels(repository, release)}</div>
<div class="markdown">${notes.html}</div>
${renderAssets(world, repository, release)}
</div>
</article>`
  return { html, hasDiagram: notes.hasDiagram }
}

/** Lines drawn for these pages, 16 × 16. */
const ICON = {
  tag: 'M1.8 2.2h5.6l6.8 6.8-5.3 5.3-7.1-7zM4.6 5v.1',
  commit: 'M1 8h4M11 8h4M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  lock: 'M4 7h8v7H4zM5.5 7V4.8a2.5 2.5 0 0 1 5 0V7',
  file: 'M3.2 1.5h6.3l3.3 3.4v9.6H3.2zM9.2 1.8v3.4h3.4',
} as const

function renderIcon(name: keyof typeof ICON): string {
  return `<svg class="alert-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path d="${ICON[name]}"/></svg>`
}

function renderFacts(world: World, repository: Repository, release: Release): string {
  const sha = repository.refs.get(`refs/tags/${release.tagName}`)
  const commit =
    sha === undefined
      ? ''
      : `<div>${renderIcon('commit')}<a class="mono" href="${escapeHtml(commitUrl(world, repository, sha))}">${sha.slice(0, 7)}</a></div>`
  return `<div class="facts">
<div>${renderTime(release.publishedAt ?? release.createdAt)}</div>
<div><span>${renderAuthor(release.author.login)}</span></div>
<div>${renderIcon('tag')}<span>${escapeHtml(release.tagName)}</span></div>
${commit}
</div>`
}

function renderLabels(repository: Repository, release: Release): string {
  const labels: string[] = []
  if (repository.releases.latest()?.id === release.id)
    labels.push('<span class="pill latest">Latest</span>')
  if (release.prerelease) labels.push('<span class="pill pre">Pre-release</span>')
  if (release.immutable) labels.push('<span class="pill">Immutable</span>')
  return labels.join(' ')
}

function renderAssets(world: World, repository: Repository, release: Release): string {
  const assets = [...release.assets.values()].toSorted((left, right) =>
    left.name < right.name ? -1 : 1,
  )
  // GitHub folds a long list.
  const open = assets.length <= 20 ? ' open' : ''
  const rows = assets.map((asset) =>
    renderAsset(asset, assetUrl(world, repository, release, asset)),
  )
  return `<details class="assets"${open}><summary>Assets <span class="counter">${assets.length}</span></summary>
<ul class="rows">
${rows.join('\n')}
</ul></details>`
}

function renderAsset(asset: Asset, url: string): string {
  const name = escapeHtml(asset.label ?? asset.name)
  const digest = asset.digest === undefined ? 'no digest' : escapeHtml(asset.digest)
  return `<li><span class="name">${renderIcon('file')} <a href="${escapeHtml(url)}">${name}</a></span>
<span class="digest mono muted" title="${digest}">${digest}</span>
<span class="size">${renderSize(asset.size)}</span><span class="date">${renderDay(asset.createdAt)}</span></li>`
}
