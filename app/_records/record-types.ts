import type { ownRecords } from '#server/web.ts'

export type OwnRecords = NonNullable<Awaited<ReturnType<typeof ownRecords>>>
export type ShownRecords = NonNullable<Awaited<ReturnType<OwnRecords['read']>>>
export type ClassWork = NonNullable<Awaited<ReturnType<OwnRecords['report']>>>
export type AuditLine = ShownRecords['audit'][number]
export type WorkingStudent = ClassWork['students'][number]
