import type { DocumentShape } from './document-shape.ts'

/** The shapes of nested documents, in the order in which they are asked: the special before the general. */
export const SHAPES = [] as const satisfies readonly (readonly [string, DocumentShape])[]

export type ShapeName = string
