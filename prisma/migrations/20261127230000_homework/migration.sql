-- Which seats are a student's: one that comes with the login card, and any number that a teacher has recognised.
CREATE TABLE "student_seats" (
    "class" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "student" TEXT NOT NULL,

    CONSTRAINT "student_seats_pkey" PRIMARY KEY ("class","seat")
);
CREATE INDEX "student_seats_student_idx" ON "student_seats"("student");
CREATE INDEX "student_seats_seat_idx" ON "student_seats"("seat");
INSERT INTO "student_seats" ("class", "seat", "student")
SELECT "class", "seat", "id" FROM "class_students" WHERE "seat" IS NOT NULL;

DROP INDEX "class_students_class_seat_key";
UPDATE "class_students" SET "seat" = NULL;
ALTER TABLE "class_students" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT false;
CREATE UNIQUE INDEX "class_students_seat_key" ON "class_students"("seat");
CREATE INDEX "class_students_class_place_idx" ON "class_students"("class", "place");

ALTER TABLE "classes" ADD COLUMN "board" TEXT NOT NULL DEFAULT 'none';
ALTER TABLE "classes" ADD CONSTRAINT "classes_board_check" CHECK ("board" IN ('none', 'anonymous', 'names'));

CREATE TABLE "cards" (
    "id" TEXT NOT NULL,
    "student" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cards_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "cards_student_key" ON "cards"("student");

CREATE TABLE "seat_keys" (
    "token_hash" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seat_keys_pkey" PRIMARY KEY ("token_hash")
);
CREATE INDEX "seat_keys_seat_idx" ON "seat_keys"("seat");

CREATE TABLE "assignments" (
    "id" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "activities" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "late" TEXT NOT NULL,
    "late_until" TIMESTAMPTZ(3),
    "attempts" INTEGER,
    "counts" TEXT NOT NULL,
    "feedback" TEXT NOT NULL,
    "shuffle" BOOLEAN NOT NULL,
    "seed" TEXT NOT NULL,
    "seeds" TEXT NOT NULL,
    "classmates" BOOLEAN NOT NULL,
    "board" TEXT NOT NULL DEFAULT 'none',
    "teacher" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "assignments_code_key" ON "assignments"("code");
CREATE INDEX "assignments_class_due_at_idx" ON "assignments"("class", "due_at");
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_late_check"
  CHECK ("late" IN ('no', 'flagged', 'until') AND ("late" = 'until') = ("late_until" IS NOT NULL));
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_counts_check" CHECK ("counts" IN ('best', 'first', 'last'));
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_feedback_check"
  CHECK ("feedback" IN ('at-once', 'after-attempt', 'after-due'));
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_seeds_check" CHECK ("seeds" IN ('same', 'own'));
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_board_check" CHECK ("board" IN ('none', 'anonymous', 'names'));
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_activities_check" CHECK (jsonb_typeof("activities") = 'array');

CREATE TABLE "attempts" (
    "id" TEXT NOT NULL,
    "assignment" TEXT NOT NULL,
    "activity" SMALLINT NOT NULL,
    "student" TEXT NOT NULL,
    "nth" SMALLINT NOT NULL,
    "match" TEXT,
    "questions" JSONB,
    "size" SMALLINT GENERATED ALWAYS AS (
      CASE WHEN jsonb_typeof("questions") = 'array' THEN jsonb_array_length("questions")::smallint END
    ) STORED,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "attempts_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "attempts_assignment_activity_student_nth_key" ON "attempts"("assignment", "activity", "student", "nth");
CREATE UNIQUE INDEX "attempts_match_student_key" ON "attempts"("match", "student");
CREATE INDEX "attempts_student_idx" ON "attempts"("student");

CREATE TABLE "attempt_answers" (
    "attempt" TEXT NOT NULL,
    "question" SMALLINT NOT NULL,
    "command_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "skill" TEXT,
    "answer" JSONB NOT NULL,
    "is_right" BOOLEAN NOT NULL,
    "elapsed_ms" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attempt_answers_pkey" PRIMARY KEY ("attempt","question")
);

CREATE TABLE "reviews" (
    "id" TEXT NOT NULL,
    "assignment" TEXT NOT NULL,
    "activity" SMALLINT NOT NULL,
    "student" TEXT NOT NULL,
    "teacher" TEXT NOT NULL,
    "percent" SMALLINT,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "reviews_assignment_student_idx" ON "reviews"("assignment", "student");
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_percent_check" CHECK ("percent" BETWEEN 0 AND 100);

CREATE TABLE "audit" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "teacher" TEXT NOT NULL,
    "class" TEXT,
    "action" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "audit_class_at_idx" ON "audit"("class", "at");
CREATE INDEX "audit_teacher_at_idx" ON "audit"("teacher", "at");

-- What a leaderboard and a review ask of a question that was answered in a lesson.
ALTER TABLE "session_questions" ADD COLUMN "question_id" TEXT;
ALTER TABLE "session_questions" ADD COLUMN "skill" TEXT;
ALTER TABLE "session_questions" ADD COLUMN "scored" BOOLEAN NOT NULL DEFAULT true;
