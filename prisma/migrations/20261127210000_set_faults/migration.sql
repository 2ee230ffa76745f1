-- A list of sets says what is still to do in each without reading any of them whole.
ALTER TABLE "question_sets" ADD COLUMN "faults" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "question_sets" ADD CONSTRAINT "question_sets_content_check" CHECK (jsonb_typeof("content"->'questions') = 'array');
