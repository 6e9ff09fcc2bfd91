export type CheckConclusion = 'failure' | 'success' | 'neutral'

/** A remark on a line of a file, as plain text. */
export interface CheckAnnotation {
  /** In the repository, with slashes. */
  readonly path: string
  /** From 1. */
  readonly line: number
  readonly level: 'failure' | 'warning' | 'notice'
  readonly title: string
  /** At most 64 KB. */
  readonly message: string
}

/** What a check run says. */
export interface CheckReport {
  readonly name: string
  /** 40-digit SHA of the commit that it stands beside. */
  readonly head: string
  /** Tells several of one name apart; nobody sees it. */
  readonly key: string
  /** `null`: it is under way. */
  readonly conclusion: CheckConclusion | null
  /** Where its "Details" lead. */
  readonly detailsUrl: string
  /** Plain text, at most 255 characters. */
  readonly title: string
  /** Markdown, at most 65,535 characters. */
  readonly summary: string
}

/** A check run that is there. */
export interface KnownCheck {
  readonly id: number
  readonly url: string
  /** Of any kind that GitHub knows; `''` while it is under way. */
  readonly conclusion: string
  readonly title: string
  readonly summary: string
}

/** `denied`: the token may not write checks. */
export type CheckResult =
  | { readonly kind: 'written'; readonly id: number; readonly url: string }
  | { readonly kind: 'denied' }

/** The check runs that this token's app makes. */
export interface Checks {
  /** Those of this app with this name, key and commit, oldest first. */
  listChecks(report: Pick<CheckReport, 'name' | 'head' | 'key'>): Promise<readonly KnownCheck[]>
  listAnnotations(id: number): Promise<readonly CheckAnnotation[]>
  /** At most fifty annotations. */
  createCheck(report: CheckReport, annotations: readonly CheckAnnotation[]): Promise<CheckResult>
  /**
   * At most fifty annotations, which join those that it has: none can be taken away. One that is completed cannot be under
   * way again.
   */
  updateCheck(
    id: number,
    report: CheckReport,
    annotations: readonly CheckAnnotation[],
  ): Promise<CheckResult>
}
