export { baseConfig, ConfigError, type DatabaseConfig, databaseConfig, readConfig, redisConfig } from './config.js';
export { Health } from './health.js';
export { serveHealth } from './health-server.js';
export { untilShutdown } from './lifecycle.js';
export { createLogger, errorText, type LogLevel } from './logger.js';
export { Routine } from './routine.js';
export { CONFIG, POOL, type RunningService, runService, type ServiceDefinition, startService } from './service.js';
