/** What git says of the checkout that the training ran in. */
export interface CheckoutFacts {
  /** 40 (or 64) hexadecimal digits. */
  readonly commit: string
  /** Whether tracked files differ from the commit. */
  readonly dirty: boolean
  /** `OWNER/NAME` of the remote `origin`, when there is one. */
  readonly origin: string | null
}

export interface Checkout {
  /** `undefined` without git, or when the workspace is no checkout. */
  read(): Promise<CheckoutFacts | undefined>
  /** Those of the paths, relative to the folder, that git tracks; none without git. */
  listTracked(paths: readonly string[]): Promise<readonly string[]>
}
