export const aptRecommendsInstalledMessages = {
  'apt-recommends-installed.title': 'Recommended packages installed',
  'apt-recommends-installed.message':
    'apt installs recommended packages too; --no-install-recommends leaves them out.',
  'apt-recommends-installed.explanation':
    'Debian and Ubuntu install what a package merely recommends along with what it needs: often 20 to 100 MB, with some packages several hundred. --no-install-recommends leaves it out. Something you use may have come in that way (ca-certificates with curl or git, openssh-client with git, libc6-dev with gcc, xauth): name it in the list if the build misses it.',
  'apt-recommends-installed.fix': 'Add --no-install-recommends',
  'apt-recommends-installed.fixWithCertificates':
    'Add --no-install-recommends, and ca-certificates for {0}',
} as const;
