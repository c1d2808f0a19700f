import type { ServiceName } from './serviceCatalogue.ts';

/**
 * Names of client libraries in all ecosystems. They are looked for in manifests as whole words: between quotes, spaces
 * and the like.
 */
export const dependencyHints: readonly (readonly [name: string, service: ServiceName])[] = [
  ...named('postgres', [
    ...['pg', 'postgres', 'pg-promise', 'postgresql', 'psycopg', 'psycopg2', 'psycopg2-binary'],
    ...['asyncpg', 'github.com/lib/pq', 'github.com/jackc/pgx', 'gorm.io/driver/postgres'],
    ...['tokio-postgres', 'Npgsql', 'Npgsql.EntityFrameworkCore.PostgreSQL', 'ext-pdo_pgsql'],
    ...['ext-pgsql', 'PostgreSQL', 'libpq'],
  ]),
  ...named('mysql', [
    ...['mysql', 'mysql2', 'mariadb', 'PyMySQL', 'pymysql', 'mysqlclient', 'aiomysql'],
    ...['github.com/go-sql-driver/mysql', 'gorm.io/driver/mysql', 'mysql_async'],
    ...['mysql-connector-j', 'mysql-connector-java', 'mysql-connector-python', 'MySqlConnector'],
    ...['Pomelo.EntityFrameworkCore.MySql', 'ext-pdo_mysql', 'ext-mysqli'],
  ]),
  ...named('mongodb', [
    ...['mongodb', 'mongoose', 'pymongo', 'motor', 'go.mongodb.org/mongo-driver'],
    ...['MongoDB.Driver', 'mongoid', 'mongo', 'mongodb/mongodb', 'mongodb/laravel-mongodb'],
    ...['spring-boot-starter-data-mongodb', 'ext-mongodb'],
  ]),
  ...named('redis', [
    ...['redis', 'ioredis', 'bull', 'bullmq', 'github.com/redis/go-redis', 'sidekiq', 'jedis'],
    ...['github.com/go-redis/redis', 'StackExchange.Redis', 'predis/predis', 'ext-redis'],
    ...['spring-boot-starter-data-redis', 'django-redis', 'connect-redis', '@redis/client'],
  ]),
  ...named('rabbitmq', [
    ...['amqplib', 'amqp', 'pika', 'aio-pika', 'github.com/rabbitmq/amqp091-go', 'lapin'],
    ...['RabbitMQ.Client', 'bunny', 'php-amqplib/php-amqplib', 'spring-boot-starter-amqp'],
  ]),
  ...named('kafka', [
    ...['kafkajs', 'kafka-python', 'confluent-kafka', 'aiokafka', 'github.com/segmentio/kafka-go'],
    ...['github.com/IBM/sarama', 'rdkafka', 'spring-kafka', 'Confluent.Kafka', 'ruby-kafka'],
    ...['karafka', 'kafka-clients'],
  ]),
  ...named('elasticsearch', [
    ...['@elastic/elasticsearch', 'elasticsearch', 'github.com/elastic/go-elasticsearch'],
    ...['Elastic.Clients.Elasticsearch', 'NEST', 'elasticsearch/elasticsearch', 'searchkick'],
    ...['spring-boot-starter-data-elasticsearch', 'elasticsearch-java'],
  ]),
];

function named(service: ServiceName, names: readonly string[]) {
  return names.map((name) => [name, service] as const);
}
