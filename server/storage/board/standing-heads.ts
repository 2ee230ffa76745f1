const MOST_LISTED = 100

/** What a leaderboard can be narrowed to, beside the class itself: one row, none where there is no such class. */
export const STANDING_HEADS = `
head AS MATERIALIZED (
  SELECT json_build_object('id', id, 'name', name, 'board', board, 'isArchived', archived_at IS NOT NULL) AS class, own,
    (SELECT coalesce(json_agg(one), '[]') FROM (
      SELECT id, title, (extract(epoch FROM due_at) * 1000)::float8 AS "dueAt", jsonb_array_length(activities) AS activities, board
      FROM assignments WHERE class = scope.class AND (NOT $8::boolean OR opens_at <= now())
      ORDER BY due_at DESC, id LIMIT ${MOST_LISTED}) AS one) AS assignments,
    (SELECT coalesce(json_agg(one), '[]') FROM (
      SELECT id, code, (extract(epoch FROM created_at) * 1000)::float8 AS "createdAt",
        (SELECT nullif(events->0->>'title', '') FROM session_log WHERE session = sessions.id ORDER BY sequence LIMIT 1) AS title
      FROM sessions WHERE class = scope.class AND NOT $8::boolean
      ORDER BY created_at DESC, id LIMIT ${MOST_LISTED}) AS one) AS lessons,
    (SELECT coalesce(json_agg(one), '[]') FROM (
      SELECT id, name FROM viewers_classes JOIN classes USING (id) ORDER BY created_at DESC, id LIMIT ${MOST_LISTED}
    ) AS one) AS classes
  FROM scope JOIN classes ON id = class
)`
