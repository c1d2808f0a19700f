import { createServer } from 'node:http';

createServer((request, response) => {
  response.end(`Lot ${request.url}\n`);
}).listen(3000);
