# All packages: what the build needs, too. prisma generate is run by npm, from the schema.
FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json prisma.config.ts ./
COPY prisma prisma
RUN npm ci --no-audit --no-fund

FROM packages AS build
COPY . .
RUN npm run build && rm -rf .next/cache

# What runs.
FROM node:22-bookworm-slim AS packages-to-run
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  # A quarter of it is for building alone: npm start builds, an image has been built.
  && npm uninstall --no-save --omit=dev --ignore-scripts --no-audit --no-fund prisma tailwindcss @tailwindcss/postcss typescript

FROM node:22-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 DATA_DIR=/data
COPY --from=packages-to-run /app/node_modules node_modules
COPY package.json package-lock.json next.config.js tsconfig.json ./
COPY prisma prisma
COPY core core
COPY content content
COPY commands commands
# next.config.js names its words.
COPY app/_words app/_words
# With Prisma's client, that was generated.
COPY --from=build /app/server server
COPY --from=build /app/dist dist
COPY --from=build /app/.next .next
# Links of the embedded PostgreSQL's libraries: later the folder may be read only.
RUN node --import tsx --input-type=module -e "import { findBinaries, linkLibraries } from '#server/database/binaries.ts'; linkLibraries(findBinaries().folder)" \
  && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server.js"]
