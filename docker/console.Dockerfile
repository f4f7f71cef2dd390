# The console: static files behind nginx, which passes the rest on to the API.
FROM node:24-bookworm-slim AS build
ENV CI=1 NX_DAEMON=false
WORKDIR /app
COPY . .
RUN npm ci
RUN npm run build

FROM nginx:1.28-alpine
COPY docker/nginx.conf /etc/nginx/nginx.conf
COPY --from=build /app/apps/console/dist /usr/share/nginx/html
# The user nginx, by number so that an orchestrator can see that it is not root.
USER 101:101
EXPOSE 8080
