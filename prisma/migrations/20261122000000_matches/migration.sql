-- One row a command. Both keys are what makes appending safe without a lock: the first process wins, the others read on.
CREATE TABLE "match_log" (
    "match" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "command_id" TEXT NOT NULL,
    "events" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "match_log_pkey" PRIMARY KEY ("match", "sequence"),
    CONSTRAINT "match_log_sequence_check" CHECK ("sequence" > 0),
    CONSTRAINT "match_log_version_check" CHECK ("version" > 0),
    CONSTRAINT "match_log_events_check" CHECK (jsonb_typeof("events") = 'array')
);

CREATE TABLE "due" (
    "match" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "due_pkey" PRIMARY KEY ("match", "kind")
);

CREATE TABLE "scores" (
    "match" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "seat" TEXT,
    "scenario" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "points" INTEGER NOT NULL,
    "obtainable" INTEGER NOT NULL,
    "right_count" INTEGER NOT NULL,
    "decisions" INTEGER NOT NULL,
    "clean" BOOLEAN NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "elapsed_ms" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scores_pkey" PRIMARY KEY ("match", "role"),
    CONSTRAINT "scores_role_check" CHECK ("role" IN ('client', 'server')),
    CONSTRAINT "scores_level_check" CHECK ("level" BETWEEN 1 AND 3),
    CONSTRAINT "scores_points_check" CHECK ("points" BETWEEN 0 AND "obtainable"),
    CONSTRAINT "scores_right_check" CHECK ("right_count" BETWEEN 0 AND "decisions"),
    CONSTRAINT "scores_elapsed_check" CHECK ("elapsed_ms" >= 0)
);

CREATE TABLE "seats" (
    "id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seats_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "seats_token_hash_check" CHECK ("token_hash" ~ '^[0-9a-f]{64}$')
);

-- The only table that holds names: delete a row here and the person is forgotten, while the numbers stay.
CREATE TABLE "seat_names" (
    "seat_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shown" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "seat_names_pkey" PRIMARY KEY ("seat_id")
);

CREATE TABLE "match_seats" (
    "match" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "match_seats_pkey" PRIMARY KEY ("match", "role"),
    CONSTRAINT "match_seats_role_check" CHECK ("role" IN ('client', 'server'))
);

CREATE TABLE "waiting" (
    "seat" TEXT NOT NULL,
    "scenario" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "renewed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waiting_pkey" PRIMARY KEY ("seat"),
    CONSTRAINT "waiting_level_check" CHECK ("level" BETWEEN 1 AND 3)
);

CREATE UNIQUE INDEX "match_log_match_command_id_key" ON "match_log"("match", "command_id");

CREATE INDEX "due_ready_at_idx" ON "due"("ready_at");

CREATE INDEX "scores_scenario_level_seat_idx" ON "scores"("scenario", "level", "seat");

CREATE INDEX "scores_seat_idx" ON "scores"("seat");

CREATE INDEX "match_seats_seat_idx" ON "match_seats"("seat");

CREATE INDEX "waiting_scenario_level_since_idx" ON "waiting"("scenario", "level", "since");

ALTER TABLE "seat_names" ADD CONSTRAINT "seat_names_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "seats"("id") ON DELETE CASCADE ON UPDATE CASCADE;
