export const gitHistoryKeptMessages = {
  'git-history-kept.title': 'Git history kept in the image',
  'git-history-kept.message': 'The whole history of the repository stays in {0}/.git.',
  'git-history-kept.messageCopied': 'The whole history of the repository is copied into the image.',
  'git-history-kept.explanation':
    'git clone downloads every version of every file, and .git stays beside the sources: often several times their size. --depth=1 fetches the latest commit alone, and removing .git in the same RUN leaves nothing of it. Keep the history where the build reads it (git describe, other commits, submodules of old commits).',
  'git-history-kept.explanationCopied':
    '.git holds every version of every file, those that were deleted for a reason included. A build that only reads the version from it can bind it into that RUN with --mount=type=bind,source=.git,target=.git, which puts it into no layer.',
  'git-history-kept.fixDepth': 'Fetch the latest commit alone (--depth=1)',
  'git-history-kept.fixRemove': 'Remove {0} in the same RUN',
} as const;
