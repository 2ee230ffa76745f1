import type { ownReviews } from '#server/web.ts'

type OwnReviews = NonNullable<Awaited<ReturnType<typeof ownReviews>>>
type Read<K extends keyof OwnReviews> = NonNullable<Awaited<ReturnType<OwnReviews[K]>>>

/** What a teacher's pages show of what was done. */
export type ReadAssignmentReview = Read<'assignment'>
export type ReadCell = Read<'cell'>
export type ReadStudent = Read<'student'>
export type ReadClassReview = Read<'class'>
