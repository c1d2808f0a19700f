import { describeRule } from './describeRule.ts';

const from = 'FROM archlinux\n';

describeRule('pacman-cache-left', {
  catches: {
    'pacman -S': [`${from}RUN pacman -S --noconfirm a\n`, 'pacman -S --noconfirm a'],
    'pacman -Syu': [`${from}RUN pacman --noconfirm -Syu\n`, 'pacman --noconfirm -Syu'],
    'long options': [
      `${from}RUN pacman --sync --refresh --noconfirm a\n`,
      'pacman --sync --refresh --noconfirm a',
    ],
    'a clean-up in another RUN': [
      `${from}RUN pacman -Sy a --noconfirm\nRUN pacman -Scc --noconfirm\n`,
      'pacman -Sy a --noconfirm',
    ],
  },
  ignores: {
    '-Scc': `${from}RUN pacman -Syu --noconfirm a && yes | pacman -Scc\n`,
    '-Sc': `${from}RUN pacman -Syu --noconfirm a; pacman -Sc --noconfirm\n`,
    '--sync --clean': `${from}RUN pacman -S --noconfirm a; pacman --sync --clean --noconfirm\n`,
    'rm of the packages': `${from}RUN pacman -S a && rm -rf /var/cache/pacman/pkg/*\n`,
    'rm of some files by pattern': `${from}RUN pacman -S a && rm -f /var/cache/pacman/pkg/*.zst\n`,
    'rm of the folder around': `${from}RUN pacman -S a && rm -rf /var/cache/pacman\n`,
    'find -delete': `${from}RUN pacman -S a && find /var/cache/pacman/ -type f -delete\n`,
    'a mount': `${from}RUN --mount=type=cache,target=/var/cache/pacman/pkg pacman -S a\n`,
    'only the databases': `${from}RUN pacman -Sy\n`,
    'a search and a removal': `${from}RUN pacman -Ss jq && pacman -Rns --noconfirm a && pacman -Q\n`,
    'a key ring': `${from}RUN pacman-key --init\n`,
  },
  fixes: {
    'removes the packages behind the last command': [
      `${from}RUN pacman -Syu --noconfirm && \\\n    pacman -S --noconfirm a\n`,
      0,
      `${from}RUN pacman -Syu --noconfirm && \\\n    pacman -S --noconfirm a && \\\n    rm -rf /var/cache/pacman/pkg/*\n`,
    ],
    'keeps the folder in a cache mount': [
      `${from}RUN pacman -S a\n`,
      1,
      `${from}RUN --mount=type=cache,target=/var/cache/pacman/pkg,sharing=locked pacman -S a\n`,
    ],
  },
});
