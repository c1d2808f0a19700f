import type { ServiceName } from '../../core/containerise/services/serviceCatalogue.ts';

/** Names of products: the same in every language. */
export const serviceTitles: Readonly<Record<ServiceName, string>> = {
  postgres: 'PostgreSQL',
  mysql: 'MySQL',
  mongodb: 'MongoDB',
  redis: 'Redis',
  rabbitmq: 'RabbitMQ',
  kafka: 'Kafka',
  elasticsearch: 'Elasticsearch',
};
