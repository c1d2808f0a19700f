/** One compose file with what is to be found in it, as `code: text that it stands on`. */
export interface FaultExample {
  readonly name: string;
  readonly text: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly found: readonly string[];
  /** What each fix makes of the text, one by one. */
  readonly fixed?: readonly string[];
}

const web = (lines: string): string => `services:\n  web:\n    image: x\n${lines}`;

export const faultExamples: readonly FaultExample[] = [
  { name: 'nothing in a sound file', text: web('    ports: ["80:80"]\n'), found: [] },
  { name: 'nothing in an empty file', text: '', found: [] },
  {
    name: 'broken YAML',
    text: web('    ports: ["80:80"\n'),
    found: ['yaml-syntax: '],
  },
  {
    name: 'keys that are written twice, in different parts too',
    text: 'services:\n  a: { image: x }\n  b: { image: x, image: y }\n  a: { image: z }\n',
    found: ['duplicate-key: image', 'duplicate-key: a'],
  },
  {
    name: 'aliases without anchor',
    text: web('    labels: *none\n'),
    found: ['unknown-alias: *none'],
  },
  {
    name: 'unknown keys, with what may be meant',
    text: web('    prots: ["80:80"]\n'),
    found: ['unknown-key: prots'],
    fixed: [web('    ports: ["80:80"]\n'), web('    x-prots: ["80:80"]\n'), web('')],
  },
  {
    name: 'unknown keys at the top and deep inside',
    text: 'wurst: 1\n' + web('    deploy: { resources: { limits: { mem: 1g } } }\n'),
    found: ['unknown-key: wurst', 'unknown-key: mem'],
  },
  {
    name: 'wrong types, which quotes or brackets mend',
    text: web('    container_name: 12\n    cap_add: ALL\n'),
    found: ['wrong-type: 12', 'wrong-type: ALL'],
    fixed: [
      web("    container_name: '12'\n    cap_add: ALL\n"),
      web('    container_name: 12\n    cap_add: [ALL]\n'),
    ],
  },
  { name: 'keys without a value', text: web('    ports:\n'), found: ['wrong-type: '] },
  {
    name: 'keys that must be there',
    text: web('    volumes:\n      - target: /x\n'),
    found: ['missing-key: target: /x'],
  },
  {
    name: 'values that are not allowed',
    text: web('    cgroup: hots\n'),
    found: ['not-allowed: hots'],
    fixed: [web('    cgroup: host\n')],
  },
  { name: 'repeated items', text: web('    group_add: [a, a]\n'), found: ['duplicate-item: a'] },
  {
    name: 'the obsolete version',
    text: 'version: "3.8"\n' + web(''),
    found: ['obsolete-version: version'],
    fixed: [web('')],
  },
  {
    name: 'variables that are not set',
    text: web('    hostname: "a$NONE-${B:-x}"\n'),
    found: ['unset-variable: $NONE'],
    fixed: [web('    hostname: "a${NONE:-}-${B:-x}"\n')],
  },
  {
    name: 'variables that must be set, and broken ones',
    text: web('    hostname: ${A:?say it}\n    user: "${}"\n'),
    found: ['required-variable: ${A:?say it}', 'invalid-variable: ${}'],
  },
  {
    name: 'nothing about the type of a value that a variable leaves empty',
    text: web('    scale: "${A}"\n    ports: ["${B}:80"]\n'),
    found: ['unset-variable: ${A}', 'unset-variable: ${B}'],
  },
  {
    name: 'ports that are no ports',
    text: web('    ports: ["80:80:80:80", "1-2:3-9", 8.5]\n'),
    found: ['invalid-port: "80:80:80:80"', 'invalid-port: "1-2:3-9"', 'invalid-port: 8.5'],
  },
  {
    name: 'mounts that are no mounts',
    text: web('    volumes: ["./a::/b"]\n'),
    found: ['invalid-volume: "./a::/b"'],
  },
  {
    name: 'ports of the host that are published twice',
    text: 'services:\n  a: { image: x, ports: ["8080:1", "127.0.0.1:53:53/udp", "53:53/tcp"] }\n  b:\n    image: x\n    ports:\n      - "8080:2"\n      - { target: 53, published: 53, protocol: udp }\n',
    found: ['duplicate-port: 8080', 'duplicate-port: 53'],
    fixed: [
      'services:\n  a: { image: x, ports: ["8080:1", "127.0.0.1:53:53/udp", "53:53/tcp"] }\n  b:\n    image: x\n    ports:\n      - "8081:2"\n      - { target: 53, published: 53, protocol: udp }\n',
      'services:\n  a: { image: x, ports: ["8080:1", "127.0.0.1:53:53/udp", "53:53/tcp"] }\n  b:\n    image: x\n    ports:\n      - "8080:2"\n      - { target: 53, published: 54, protocol: udp }\n',
    ],
  },
  {
    name: 'services that are not there',
    text: 'services:\n  a: { image: x, depends_on: [bb, c], links: ["d:e"] }\n  b: { image: x, network_mode: "service:f" }\n',
    found: [
      'undefined-service: bb',
      'undefined-service: c',
      'undefined-service: d',
      'undefined-service: f',
    ],
  },
  {
    name: 'volumes that are not defined',
    text: web('    volumes:\n      - data:/d\n      - src/x:/x\nvolumes:\n  date:\n'),
    found: ['undefined-volume: data', 'undefined-volume: src/x'],
    fixed: [
      web('    volumes:\n      - date:/d\n      - src/x:/x\nvolumes:\n  date:\n'),
      web('    volumes:\n      - data:/d\n      - src/x:/x\nvolumes:\n  date:\n  data:\n'),
      web('    volumes:\n      - data:/d\n      - ./src/x:/x\nvolumes:\n  date:\n'),
    ],
  },
  {
    name: 'networks that are not defined',
    text: 'services:\r\n    web:\r\n        image: x\r\n        networks: [front]\r\n',
    found: ['undefined-network: front'],
    fixed: [
      'services:\r\n    web:\r\n        image: x\r\n        networks: [front]\r\n\r\nnetworks:\r\n    front:\r\n',
    ],
  },
  {
    name: 'configs, secrets and models that are not defined',
    text: web('    configs: [c]\n    secrets: [{ source: s }]\n    models: [m]\n'),
    found: ['undefined-model: m', 'undefined-secret: s', 'undefined-config: c'],
  },
  {
    name: 'dependencies on services of inactive profiles',
    text: 'services:\n  a: { image: x, depends_on: [b] }\n  b: { image: x, profiles: [p] }\n',
    found: ['undefined-service: b'],
  },
  {
    name: 'services with nothing to run, and keys that exclude each other',
    text: 'services:\n  a: {}\n  b: { image: x, network_mode: host, networks: [default] }\nsecrets:\n  s: {}\n',
    found: ['nothing-to-run: a', 'exclusive-keys: networks', 'missing-key: s'],
  },
  {
    name: 'two mounts in one place',
    text: web('    volumes:\n      - { type: tmpfs, target: /a/ }\n      - /a\n'),
    found: ['duplicate-target: /a'],
  },
  {
    name: 'circles of dependencies, each once',
    text: 'services:\n  a: { image: x, depends_on: [b] }\n  b: { image: x, depends_on: [c] }\n  c: { image: x, depends_on: [a, c] }\n',
    found: ['dependency-cycle: a', 'dependency-cycle: c'],
  },
  {
    name: 'services that extend each other',
    text: 'services:\n  a: { image: x, extends: b }\n  b: { extends: { service: a } }\n  c: { image: x, extends: none }\n',
    found: ['extends-cycle: b', 'extends-cycle: { service: a }', 'undefined-service: none'],
  },
  {
    name: 'files that are included or extended but not there, and no more names for it',
    text: 'include: [none.yaml]\nservices:\n  a: { image: x, depends_on: [z], extends: { file: b.yaml, service: b } }\n',
    found: ['missing-file: b.yaml', 'missing-file: none.yaml'],
  },
  {
    name: 'circles and conflicts of included files',
    text: 'include: [other.yaml]\nservices:\n  a: { image: x }\n',
    files: { '/p/other.yaml': 'include: [compose.yaml]\nservices:\n  a: { image: y }\n' },
    found: ['include-cycle: compose.yaml', 'include-conflict: a'],
  },
  {
    name: 'what is not looked into',
    text: 'include: ["https://example.org/x.git"]\nservices: {}\n',
    found: ['remote-file: "https://example.org/x.git"'],
  },
  {
    name: 'values that override another form',
    text: web('    deploy: { mode: global }\n'),
    files: { '/p/compose.override.yaml': 'services: { web: { deploy: [x] } }\n' },
    found: ['cannot-override: [x]', 'wrong-type: [x]'],
  },
  {
    name: 'build contexts and Dockerfiles that are not there',
    text: 'services:\n  a: { build: ./none }\n  b: { build: . }\n  c: { build: { context: ./sub, dockerfile: x/Dockerfile } }\n  d: { build: https://x.org/y.git }\n',
    files: { '/p/sub/Dockerfile': 'FROM x' },
    found: ['missing-context: ./none', 'missing-dockerfile: .', 'missing-dockerfile: x/Dockerfile'],
    fixed: [
      'services:\n  a: { build: ./none }\n  b: { build: . }\n  c: { build: { context: ./sub, dockerfile: Dockerfile } }\n  d: { build: https://x.org/y.git }\n',
    ],
  },
  {
    name: 'env files and secrets that are not there',
    text: web('    env_file: a.env\nsecrets: { s: { file: ./s } }\n'),
    found: ['missing-env-file: a.env', 'missing-file: ./s'],
    fixed: [
      web('    env_file: [{ path: a.env, required: false }]\nsecrets: { s: { file: ./s } }\n'),
    ],
  },
  {
    name: 'env files in lists',
    text: web('    env_file:\n      - a.env\n'),
    found: ['missing-env-file: a.env'],
    fixed: [web('    env_file:\n      - { path: a.env, required: false }\n')],
  },
  {
    name: 'names that no project can have',
    text: 'name: My Shop\n' + web(''),
    found: ['invalid-name: My Shop'],
    fixed: ['name: myshop\n' + web('')],
  },
];
