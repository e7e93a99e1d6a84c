# sigpost on Deno. Needs two volumes or folders at most: /data for the store, /run/secrets to read.
# How to run it: compose.yaml, docs/deploy.md. test/http/image.test.ts carries these steps out.

# What is built is the same for every processor, so it is built on the builder's own.
FROM --platform=$BUILDPLATFORM node:24.21.0-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.ts

# For amd64 and arm64. Its entry point is tini, which hands signals on and reaps.
FROM denoland/deno:2.8.3
ARG VERSION=unreleased
ARG REVISION=unknown
LABEL org.opencontainers.image.title="sigpost" \
      org.opencontainers.image.description="UserSig and offline-push tools for Tencent Cloud Chat and TRTC" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.source="https://github.com/sigpost/sigpost" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
WORKDIR /app
# All that the worker imports; they have no dependencies of their own.
COPY --from=build /build/node_modules/hono ./node_modules/hono
COPY --from=build /build/node_modules/jose ./node_modules/jose
COPY --from=build /build/node_modules/valibot ./node_modules/valibot
COPY --from=build /build/site/dist ./site/dist
COPY deno.json package.json LICENSE ./
COPY worker ./worker
# Compiled now, so that nothing is written outside /data when it runs.
RUN deno cache --no-remote worker/deno.ts
RUN install -d -o 1993 -g 1993 -m 700 /data
ENV HOST=0.0.0.0 PORT=8787 DENO_KV_PATH=/data/sigpost.sqlite3 DENO_NO_PROMPT=1 DENO_NO_UPDATE_CHECK=1
# The user deno of the base image, as a number: Kubernetes asks whether it is root.
USER 1993:1993
VOLUME /data
EXPOSE 8787
# Asked by bash itself: a second Deno every 30 seconds would cost more than the service.
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["bash", "-c", "exec 3<>\"/dev/tcp/127.0.0.1/$PORT\" && printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
CMD ["run", "--cached-only", "--allow-env", "--allow-net", "--allow-read=/app/site/dist,/data,/run/secrets", "--allow-write=/data", "worker/deno.ts"]
