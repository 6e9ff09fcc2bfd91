import { nodeId } from './links.ts'
import type { Account } from './records.ts'
import type { World } from './world.ts'

type Json = Readonly<Record<string, unknown>>

/** GitHub's times have whole seconds. */
export function stamp(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}

export function stampOrNull(date: Date | undefined): string | null {
  return date === undefined ? null : stamp(date)
}

/** The `simple-user` of the API. */
export function renderAccount(world: World, account: Account): Json {
  const login = encodeURIComponent(account.login)
  const url = `${world.origins.api}/users/${login}`
  const site = account.type === 'Bot' ? `apps/${account.login.replace(/\[bot\]$/, '')}` : login
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('U', account.id),
    avatar_url: `${world.origins.pages}/avatars/${account.id}`,
    gravatar_id: '',
    url,
    html_url: `${world.origins.pages}/${site}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** The `public-user` of the API. */
export function renderUser(world: World, account: Account): Json {
  const since = '2020-01-01T00:00:00Z'
  return {
    ...renderAccount(world, account),
    name: null,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: world.listRepositories().filter(({ owner }) => owner.id === account.id).length,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: since,
    updated_at: since,
  }
}

/** The app behind a bot's comments and checks: GitHub Actions. */
export function renderActionsApp(world: World): Json {
  const since = '2018-07-30T09:30:17Z'
  return {
    id: 15368,
    slug: 'github-actions',
    node_id: nodeId('A', 15368),
    owner: { ...renderAccount(world, world.account('github')), type: 'Organization' },
    name: 'GitHub Actions',
    description: 'Automate your workflow from idea to production',
    external_url: `${world.origins.pages}/features/actions`,
    html_url: `${world.origins.pages}/apps/github-actions`,
    created_at: since,
    updated_at: since,
    permissions: { checks: 'write', contents: 'write', issues: 'write', metadata: 'read' },
    events: [],
  }
}
