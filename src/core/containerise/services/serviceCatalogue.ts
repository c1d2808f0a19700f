/** A service that a program's dependencies hint at, as compose.yaml starts it. */
export interface ServiceRecipe {
  readonly image: string;
  /** Where the data lies; none for what keeps nothing. */
  readonly data: string | undefined;
  /** Beside the password, which is always `${variable}`. */
  readonly environment: Readonly<Record<string, string>>;
  /** The variable of `.env` with a generated password. */
  readonly password: string | undefined;
  readonly command: string | undefined;
  readonly check: readonly string[];
  readonly startSeconds: number;
  /** What the program is told: the variable and where the service is. */
  readonly address: readonly [variable: string, value: string];
}

export type ServiceName =
  'postgres' | 'mysql' | 'mongodb' | 'redis' | 'rabbitmq' | 'kafka' | 'elasticsearch';

const noPassword = { password: undefined, command: undefined, environment: {} } as const;

export const serviceCatalogue: Readonly<Record<ServiceName, ServiceRecipe>> = {
  postgres: {
    image: 'postgres:17-alpine',
    data: '/var/lib/postgresql/data',
    environment: {
      POSTGRES_USER: 'app',
      POSTGRES_DB: 'app',
      POSTGRES_PASSWORD: '${POSTGRES_PASSWORD}',
    },
    password: 'POSTGRES_PASSWORD',
    command: undefined,
    check: ['CMD', 'pg_isready', '-U', 'app', '-d', 'app'],
    startSeconds: 10,
    address: ['DATABASE_URL', 'postgresql://app:${POSTGRES_PASSWORD}@postgres:5432/app'],
  },
  mysql: {
    image: 'mysql:8.4',
    data: '/var/lib/mysql',
    environment: {
      MYSQL_USER: 'app',
      MYSQL_DATABASE: 'app',
      MYSQL_PASSWORD: '${MYSQL_PASSWORD}',
      MYSQL_RANDOM_ROOT_PASSWORD: 'yes',
    },
    password: 'MYSQL_PASSWORD',
    command: undefined,
    check: ['CMD', 'mysqladmin', 'ping', '-h', '127.0.0.1', '--silent'],
    startSeconds: 30,
    address: ['DATABASE_URL', 'mysql://app:${MYSQL_PASSWORD}@mysql:3306/app'],
  },
  mongodb: {
    image: 'mongo:8',
    data: '/data/db',
    environment: {
      MONGO_INITDB_ROOT_USERNAME: 'app',
      MONGO_INITDB_ROOT_PASSWORD: '${MONGO_PASSWORD}',
    },
    password: 'MONGO_PASSWORD',
    command: undefined,
    check: ['CMD', 'mongosh', '--quiet', '--eval', 'db.adminCommand("ping")'],
    startSeconds: 20,
    address: ['MONGODB_URI', 'mongodb://app:${MONGO_PASSWORD}@mongodb:27017/app?authSource=admin'],
  },
  redis: {
    ...noPassword,
    image: 'redis:8-alpine',
    data: '/data',
    check: ['CMD', 'redis-cli', 'ping'],
    startSeconds: 5,
    address: ['REDIS_URL', 'redis://redis:6379'],
  },
  rabbitmq: {
    image: 'rabbitmq:4-alpine',
    data: '/var/lib/rabbitmq',
    environment: {
      RABBITMQ_DEFAULT_USER: 'app',
      RABBITMQ_DEFAULT_PASS: '${RABBITMQ_PASSWORD}',
    },
    password: 'RABBITMQ_PASSWORD',
    command: undefined,
    check: ['CMD', 'rabbitmq-diagnostics', '-q', 'ping'],
    startSeconds: 30,
    address: ['AMQP_URL', 'amqp://app:${RABBITMQ_PASSWORD}@rabbitmq:5672'],
  },
  kafka: {
    image: 'apache/kafka:4.0.0',
    data: '/var/lib/kafka/data',
    environment: {
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: 'PLAINTEXT://:9092,CONTROLLER://:9093',
      KAFKA_ADVERTISED_LISTENERS: 'PLAINTEXT://kafka:9092',
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@kafka:9093',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_LOG_DIRS: '/var/lib/kafka/data',
    },
    password: undefined,
    command: undefined,
    check: [
      'CMD',
      '/opt/kafka/bin/kafka-broker-api-versions.sh',
      '--bootstrap-server',
      'localhost:9092',
    ],
    startSeconds: 30,
    address: ['KAFKA_BROKERS', 'kafka:9092'],
  },
  elasticsearch: {
    image: 'elasticsearch:8.19.0',
    data: '/usr/share/elasticsearch/data',
    environment: {
      'discovery.type': 'single-node',
      ES_JAVA_OPTS: '-Xms512m -Xmx512m',
      ELASTIC_PASSWORD: '${ELASTIC_PASSWORD}',
      'xpack.security.http.ssl.enabled': 'false',
    },
    password: 'ELASTIC_PASSWORD',
    command: undefined,
    check: [
      'CMD-SHELL',
      'curl -s -u "elastic:$$ELASTIC_PASSWORD" http://localhost:9200/_cluster/health',
    ],
    startSeconds: 60,
    address: ['ELASTICSEARCH_URL', 'http://elastic:${ELASTIC_PASSWORD}@elasticsearch:9200'],
  },
};
