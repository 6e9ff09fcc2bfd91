/** An answer that is an error; thrown by a handler and sent by the dispatcher. */
export class HttpFailure extends Error {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    body: Readonly<Record<string, unknown>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status} ${String(body['message'])}`)
    this.status = status
    this.body = body
    this.headers = headers
  }
}

/** One entry of `errors` in a 422. */
export interface FieldError {
  readonly resource: string
  readonly code: 'missing' | 'missing_field' | 'invalid' | 'already_exists' | 'custom'
  readonly field?: string
  readonly message?: string
}

const DOCUMENTATION = 'https://docs.github.com/rest'

export function buildFailure(
  status: number,
  message: string,
  headers?: Readonly<Record<string, string>>,
): HttpFailure {
  const body = { message, documentation_url: DOCUMENTATION, status: String(status) }
  return new HttpFailure(status, body, headers)
}

/** GitHub says this also where the caller may not know that something exists. */
export function notFound(headers?: Readonly<Record<string, string>>): HttpFailure {
  return buildFailure(404, 'Not Found', headers)
}

/** `accepted` is what would have been enough, for instance `contents=write`. */
export function forbidden(accepted: string): HttpFailure {
  return buildFailure(403, 'Resource not accessible by integration', {
    'x-accepted-github-permissions': accepted,
  })
}

export function invalid(...errors: readonly FieldError[]): HttpFailure {
  return new HttpFailure(422, {
    message: 'Validation Failed',
    errors,
    documentation_url: DOCUMENTATION,
    status: '422',
  })
}

export function tooLong(resource: string, limit: number): HttpFailure {
  const message = `body is too long (maximum is ${limit} characters)`
  return invalid({ resource, code: 'custom', field: 'body', message })
}
