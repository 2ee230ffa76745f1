-- Names of students of a roster stand beside those of seats: one table holds all names.
ALTER TABLE "seat_names" DROP CONSTRAINT "seat_names_seat_id_fkey";
ALTER TABLE "seat_names" RENAME COLUMN "seat_id" TO "owner";
ALTER TABLE "seat_names" RENAME CONSTRAINT "seat_names_pkey" TO "names_pkey";
ALTER TABLE "seat_names" RENAME TO "names";

ALTER TABLE "sessions" ADD COLUMN "teacher" TEXT, ADD COLUMN "class" TEXT;

CREATE INDEX "sessions_teacher_created_at_idx" ON "sessions"("teacher", "created_at");

CREATE INDEX "sessions_class_created_at_idx" ON "sessions"("class", "created_at");

ALTER TABLE "session_seats"
    ADD COLUMN "kicked_at" TIMESTAMPTZ(3),
    ADD COLUMN "time" TEXT NOT NULL DEFAULT 'default',
    ADD COLUMN "partner" TEXT,
    ADD CONSTRAINT "session_seats_time_check" CHECK ("time" IN ('default', 'extended', 'none'));

ALTER TABLE "session_questions" ADD COLUMN "paused_at" TIMESTAMPTZ(3);

CREATE TABLE "session_matches" (
    "match" TEXT NOT NULL,
    "session" TEXT NOT NULL,
    "activity" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,

    CONSTRAINT "session_matches_pkey" PRIMARY KEY ("match")
);

CREATE INDEX "session_matches_session_idx" ON "session_matches"("session");

CREATE TABLE "session_exits" (
    "session" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "session_exits_pkey" PRIMARY KEY ("session", "seat")
);

CREATE TABLE "teachers" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teachers_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "teachers_email_key" ON "teachers"("email");

CREATE TABLE "teacher_sessions" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "teacher" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teacher_sessions_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "teacher_sessions_token_key" ON "teacher_sessions"("token");

CREATE INDEX "teacher_sessions_teacher_idx" ON "teacher_sessions"("teacher");

CREATE TABLE "teacher_credentials" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "teacher" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teacher_credentials_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "teacher_credentials_teacher_idx" ON "teacher_credentials"("teacher");

CREATE TABLE "teacher_verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teacher_verifications_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "teacher_verifications_identifier_idx" ON "teacher_verifications"("identifier");

CREATE TABLE "teacher_attempts" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "teacher_attempts_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "teacher_attempts_key_key" ON "teacher_attempts"("key");

CREATE TABLE "classes" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "classes_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "class_teachers" (
    "class" TEXT NOT NULL,
    "teacher" TEXT NOT NULL,
    "is_owner" BOOLEAN NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "class_teachers_pkey" PRIMARY KEY ("class", "teacher")
);

CREATE INDEX "class_teachers_teacher_idx" ON "class_teachers"("teacher");

CREATE TABLE "class_invitations" (
    "id" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "class_invitations_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "class_invitations_token_hash_check" CHECK ("token_hash" ~ '^[0-9a-f]{64}$')
);

CREATE UNIQUE INDEX "class_invitations_token_hash_key" ON "class_invitations"("token_hash");

CREATE INDEX "class_invitations_class_idx" ON "class_invitations"("class");

CREATE TABLE "class_students" (
    "id" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "seat" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "class_students_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "class_students_class_seat_key" ON "class_students"("class", "seat");

CREATE TABLE "plans" (
    "id" TEXT NOT NULL,
    "teacher" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "activities" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "share" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "plans_activities_check" CHECK (jsonb_typeof("activities") = 'array')
);

CREATE UNIQUE INDEX "plans_share_key" ON "plans"("share");

CREATE INDEX "plans_teacher_updated_at_idx" ON "plans"("teacher", "updated_at");

CREATE TABLE "question_sets" (
    "id" TEXT NOT NULL,
    "teacher" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_sets_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "question_sets_teacher_updated_at_idx" ON "question_sets"("teacher", "updated_at");
