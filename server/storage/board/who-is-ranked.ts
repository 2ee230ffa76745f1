/**
 * The first parts of the leaderboard's query: for whom it is, and whose results are looked for. `$1` the class, `$2` who
 * looks (a teacher, or a seat). Students and activities are numbered, so that what is joined and sorted are numbers.
 */

/** One row where the class is there for whoever looks; `own`: the student who looks. */
export const TEACHERS_CLASS = `
scope AS MATERIALIZED (
  SELECT class, NULL::text AS own FROM class_teachers WHERE class = $1::text AND teacher = $2::text
), viewers_classes AS (
  SELECT NULL::text AS id WHERE false
)`

export const STUDENTS_CLASS = `
own_places AS MATERIALIZED (
  SELECT class, id FROM class_students JOIN names ON owner = id WHERE seat = $2::text
  UNION
  SELECT known.class, student FROM student_seats AS known JOIN class_students ON id = student JOIN names ON owner = id
  WHERE known.seat = $2::text AND NOT EXISTS (SELECT FROM class_students WHERE seat = $2::text AND class = known.class)
), scope AS MATERIALIZED (
  SELECT class, own_places.id AS own FROM own_places JOIN classes ON classes.id = class
  WHERE $1::text IS NULL OR class = $1::text
  ORDER BY archived_at IS NOT NULL, created_at DESC, class LIMIT 1
), viewers_classes AS (
  SELECT DISTINCT class AS id FROM own_places
)`

/** A seat that comes with a card is its student's, whatever was said of it in a lesson. */
export const PEOPLE = `
students AS MATERIALIZED (
  SELECT row_number() OVER (ORDER BY place, id)::int AS person, id, name, seat, hidden
  FROM class_students JOIN names ON owner = id WHERE class = (SELECT class FROM scope)
), lessons AS MATERIALIZED (
  SELECT id FROM sessions
  WHERE class = (SELECT class FROM scope) AND $3::text IS NULL AND ($4::text IS NULL OR id = $4::text)
), sat AS MATERIALIZED (
  SELECT seat, person, id, true AS is_own FROM students WHERE seat IS NOT NULL
  UNION ALL
  SELECT known.seat, person, id, false FROM student_seats AS known JOIN students ON id = student
  WHERE class = (SELECT class FROM scope) AND NOT EXISTS (SELECT FROM students AS own WHERE own.seat = known.seat)
), guests AS MATERIALIZED (
  SELECT -row_number() OVER (ORDER BY joined_at, seat)::int AS person, seat
  FROM session_seats JOIN lessons ON id = session
  WHERE $4::text IS NOT NULL AND kicked_at IS NULL AND NOT EXISTS (SELECT FROM sat WHERE sat.seat = session_seats.seat)
), people AS MATERIALIZED (
  SELECT seat, person FROM sat UNION ALL SELECT seat, person FROM guests
)`
