import type { ClassBook } from './ports.ts'

/** Where no class is kept: a rehearsal is held in none. */
export const NO_CLASSES: ClassBook = {
  teaches: async () => false,
  isOf: async () => false,
  students: async () => [],
  seatStudent: async () => 'no-such-student',
}
