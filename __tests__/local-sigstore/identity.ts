/** The run that tests sign for; the claims are GitHub's. */
export const REPOSITORY = 'acme/ml'
export const WORKFLOW = `${REPOSITORY}/.github/workflows/train.yml@refs/heads/main`
export const IDENTITY = `https://github.com/${WORKFLOW}`
export const ISSUER = 'https://token.actions.githubusercontent.com'
export const COMMIT = 'c0ffee'.padEnd(40, '0')

/** An unsigned identity token of a run, for a local Sigstore that does not know the issuer's keys. */
export function buildToken(claims: Readonly<Record<string, unknown>> = {}): string {
  const now = Math.floor(Date.now() / 1000)
  return encodeToken({
    iss: ISSUER,
    aud: 'sigstore',
    sub: `repo:${REPOSITORY}:ref:refs/heads/main`,
    iat: now,
    nbf: now - 600,
    exp: now + 300,
    repository: REPOSITORY,
    repository_id: '77',
    repository_owner: 'acme',
    ref: 'refs/heads/main',
    sha: COMMIT,
    event_name: 'push',
    workflow: 'train',
    workflow_ref: WORKFLOW,
    job_workflow_ref: WORKFLOW,
    run_id: '42',
    run_attempt: '1',
    runner_environment: 'github-hosted',
    ...claims,
  })
}

export const encodeToken = (claims: object): string =>
  [{ alg: 'RS256', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .concat('c2lnbmF0dXJl')
    .join('.')
