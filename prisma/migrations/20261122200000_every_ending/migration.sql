-- The network is a role too, and level 0 is the story.
ALTER TABLE "scores" DROP CONSTRAINT "scores_role_check";
ALTER TABLE "scores" ADD CONSTRAINT "scores_role_check" CHECK ("role" IN ('client', 'server', 'network'));
ALTER TABLE "scores" DROP CONSTRAINT "scores_level_check";
ALTER TABLE "scores" ADD CONSTRAINT "scores_level_check" CHECK ("level" BETWEEN 0 AND 3);
ALTER TABLE "match_seats" DROP CONSTRAINT "match_seats_role_check";
ALTER TABLE "match_seats" ADD CONSTRAINT "match_seats_role_check" CHECK ("role" IN ('client', 'server', 'network'));
ALTER TABLE "waiting" DROP CONSTRAINT "waiting_level_check";
ALTER TABLE "waiting" ADD CONSTRAINT "waiting_level_check" CHECK ("level" BETWEEN 0 AND 3);
