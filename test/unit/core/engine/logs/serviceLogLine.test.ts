import assert from 'node:assert/strict';
import { withOrigin } from '../../../../../src/core/engine/logs/followServiceLogs.ts';

describe('a line of a service', () => {
  const line = { source: '', stream: 'stdout', time: '2026-11-21T23:09:33.099177007Z' } as const;

  it('tells its task and node, and is as the task wrote it', () => {
    const attributes =
      'com.docker.swarm.node.id=o1rgr0crfvwhqkucz1hh1t3o8,com.docker.swarm.service.id=qr5yyye4lbgpy64533a7ppzy5,com.docker.swarm.task.id=ycayw1dwx7iimsbky9rupmvxj';
    assert.deepEqual(withOrigin({ ...line, text: `${attributes}   two  words ` }), {
      ...line,
      source: 'ycayw1dwx7iimsbky9rupmvxj',
      nodeId: 'o1rgr0crfvwhqkucz1hh1t3o8',
      text: '  two  words ',
    });
    assert.equal(withOrigin({ ...line, text: `${attributes} ` }).text, '');
    const pieces = `${attributes} one${line.time} ${attributes}  pie${attributes} ce`;
    assert.equal(withOrigin({ ...line, text: pieces }).text, 'one piece');
  });

  it('stays as it is without them', () => {
    for (const text of ['', 'tick', 'a=b c', 'error from the engine'])
      assert.deepEqual(withOrigin({ ...line, text }), { ...line, text, nodeId: '' });
  });
});
