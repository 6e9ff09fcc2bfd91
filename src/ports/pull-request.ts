export interface Comment {
  readonly id: number
  /** What GraphQL knows it by. */
  readonly nodeId: string
  readonly body: string
  readonly url: string
  /** Whether the account that this token acts for wrote it. */
  readonly own: boolean
}

/** `denied`: the token may only read, as on a pull request from a fork, or the conversation is locked. */
export type CommentResult =
  { readonly kind: 'written'; readonly url: string } | { readonly kind: 'denied' }

/** `gone`: somebody has deleted the comment. */
export type UpdateResult = CommentResult | { readonly kind: 'gone' }

/** One pull request. */
export interface PullRequest {
  /** The head commit as of now, which may be newer than the run's. */
  readHead(): Promise<string>
  /** All pages, oldest first. */
  listComments(): Promise<readonly Comment[]>
  createComment(body: string): Promise<CommentResult>
  updateComment(id: number, body: string): Promise<UpdateResult>
  deleteComment(id: number): Promise<CommentResult>
  /** Folds a comment away as resolved, unless it is hidden already. */
  hideComment(nodeId: string): Promise<void>
  /** Shows a comment that was folded away as resolved; one that a person hid for another reason stays hidden. */
  showComment(nodeId: string): Promise<void>
}
