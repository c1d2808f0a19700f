/** How closely files of a folder are looked at. */
export type FolderClass =
  /** Somebody's own: every text file. */
  | 'own'
  /** The system's: files whose names promise secrets. */
  | 'system'
  /** Packages as they were published, tests, examples: keys in there are no secrets. */
  | 'public';

const published =
  /\/(?:node_modules|site-packages|dist-packages|gems|vendor\/bundle|pkg\/mod|\.cargo\/registry|\.m2\/repository|\.nuget\/packages|\.git\/objects|tests?|testdata|fixtures|examples?|__tests__|__pycache__|spec)(?:\/|$)/;

const system =
  /^\/(?:usr\/(?!src(?:\/|$)|share\/nginx\/html)|lib|lib64|bin|sbin|boot|proc|sys|dev|var\/(?:lib\/(?:dpkg|apt|rpm|pacman)|cache|log)|opt\/java|etc\/(?:ssl\/certs|ca-certificates|pki\/ca-trust|alternatives|init\.d|rc\d\.d))(?:\/|$)/;

const usrSystem =
  /^\/usr\/(?:share|lib|lib64|libexec|include|bin|sbin|local\/(?:share|lib|lib64|include|bin|sbin|go))(?:\/|$)/;

export function folderClass(path: string): FolderClass {
  if (published.test(path)) return 'public';
  return usrSystem.test(path) || (system.test(path) && !path.startsWith('/usr/'))
    ? 'system'
    : 'own';
}

/** Names that promise secrets. */
const promising =
  /^(?:\.env(?:\..+)?|.+\.env|\.?npmrc|[._]netrc|\.pgpass|\.my\.cnf|\.git-credentials|\.dockercfg|\.pypirc|id_(?:rsa|dsa|ecdsa|ed25519)|credentials|config\.json)$/;

/** Names that promise none, though they would be read as text. */
const harmless =
  /\.(?:md|rst|map|svg|css|s[ac]ss|less|html?|po|pot|h|hpp|hh|c|cc|cpp|d\.ts|pyi|lock|sum|woff2?|crt|cer|csr|pub|tsv|csv|log|xsd|dtd|bib|tex|patch|diff)$|^(?:package-lock\.json|COPYING|LICEN[CS]E.*|CHANGELOG.*|README.*|NOTICE.*)$|snakeoil/i;

const examples = /[._-](?:example|sample|template|dist|defaults?|tpl)$|\.(?:example|sample)\./i;

const source =
  /\.(?:[cm]?[jt]sx?|py|rb|php|go|rs|java|kt|scala|cs|swift|pl|pm|lua|ex|exs|erl|clj|vue|svelte)$/i;

export function isCandidate(folder: FolderClass, name: string): boolean {
  if (folder === 'public' || examples.test(name)) return false;
  return promising.test(name) || (folder === 'own' && !harmless.test(name));
}

export function isSource(name: string): boolean {
  return source.test(name);
}

/** Whether the file gives values to variables, one a line. */
export function isEnvironmentFile(name: string): boolean {
  return /^(?:\.env(?:\..+)?|.+\.env|\.envrc)$/.test(name);
}
