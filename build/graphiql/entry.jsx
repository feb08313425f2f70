import { createRoot } from 'react-dom/client';
import { GraphiQL } from 'graphiql';
import 'graphiql/graphiql.css';

// The page is served by the endpoint itself, so it asks where it came from. Answers and subscription events are read from
// one fetch: an event stream when the server chooses one, JSON otherwise.
async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const frames = (rest + value).split('\n\n');
      rest = frames.pop();
      for (const frame of frames) {
        const lines = frame.split('\n');
        if (lines.includes('event: complete')) return;
        const data = lines.find(line => line.startsWith('data: '));
        if (data) yield JSON.parse(data.slice('data: '.length));
      }
    }
  } finally {
    await reader.cancel();
  }
}

async function fetcher(request, options) {
  const subscription = /^\s*subscription\b/m.test(request.query ?? '');
  const response = await fetch(window.location.pathname, {
    method: 'POST',
    headers: {
      ...options?.headers,
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
      accept: subscription ? 'text/event-stream' : 'application/graphql-response+json, application/json;q=0.9',
    },
    body: JSON.stringify(request),
  });
  const stream = response.headers.get('content-type')?.startsWith('text/event-stream');
  return stream ? events(response) : response.json();
}

const root = document.getElementById('graphiql');
createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    query={new URLSearchParams(window.location.search).get('query') ?? undefined}
    defaultQuery={document.getElementById('example').content.textContent.trim() + '\n'}
    shouldPersistHeaders={false}
  />,
);
