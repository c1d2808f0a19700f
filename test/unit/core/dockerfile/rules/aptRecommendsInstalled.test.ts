import assert from 'node:assert/strict';
import { describeRule } from './describeRule.ts';
import { findingsOf } from './lintText.ts';

const from = 'FROM debian:12\n';

describeRule('apt-recommends-installed', {
  catches: {
    'apt-get install': [`${from}RUN apt-get install -y jq\n`, 'apt-get install -y jq'],
    'apt install, which others forget': [`${from}RUN apt install -y jq\n`, 'apt install -y jq'],
    'aptitude install': [`${from}RUN aptitude install -y jq\n`, 'aptitude install -y jq'],
    'options before the subcommand': [
      `${from}RUN apt-get -o Acquire::Retries=3 -y install jq\n`,
      'apt-get -o Acquire::Retries=3 -y install jq',
    ],
    'a local package file': [
      `${from}RUN apt-get install -y ./a.deb\n`,
      'apt-get install -y ./a.deb',
    ],
    'a package list in a variable': [
      `${from}RUN apt-get install -y $PACKAGES\n`,
      'apt-get install -y $PACKAGES',
    ],
    'each install of a RUN': [
      `${from}RUN apt-get install -y a && apt-get install -y --no-install-recommends b && apt install -y c\n`,
      'apt-get install -y a',
      'apt install -y c',
    ],
    'an install in a loop': [
      `${from}RUN for p in a b; do apt-get install -y $p; done\n`,
      'apt-get install -y $p',
    ],
    'a configuration that comes later': [
      `${from}RUN apt-get install -y a\nRUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/n\n`,
      'apt-get install -y a',
    ],
    'a configuration of another stage': [
      `FROM debian AS a\nRUN echo 'APT::Install-Recommends "0";' > /etc/apt/apt.conf\nFROM debian\nRUN apt-get install -y b\n`,
      'apt-get install -y b',
    ],
    'a configuration that asks for them': [
      `${from}RUN echo 'APT::Install-Recommends "true";' > /etc/apt/apt.conf.d/y && apt-get install -y a\n`,
      'apt-get install -y a',
    ],
  },
  ignores: {
    'the flag anywhere': `${from}RUN apt-get --no-install-recommends install -y jq && apt-get install jq -y --no-install-recommends\n`,
    'the setting as an option': `${from}RUN apt-get -o APT::Install-Recommends=false install -y jq\n`,
    'the setting joined on': `${from}RUN apt-get install -oAPT::Install-Recommends=0 -y jq\n`,
    'the setting in quotes': `${from}RUN apt-get install -o "APT::Install-Recommends=no" -y jq\n`,
    'a wish for them': `${from}RUN apt-get install -y --install-recommends wine\n`,
    'a drop-in of an earlier RUN': `${from}RUN echo 'APT::Install-Recommends "false";' > /etc/apt/apt.conf.d/no\nRUN apt-get install -y jq\n`,
    'a drop-in of the same RUN': `${from}RUN echo 'APT::Install-Recommends "0";' > /etc/apt/apt.conf && apt-get install -y jq\n`,
    'a drop-in of a heredoc': `${from}COPY <<EOF /etc/apt/apt.conf.d/99\nAPT::Install-Recommends "false";\nEOF\nRUN apt-get install -y jq\n`,
    'a drop-in of the stage below': `FROM debian AS a\nRUN echo 'APT::Install-Recommends "0";' > /etc/apt/apt.conf\nFROM a\nRUN apt-get install -y b\n`,
    'nothing to install': `${from}RUN apt-get install -y -f\n`,
    'a download of lists': `${from}RUN apt-get update\n`,
    'a simulation': `${from}RUN apt-get install -s jq\n`,
    'aptitude without them': `${from}RUN aptitude install -y -R jq\n`,
    'a builder stage': `FROM debian AS b\nRUN apt-get install -y gcc\nFROM scratch\nCOPY --from=b /a /a\n`,
    'another program': `${from}RUN snap install -y jq\n`,
  },
  fixes: {
    'puts the flag behind install': [
      `${from}RUN apt-get install -y \\\n    jq \\\n    less\n`,
      0,
      `${from}RUN apt-get install --no-install-recommends -y \\\n    jq \\\n    less\n`,
    ],
    'brings the certificates that curl needs': [
      `${from}RUN apt-get install -y \\\n    curl=7.88 \\\n    less\n`,
      0,
      `${from}RUN apt-get install --no-install-recommends -y \\\n    curl=7.88 ca-certificates \\\n    less\n`,
    ],
    'adds the flag alone as the second choice': [
      `${from}RUN apt-get install -y git\n`,
      1,
      `${from}RUN apt-get install --no-install-recommends -y git\n`,
    ],
    'leaves certificates that are there': [
      `${from}RUN apt-get install -y ca-certificates wget\n`,
      0,
      `${from}RUN apt-get install --no-install-recommends -y ca-certificates wget\n`,
    ],
    'writes JSON in exec form': [
      `${from}RUN ["apt-get", "install", "-y", "jq"]\n`,
      0,
      `${from}RUN ["apt-get", "install", "--no-install-recommends", "-y", "jq"]\n`,
    ],
    'speaks to aptitude in its own words': [
      `${from}RUN aptitude install -y jq\n`,
      0,
      `${from}RUN aptitude install --without-recommends -y jq\n`,
    ],
  },
});

describe('apt-recommends-installed', () => {
  it('is a suggestion, for it may leave out what the image uses', () => {
    const [finding] = findingsOf('apt-recommends-installed', `${from}RUN apt-get install -y git\n`);
    assert.deepEqual(
      finding?.fixes.map(({ kind }) => kind),
      ['suggestion', 'suggestion'],
    );
    assert.equal(finding.severity, 'information');
  });

  it('is less sure when a configuration file is copied in', () => {
    const text = `${from}COPY apt.conf /etc/apt/apt.conf.d/99local\nRUN apt-get install -y jq\n`;
    assert.equal(findingsOf('apt-recommends-installed', text)[0]?.severity, 'hint');
  });
});
