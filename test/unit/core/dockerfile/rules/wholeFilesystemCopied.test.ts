import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const rule = 'whole-filesystem-copied';
const build = 'FROM golang:1.22 AS build\nRUN make\n';
const last = `${build}FROM debian:12\nWORKDIR /w\n`;

describeRule(rule, {
  catches: {
    'the root of a stage': [`${last}COPY --from=build / /\n`, 'COPY --from=build / /'],
    'the root by its number': [`${last}COPY --from=0 / /\n`, 'COPY --from=0 / /'],
    'everything in the root': [`${last}COPY --from=build /* /\n`, 'COPY --from=build /* /'],
    'the root of another image': [`${last}COPY --from=alpine:3 / /\n`, 'COPY --from=alpine:3 / /'],
    'the root into a folder': [
      `${last}COPY --from=build / /rootfs\n`,
      'COPY --from=build / /rootfs',
    ],
    'the exec form': [`${last}COPY --from=build ["/", "/"]\n`, 'COPY --from=build ["/", "/"]'],
    'a wide folder': [`${last}COPY --from=build /usr /usr\n`, 'COPY --from=build /usr /usr'],
    'the home of root': [
      `${last}COPY --from=build /root/ /root/\n`,
      'COPY --from=build /root/ /root/',
    ],
    'a variable': [`${last}ARG D=/\nCOPY --from=build $D $D\n`, 'COPY --from=build $D $D'],
  },
  ignores: {
    'an image of one layer': `${build}FROM scratch\nCOPY --from=build / /\n`,
    'a stage of nothing but files': `FROM scratch AS files\nCOPY a /a\nFROM debian\nCOPY --from=files / /\n`,
    'a stage on top of scratch': `FROM scratch AS s\nFROM s AS t\nCOPY a /a\nFROM debian\nCOPY --from=t / /\n`,
    'a root that was put together': `${last}COPY --from=build /rootfs /\n`,
    'a program': `${last}COPY --from=build /usr/local/bin/app /usr/local/bin/\n`,
    'installed programs': `${last}COPY --from=build /usr/local /usr/local\n`,
    'a folder of another image': `${last}COPY --from=node:20 /opt /opt\n`,
    'a wide folder elsewhere': `${last}COPY --from=build /opt /srv\n`,
    'the context': `${last}COPY / /\n`,
    'a stage that does not ship': `${build}FROM debian AS x\nCOPY --from=build / /\nFROM y\nCOPY --from=x /a /a\n`,
    'an unknown variable': `${last}COPY --from=build $D /\n`,
  },
});

describe(rule, () => {
  it('names the stage and is milder for a folder', () => {
    const [root] = findingsOf(rule, `${last}COPY --from=build / /\n`);
    assert.deepEqual([root?.severity, root?.message.args[0]], ['warning', 'build']);
    assert.equal(root?.related[0]?.range.start.line, 0);
    const [tool] = findingsOf(rule, `${last}COPY --from=some/tool / /\n`);
    assert.equal(tool?.severity, 'information');
    const [folder] = findingsOf(rule, `${last}COPY --from=build /var /var\n`);
    assert.deepEqual([folder?.severity, folder?.message.args], ['information', ['build', '/var']]);
  });
});
