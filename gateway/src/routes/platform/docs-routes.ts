import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';

const uiFolder = fileURLToPath(new URL('.', import.meta.resolve('swagger-ui-dist/package.json')));

/** The documentation page and its document; everything it loads comes from here, so it works without the internet. */
export function docsRoutes(document: object): Router {
  const router = express.Router();
  router.get('/openapi.json', (_request, response) => {
    response.json(document);
  });
  router.get('/docs', (_request, response) => {
    response.type('html').send(page);
  });
  router.get('/docs/start.js', (_request, response) => {
    response.type('js').send(start);
  });
  router.use('/docs', express.static(uiFolder, { index: false }));
  return router;
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Salesmesh API</title>
    <link rel="stylesheet" href="/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="api"></div>
    <script src="/docs/swagger-ui-bundle.js"></script>
    <script src="/docs/start.js"></script>
  </body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#api', deepLinking: true, tryItOutEnabled: false });
`;
