/** What can be seen of the token without using it. Each `null`: GitHub does not say. */
export interface TokenFacts {
  /** Whether there is one. */
  readonly present: boolean
  /** Whether its owner may write to the repository; the token itself may be narrower. */
  readonly mayPush: boolean | null
  /** Of a classic token. */
  readonly scopes: readonly string[] | null
}

export interface TokenReader {
  /** @throws GITHUB_FAILED */
  read(): Promise<TokenFacts>
}
