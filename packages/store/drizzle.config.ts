import { defineConfig } from 'drizzle-kit';

/** `drizzle-kit generate` writes the next numbered migration from the difference between the schema and the last snapshot. */
export default defineConfig({ dialect: 'sqlite', schema: './src/schema/index.ts', out: './migrations' });
