-- Two may share an end and decide in turns: each has a place and a score of their own.
ALTER TABLE "match_seats" ADD COLUMN "sharer" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "match_seats" DROP CONSTRAINT "match_seats_pkey";
ALTER TABLE "match_seats" ADD CONSTRAINT "match_seats_pkey" PRIMARY KEY ("match", "role", "sharer");
ALTER TABLE "match_seats" ADD CONSTRAINT "match_seats_sharer_check" CHECK ("sharer" IN (0, 1));

ALTER TABLE "scores" ADD COLUMN "sharer" SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE "scores" DROP CONSTRAINT "scores_pkey";
ALTER TABLE "scores" ADD CONSTRAINT "scores_pkey" PRIMARY KEY ("match", "role", "sharer");
ALTER TABLE "scores" ADD CONSTRAINT "scores_sharer_check" CHECK ("sharer" IN (0, 1));
