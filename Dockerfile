# The app: docker build --tag brakeline . && docker run --env-file brakeline.env --publish 3000:3000 brakeline
FROM node:24-bookworm-slim
WORKDIR /srv/brakeline
ENV NODE_ENV=production DATA_DIR=/var/lib/brakeline PORT=3000
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force
COPY dist ./dist
RUN install --directory --owner=node --group=node /var/lib/brakeline
USER node
VOLUME /var/lib/brakeline
EXPOSE 3000
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/cli/index.js", "serve"]
