import type { HomeworkStorage } from '#server/homework/ports.ts'
import type { PrismaClient } from '../generated/client.ts'
import { postgresAssignments } from './assignments.ts'
import { postgresStudentWork } from './student-work.ts'

export function postgresHomework(prisma: PrismaClient): HomeworkStorage {
  return { assignments: postgresAssignments(prisma), work: postgresStudentWork(prisma) }
}
