import { type ClassDeps, type Done, ID_LENGTH, type Refused, change, readName, refused } from './classes.ts'

/** Students of one class. */
export const MOST_STUDENTS = 200

/** Behind those that are there, in this order; all of them or none. Two of one name are two. */
export async function addStudents(
  deps: ClassDeps,
  teacher: string,
  group: string,
  names: readonly unknown[],
): Promise<Done> {
  if (names.length > MOST_STUDENTS) return refused('too-many-students')
  const read = names.map(readName)
  const faulty = read.find((one): one is Refused => typeof one !== 'string')
  if (faulty !== undefined) return faulty
  const rows = read.flatMap((name) =>
    typeof name === 'string' ? [{ student: deps.newId(ID_LENGTH), name }] : [],
  )
  return change(deps, teacher, group, async () => {
    const isAdded = await deps.classes.roster.add(group, rows, MOST_STUDENTS)
    return isAdded ? undefined : refused('too-many-students')
  })
}

export async function renameStudent(
  deps: ClassDeps,
  teacher: string,
  group: string,
  student: string,
  name: unknown,
): Promise<Done> {
  const read = readName(name)
  if (typeof read !== 'string') return read
  return change(deps, teacher, group, async () => {
    const isThere = await deps.classes.roster.rename(group, student, read)
    return isThere ? undefined : refused('no-such-student')
  })
}

/** The names go with the student; what was played stays, and is nobody's. */
export async function removeStudent(
  deps: ClassDeps,
  teacher: string,
  group: string,
  student: string,
): Promise<Done> {
  return change(deps, teacher, group, async () => {
    const seats = await deps.classes.roster.remove(group, student, { id: deps.newId(ID_LENGTH), teacher })
    if (seats === null) return refused('no-such-student')
    for (const seat of seats) deps.endSeat(seat)
    return undefined
  })
}
