import assert from 'node:assert/strict';
import {
  buildArguments,
  exposedPorts,
  instructionAt,
  namedStages,
  requiredArguments,
  usesBuildContext,
} from '../../../../../src/core/dockerfile/syntax/documentQueries.ts';
import { parseDockerfile } from '../../../../../src/core/dockerfile/syntax/parseDockerfile.ts';

describe('buildArguments', () => {
  it('lists each ARG once with its default', () => {
    const document = parseDockerfile('ARG A=1\nARG B\nFROM x\nARG A\nARG B=2 C\nARG D="a b"\n');
    assert.deepEqual(
      buildArguments(document).map(({ name, defaultValue }) => [name, defaultValue]),
      [
        ['A', '1'],
        ['B', '2'],
        ['C', undefined],
        ['D', 'a b'],
      ],
    );
  });

  it('asks only for those without a default that the builder does not know', () => {
    const document = parseDockerfile('FROM x\nARG A\nARG TARGETARCH http_proxy\nARG B=\n');
    assert.deepEqual(
      requiredArguments(document).map(({ name }) => name),
      ['A'],
    );
  });

  it('says where the ARG stands', () => {
    const [argument] = buildArguments(parseDockerfile('FROM x\nARG A\n'));
    assert.equal(argument?.range.start.line, 1);
  });
});

describe('namedStages', () => {
  it('leaves stages without a name out', () => {
    const document = parseDockerfile('FROM a AS one\nFROM b\nFROM c AS Two\n');
    assert.deepEqual(
      namedStages(document).map(({ name }) => name),
      ['one', 'Two'],
    );
  });
});

describe('exposedPorts', () => {
  it('reads ports, protocols and ranges, and leaves variables out', () => {
    const document = parseDockerfile('FROM a\nEXPOSE 80 53/UDP 8000-8010/tcp $PORT\nEXPOSE 443\n');
    const [stage] = document.stages;
    assert.deepEqual(stage === undefined ? [] : exposedPorts(stage), [
      { port: '80', protocol: 'tcp' },
      { port: '53', protocol: 'udp' },
      { port: '8000-8010', protocol: 'tcp' },
      { port: '443', protocol: 'tcp' },
    ]);
  });
});

describe('instructionAt', () => {
  it('finds the instruction around an offset', () => {
    const text = 'FROM a\nRUN <<E\nx\nE\n\nCMD b\n';
    const document = parseDockerfile(text);
    assert.equal(instructionAt(document, text.indexOf('x'))?.keyword, 'RUN');
    assert.equal(instructionAt(document, text.indexOf('CMD') - 1), undefined);
  });
});

describe('usesBuildContext', () => {
  it('is true for copies from the context only', () => {
    assert.ok(usesBuildContext(parseDockerfile('FROM a\nCOPY . .\n')));
    assert.ok(usesBuildContext(parseDockerfile('FROM a\nONBUILD ADD x y\n')));
    assert.ok(
      !usesBuildContext(parseDockerfile('FROM a AS b\nFROM c\nCOPY --from=b / /\nRUN x\n')),
    );
  });
});
