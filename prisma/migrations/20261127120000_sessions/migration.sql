-- What is due is about a match or a session.
ALTER TABLE "due" RENAME COLUMN "match" TO "subject";

CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "host_hash" TEXT NOT NULL,
    "open" BOOLEAN NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'lobby',
    "locked" BOOLEAN NOT NULL DEFAULT false,
    "host_seen_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "sessions_code_check" CHECK ("code" ~ '^[2-9A-HJ-NP-Z]{6}$'),
    CONSTRAINT "sessions_host_hash_check" CHECK ("host_hash" ~ '^[0-9a-f]{64}$'),
    CONSTRAINT "sessions_phase_check" CHECK ("phase" IN ('lobby', 'going', 'ended'))
);

CREATE UNIQUE INDEX "sessions_code_key" ON "sessions"("code");

CREATE INDEX "sessions_open_phase_idx" ON "sessions"("open", "phase");

-- As match_log: both keys make appending safe without a lock.
CREATE TABLE "session_log" (
    "session" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "command_id" TEXT NOT NULL,
    "events" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_log_pkey" PRIMARY KEY ("session", "sequence"),
    CONSTRAINT "session_log_sequence_check" CHECK ("sequence" > 0),
    CONSTRAINT "session_log_version_check" CHECK ("version" > 0),
    CONSTRAINT "session_log_events_check" CHECK (jsonb_typeof("events") = 'array')
);

CREATE UNIQUE INDEX "session_log_session_command_id_key" ON "session_log"("session", "command_id");

CREATE TABLE "session_seats" (
    "session" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_seats_pkey" PRIMARY KEY ("session", "seat")
);

CREATE INDEX "session_seats_seat_idx" ON "session_seats"("seat");

-- The row that answers and the closing of a question lock: FOR SHARE the ones, FOR UPDATE the other.
CREATE TABLE "session_questions" (
    "session" TEXT NOT NULL,
    "activity" INTEGER NOT NULL,
    "question" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_questions_pkey" PRIMARY KEY ("session", "activity", "question")
);

-- One answer a seat and question: the first one. What is right is kept as it was judged then.
CREATE TABLE "session_answers" (
    "session" TEXT NOT NULL,
    "activity" INTEGER NOT NULL,
    "question" INTEGER NOT NULL,
    "seat" TEXT NOT NULL,
    "command_id" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "is_right" BOOLEAN NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_answers_pkey" PRIMARY KEY ("session", "activity", "question", "seat")
);

CREATE INDEX "session_answers_seat_idx" ON "session_answers"("seat");
