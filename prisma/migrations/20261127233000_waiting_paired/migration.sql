-- The match that somebody who waited was taken out for: told to whoever asks again, at whichever process.
ALTER TABLE "waiting" ADD COLUMN "match" TEXT;
